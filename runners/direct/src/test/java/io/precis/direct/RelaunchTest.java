package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelaunchTest {
  @TempDir private Path folder;

  @Test
  void whatWasGivenIsHandedOn() {
    List<String> given = List.of("-Xmx2g", "-ea");
    List<String> options = new ArrayList<>(Relaunch.OPTIONS);
    options.addAll(given);
    List<String> command = Relaunch.command(options, "precis.jar", List.of("read", "-XX:a name"));
    int at = command.indexOf("-Xmx2g");
    assertEquals(
        List.of("-Xmx2g", "-ea", "-cp", "precis.jar", Main.class.getName(), "read", "-XX:a name"),
        command.subList(at, command.size()));
    assertFalse(Relaunch.isChosen(given));
    assertTrue(Relaunch.isChosen(command.subList(1, at + 2)), "only once");
  }

  @Test
  void whoChoosesOptionsIsLeftAlone() {
    for (String option :
        List.of("-XX:+UseG1GC", "-agentlib:jdwp", "-javaagent:a.jar", "-Dprecis.relaunch=false")) {
      assertTrue(Relaunch.isChosen(List.of("-Xmx2g", option)), option);
    }
  }

  @Test
  void onlyANumberNamesTheProcessThatStartedThisOne() {
    String before = System.getProperty(Relaunch.PROPERTY);
    try {
      for (String given : List.of("false", "no", "true", "", "-1", "99999999999999999999")) {
        System.setProperty(Relaunch.PROPERTY, given);
        assertEquals(Optional.empty(), Relaunch.childOf(), given);
      }
      System.setProperty(Relaunch.PROPERTY, "4711");
      assertEquals(Optional.of(4711L), Relaunch.childOf());
    } finally {
      if (before == null) {
        System.clearProperty(Relaunch.PROPERTY);
      } else {
        System.setProperty(Relaunch.PROPERTY, before);
      }
    }
  }

  @Test
  void namesOfFilesAreReadByUtf8WhereNothingIsSaidOfThem() {
    assertTrue(Relaunch.isBlind("ANSI_X3.4-1968"));
    assertFalse(Relaunch.isBlind("UTF-8"));
    assertFalse(Relaunch.isBlind("windows-1252"));
    Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C", "LANG", "C"));
    Relaunch.letNamesBeUtf8(environment);
    assertEquals(Map.of("LC_CTYPE", "C.UTF-8", "LANG", "C"), environment);
  }

  @Test
  void shortCommandsStayWhereTheyAre() {
    for (String[] each : new String[][] {{}, {"--help"}, {"show", "out"}, {"read", "--help"}}) {
      assertFalse(Relaunch.of(each).isPresent(), Arrays.toString(each));
    }
  }

  @Test
  void muchWorkIsLeftToTheSecondCompiler() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    Files.writeString(few.resolve("a.txt"), "A mill.");
    assertFalse(Relaunch.isLong(new String[] {"read", few.toString(), "\0 is no path"}));
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 1_000; i++) {
      Files.createFile(many.resolve("m" + i));
    }
    assertTrue(Relaunch.isLong(new String[] {"read", few.toString(), many.toString()}));
    try (RandomAccessFile large = new RandomAccessFile(few.resolve("b.txt").toFile(), "rw")) {
      large.setLength(65L << 20);
    }
    assertTrue(Relaunch.isLong(new String[] {"read", few.toString()}));
  }

  @Test
  @Tag("slow")
  void theExitStatusComesThrough() throws Exception {
    Process first = start("read", folder.resolve("missing.txt").toString());
    assertEquals(2, first.waitFor());
    assertTrue(Files.readString(log()).contains("missing.txt"));
  }

  @Test
  @Tag("slow")
  void theSecondEndsWithTheFirst() throws Exception {
    for (boolean forcibly : new boolean[] {true, false}) {
      Process first = start("summarize", work().toString(), "--output", folder + "/out");
      ProcessHandle second = secondOf(first);
      if (forcibly) {
        first.destroyForcibly();
      } else {
        first.destroy();
      }
      first.waitFor();
      second.onExit().get(1, TimeUnit.MINUTES);
      assertTrue(Files.readString(log()).contains("interrupted"), Files.readString(log()));
    }
  }

  /** More than is read before the test has seen that it began. */
  private Path work() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 0; n < 6_000; n++) {
        text.append("The mill number ").append(i * n).append(" ground flour for the village. ");
      }
      Files.writeString(in.resolve(i + ".txt"), text);
    }
    return in;
  }

  /** It begins to summarize when it has said how many files there are. */
  private ProcessHandle secondOf(Process first) throws Exception {
    while (!Files.readString(log()).contains("Found 40 files")) {
      assertTrue(first.isAlive(), Files.readString(log()));
      Thread.sleep(50);
    }
    return first.children().findFirst().orElseThrow();
  }

  private Path log() {
    return folder.resolve("log");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder.redirectOutput(log().toFile()).start();
  }
}
