package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are given to options, and what stands behind options, may come from others too: each
 * ends in an answer or in an error of one line, steers no terminal and shows no stack trace.
 */
@Tag("slow")
class HostileArgumentsTest {
  private static final String STEERING =
      "\u001B]52;c;b3duZWQ=\u0007\u001B[2J\u009B31m\u202E\u2066\u2028\u200B\uDB40\uDC41";

  private static final int DEEP = 100_000;

  /** No command here has more to do than to refuse; a loaded machine takes its time. */
  private static final Duration MOST = Duration.ofMinutes(3);

  /** Taken, or wrong: by a file of {@code evaluate}, by use, by what is read. */
  private static final Set<Integer> STATUSES = Set.of(0, 1, 2, 3);

  @TempDir private static Path folder;

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("steering", text(STEERING));
    files.put("steering-yaml", text(STEERING + ": 1\nlength: \"\\e[2J\\u202E\"\n"));
    files.put("value-yaml", text("length: \"\\e[2J\\u202E\\x9b\"\n"));
    files.put("deep", text("[".repeat(DEEP) + "]".repeat(DEEP)));
    files.put("deep-map", text("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
    files.put("laughs", text(laughs()));
    files.put("own-anchor", text("length: &a [*a]\n"));
    files.put("own-key", text("? &a {*a : 1}\n: 2\n"));
    files.put(
        "type", text("length: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://e\"]]"));
    files.put("binary", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 27, 91, 50, 74, 10});
    files.put("half-surrogate", text("{\"id\": \"\\ud800\", \"source\": \"\\ud800\"}\n"));
    files.put("long-line", text("x".repeat(2_000_000)));
    files.put("many-lines", text("x\n".repeat(300_000)));
    files.put("duplicate", text("length: long\nlength: short\n"));
    files.put("paths", text("{\"id\": \"../../../etc/passwd\", \"source\": \"/etc/passwd\"}\n"));
    files.put(
        "labels",
        text(
            "{\"id\": \""
                + "\\u001b[2J\\u202e"
                + "\", \"file\": \"../../secret\", \"chosen\": [-1, 99999999999], \"source\": 7,"
                + " \"targets\": {\"a\": null}}\n"));
    files.put("numbers", text("{\"id\": 1e999999, \"source\": \"x\", \"targets\": [1e999999]}\n"));
    return files;
  }

  /** What takes a file; FILE is put in. */
  private static final List<String> OPTIONS =
      List.of(
          "plan IN -o OUT --config FILE",
          "config summarize --config FILE",
          "plan IN -o OUT --password-file FILE",
          "plan IN -o OUT --statistics FILE",
          "plan IN -o OUT --mode hybrid --student http://127.0.0.1:1/v1#m --examples FILE",
          "plan IN -o OUT --mode hybrid --student http://127.0.0.1:1/v1#m --key-file FILE",
          "evaluate --documents FILE",
          "show FILE",
          "student FILE",
          "retry FILE");

  /** Values, each said to each of {@link #SAID}. */
  private static final List<String> VALUES =
      List.of(
          STEERING,
          "\u001B[31m=1",
          "rank.damping=" + STEERING,
          "rank.damping=NaN",
          "rank.damping=1e999",
          "javascript:alert(1)",
          "http://e/\"><script>alert(1)</script>",
          "http://e/" + STEERING,
          "file:///etc",
          "http://user:word@e/",
          "\uD800",
          "../../..",
          "x".repeat(100_000),
          "((((((((((a+)+)+)+)+)+)+)+)+)+$",
          "%s%n%99999999d");

  private static final List<String> SAID =
      List.of(
          "--focus",
          "--link-base",
          "--tune",
          "--task",
          "--audience",
          "--tone",
          "--language",
          "--write-in",
          "--date",
          "--student");

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Names that double what the one before holds. */
  private static String laughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return yaml.toString();
  }

  @TestFactory
  Stream<DynamicTest> whatOthersWroteForAnOptionIsRefusedInALine() throws IOException {
    write();
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : files().keySet()) {
      for (String option : OPTIONS) {
        tests.add(
            DynamicTest.dynamicTest(option + " " + file, () -> check(arguments(option, file))));
      }
    }
    for (int i = 0; i < VALUES.size(); i++) {
      for (String option : SAID) {
        List<String> arguments = new ArrayList<>(arguments("plan IN -o OUT", ""));
        arguments.addAll(List.of(option, VALUES.get(i)));
        tests.add(DynamicTest.dynamicTest(option + " value " + i, () -> check(arguments)));
      }
    }
    return tests.stream();
  }

  private static void write() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("mill.txt"), "The mill ground flour for six villages.\n");
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<String> arguments(String command, String file) {
    return Stream.of(command.split(" "))
        .map(word -> word.equals("IN") ? folder.resolve("in").toString() : word)
        .map(word -> word.equals("OUT") ? folder.resolve("out").toString() : word)
        .map(word -> word.equals("FILE") ? folder.resolve(file).toString() : word)
        .toList();
  }

  private static void check(List<String> arguments) {
    Invocation call =
        assertTimeoutPreemptively(
            MOST, () -> Invocation.of(arguments.toArray(String[]::new)), arguments.get(0));
    String told = call.err();
    call.assertHarmless("told " + told.length());
    assertFalse(told.contains("defect"), () -> shown(told));
    assertTrue(STATUSES.contains(call.status()), () -> call.status() + ": " + shown(told));
    if (call.status() == 2) {
      assertTrue(told.lines().count() <= 5, () -> shown(told));
      assertTrue(told.length() < 2_000, () -> "a long error: " + shown(told));
    }
    assertFalse(told.contains("io.precis") || told.contains("java."), () -> shown(told));
    assertEquals(-1, told.indexOf('\u001B'), () -> shown(told));
  }

  private static String shown(String told) {
    return told.substring(0, Math.min(600, told.length()));
  }
}
