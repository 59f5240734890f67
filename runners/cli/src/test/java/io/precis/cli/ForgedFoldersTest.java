package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.precis.document.Sha256;
import io.precis.summary.Written;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import io.precis.write.Json;
import io.precis.write.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What others wrote into our folders is hostile too: records, indexes, lists, manifests and
 * students that were made to deceive, their hashes put right. No command lets anything steer the
 * terminal, shows a stack trace, or reads or writes outside the run.
 */
@Tag("slow")
class ForgedFoldersTest {
  private static final int ROUNDS = 150;
  private static final int NIGHTS = 6;
  private static final int STUDENTS = 12;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final String SECRET = "CANARY OF A FILE OUTSIDE";
  private static final Set<Integer> STATUSES = Set.of(0, 1, 2, 3, 4, 5);

  private static final List<String> WORDS =
      List.of(
          "",
          "\u001B]52;c;b3duZWQ=\u0007",
          "\u001B[2J\u202E\u2028\u009B31m",
          "../../../secret.txt",
          "/etc/passwd",
          "..",
          "a/../../b",
          "NO_SUCH_CONSTANT",
          "\uD800",
          "%s%n%99999999d",
          "x".repeat(100_000));

  private static final List<Long> NUMBERS =
      List.of(0L, -1L, 1L, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE, Long.MAX_VALUE);

  private static final int MOST_TRIES = 100;
  private static final long BETWEEN_TRIES = 100_000_000;

  @TempDir private static Path folder;
  private static Path genuine;
  private static Path in;
  private final Random random = Seeds.randomFor(ForgedFoldersTest.class);

  @BeforeAll
  static void summarize() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    in = Files.createDirectory(folder.resolve("in"));
    for (String name : List.of("a.txt", "b.txt")) {
      Files.writeString(
          in.resolve(name),
          "# The mill\n\nThe mill called "
              + name
              + " was built in 1842 and ground flour for six villages. Its wheel turned for ninety"
              + " years without a stop. In 1931 a flood carried the weir away.\n");
    }
    Files.writeString(in.resolve("broken.pdf"), "%PDF-1.7 nothing");
    genuine = folder.resolve("genuine");
    Invocation run = Invocation.of("summarize", in.toString(), "-o", genuine.toString());
    assertTrue(run.status() == 3, run.err());
  }

  @Test
  void forgedRunsDeceiveNoCommandThatReads() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Path out = copy(genuine, folder.resolve("out" + round));
      String forged = forge(out);
      for (List<String> command : reading(out)) {
        check(forged, out, command);
      }
      remove(out);
    }
  }

  @Test
  void forgedRunsDeceiveNoNextNight() throws IOException {
    for (int night = 0; night < NIGHTS; night++) {
      Path out = copy(genuine, folder.resolve("night" + night));
      String forged = forge(out);
      check(forged, out, List.of("summarize", in.toString(), "-o", out.toString()));
      remove(out);
    }
  }

  @Test
  void forgedStudentsAreRefused() throws IOException {
    for (int round = 0; round < STUDENTS; round++) {
      Path student = copy(TestData.path("student/bart-tiny"), folder.resolve("student"));
      String forged = damage(student);
      Path out = folder.resolve("by-student");
      check(
          forged,
          out,
          List.of(
              "plan",
              in.toString(),
              "-o",
              out.toString(),
              "--mode",
              "hybrid",
              "--student",
              student.toString()));
      remove(student);
    }
  }

  private static List<List<String>> reading(Path out) {
    String dir = out.toString();
    return List.of(
        List.of("show", dir),
        List.of("show", dir, "--verify"),
        List.of("show", dir, "a.txt", "--level", "9"),
        List.of("show", dir, "broken.pdf"),
        List.of("retry", dir, "--list"),
        List.of("retry", dir));
  }

  private void check(String forged, Path out, List<String> command) throws IOException {
    Set<String> before = outside(out);
    Invocation call = Invocation.of(command.toArray(String[]::new)).assertHarmless(forged);
    assertTrue(STATUSES.contains(call.status()), forged + ": " + call);
    assertFalse((call.out() + call.err()).contains(SECRET), forged);
    Set<String> after = outside(out);
    assertTrue(after.equals(before), () -> forged + ": " + after);
    if (Files.isDirectory(out)) {
      try (Stream<Path> written = Files.walk(out)) {
        for (Path file : written.filter(Files::isRegularFile).toList()) {
          assertFalse(
              new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                  .contains(SECRET),
              () -> forged + ": " + file);
        }
      }
    }
  }

  private static Set<String> outside(Path out) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !path.startsWith(out)).forEach(path -> names.add(path.toString()));
    }
    return names;
  }

  /** Changes a file of the newest run, and puts the manifest right; tells what was done. */
  private String forge(Path out) throws IOException {
    Path run = out.resolve("current").toRealPath();
    List<String> files =
        List.of(
            "summaries.jsonl",
            "summaries.index.jsonl",
            "set-aside.jsonl",
            "rejected.jsonl",
            "left-out.jsonl",
            "report.json",
            Manifest.FILE);
    String name = files.get(random.nextInt(files.size()));
    Path file = run.resolve(name);
    String how;
    switch (random.nextInt(5)) {
      case 0 -> how = flip(file);
      case 1 -> how = cut(file);
      case 2 -> how = nest(file);
      default -> how = lie(file);
    }
    if (!name.equals(Manifest.FILE) && random.nextInt(4) > 0) {
      repair(run);
    } else if (name.equals(Manifest.FILE)) {
      seal(run);
    }
    return name + ": " + how;
  }

  private String flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < 3 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(file, bytes);
    return "bits turned";
  }

  private String cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
    return "cut";
  }

  private static String nest(Path file) throws IOException {
    Files.writeString(file, "[".repeat(100_000) + "]".repeat(100_000));
    return "nested";
  }

  /** Another value in one place. */
  private String lie(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    boolean whole = file.toString().endsWith(".json");
    if (lines.isEmpty()) {
      return "empty already";
    }
    int at = whole ? 0 : random.nextInt(lines.size());
    JsonNode value;
    try {
      value = JSON.readTree(whole ? String.join("\n", lines) : lines.get(at));
    } catch (IOException e) {
      return "no JSON already";
    }
    List<Runnable> lies = new ArrayList<>();
    places(value, lies);
    if (lies.isEmpty()) {
      return "nothing to lie about";
    }
    lies.get(random.nextInt(lies.size())).run();
    if (whole) {
      Files.writeString(file, JSON.writeValueAsString(value));
    } else {
      lines.set(at, JSON.writeValueAsString(value));
      Files.write(file, lines);
    }
    return JSON.writeValueAsString(value).substring(0, Math.min(300, value.toString().length()));
  }

  private void places(JsonNode value, List<Runnable> lies) {
    if (value instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                JsonNode inner = object.get(name);
                lies.add(() -> object.set(name, other(inner)));
                places(inner, lies);
              });
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        lies.add(() -> array.set(place, other(array.get(place))));
        places(array.get(i), lies);
      }
    }
  }

  private JsonNode other(JsonNode value) {
    if (random.nextInt(8) == 0) {
      return JSON.nullNode();
    }
    if (value.isNumber()) {
      return JSON.getNodeFactory().numberNode(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }
    return value.isContainerNode()
        ? value.isArray() ? JSON.createArrayNode() : JSON.createObjectNode()
        : TextNode.valueOf(WORDS.get(random.nextInt(WORDS.size())));
  }

  /** The hashes of the manifest as whoever can write a file can write them. */
  private static void repair(Path run) throws IOException {
    String json = Files.readString(run.resolve(Manifest.FILE));
    Manifest manifest;
    try {
      manifest = Json.read(json, Manifest.class, "manifest");
    } catch (IllegalArgumentException e) {
      return;
    }
    List<Written> files = new ArrayList<>();
    for (Written file : manifest.files()) {
      Path path = run.resolve(file.path());
      byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
      files.add(new Written(file.path(), bytes.length, Sha256.of(bytes)));
    }
    Files.writeString(run.resolve(Manifest.FILE), Json.pretty(manifest.withFiles(files).sealed()));
  }

  private static void seal(Path run) throws IOException {
    try {
      Manifest manifest =
          Json.read(Files.readString(run.resolve(Manifest.FILE)), Manifest.class, "manifest");
      Files.writeString(
          run.resolve(Manifest.FILE), Json.pretty(manifest.withFiles(manifest.files()).sealed()));
    } catch (IllegalArgumentException | IOException e) {
      assertFalse(e.toString().isEmpty(), "it is no manifest any more");
    }
  }

  /** Changes a file of a student. */
  private String damage(Path student) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(student)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    boolean text = file.toString().endsWith(".json");
    // A weight of another value is no forgery, and a native library may not survive a torn graph.
    String how =
        switch (text ? random.nextInt(4) : 1) {
          case 0 -> flip(file);
          case 1 -> cut(file);
          case 2 -> nest(file);
          default -> lie(file);
        };
    return "student, " + file.getFileName() + ": " + how;
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isSymbolicLink(each)) {
          Files.createSymbolicLink(target, Files.readSymbolicLink(each));
        } else if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    return to;
  }

  /** Workers of a run that failed may write for a moment after the command has ended. */
  private static void remove(Path tree) throws IOException {
    for (int tries = 0; !isRemoved(tree); tries++) {
      assertTrue(tries < MOST_TRIES, tree + " is still written to");
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
  }

  private static boolean isRemoved(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree, new FileVisitOption[0])) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (DirectoryNotEmptyException | UncheckedIOException e) {
      return false;
    }
    return true;
  }
}
