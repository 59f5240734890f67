package io.precis.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive, unpacked into an empty folder, does what the README says: without Maven, without a
 * JDK, with no variables of the environment but the home folder and a path of plain tools.
 */
@Tag("slow")
class UnpackedArchiveTest {
  private static final Path ROOT = Path.of(System.getProperty("precis.testdata")).getParent();
  private static final Path TARGET = ROOT.resolve("deploy/packages/target");
  private static final int PATIENCE_SECONDS = 400;
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "dirname",
          "readlink",
          "uname",
          "ls",
          "mkdir",
          "cksum",
          "tr",
          "sleep",
          "mktemp",
          "rm",
          "nice",
          "find",
          "mv",
          "rmdir",
          "wc",
          "tar",
          "gzip");

  @TempDir private Path scratch;
  private Path program;
  private Path home;

  @BeforeEach
  void unpack() throws Exception {
    Path tools = Files.createDirectory(scratch.resolve("tools"));
    for (String name : TOOLS) {
      Optional<Path> tool =
          Stream.of("/bin", "/usr/bin")
              .map(each -> Path.of(each, name))
              .filter(Files::exists)
              .findFirst();
      assumeTrue(tool.isPresent(), name + " is not installed");
      Files.createSymbolicLink(tools.resolve(name), tool.get());
    }
    home = Files.createDirectory(scratch.resolve("home"));
    Path folder = Files.createDirectory(scratch.resolve("programs"));
    run(folder, Map.of(), tools.resolve("tar").toString(), "-xzf", archive().toString());
    try (Stream<Path> inside = Files.list(folder)) {
      program = inside.findFirst().orElseThrow();
    }
  }

  @Test
  void firstCommandOfReadmeRunsAndLaterOnesStartFromTheArchiveOfClasses() throws Exception {
    run(program, Map.of(), firstCommand());
    assertTrue(Files.isRegularFile(program.resolve("out/current/index.html")), "no index");
    Path archive = awaited(home.resolve(".cache/precis"));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())));
    assertTrue(startsFromArchive(), "the archive of classes is not used");

    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
    assertFalse(startsFromArchive(), "half an archive is used");
    for (int i = 4096; i < bytes.length; i += 4099) {
      bytes[i] ^= 0x55;
    }
    Files.write(archive, bytes);
    assertFalse(startsFromArchive(), "a damaged archive is used");
    Files.writeString(archive, "no archive at all");
    assertFalse(startsFromArchive(), "a text is used");
  }

  @Test
  void failedRunLeavesNoArchive() throws Exception {
    Process failed =
        start(program, Map.of(), "bin/precis", "summarize", "nowhere", "--output", "out2");
    assertTrue(failed.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still runs");
    assertEquals(2, failed.exitValue());
  }

  /** There Java 17 archives no class of the program: it looks for the encoded name of the jar. */
  @Test
  void runsInAFolderOfAnyName() throws Exception {
    program = Files.move(program, scratch.resolve("ein Ordner \u00e9 \u6458\u8981"));
    run(program, Map.of("PRECIS_CACHE", "off"), firstCommand());
    assertTrue(Files.isRegularFile(program.resolve("out/current/index.html")), "no index");
  }

  @Test
  void cacheThatOthersMayLookIntoIsLeftAlone() throws Exception {
    Path cache = Files.createDirectory(scratch.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    String sample = program.resolve("testdata/documents/compost.md").toString();
    run(
        program,
        Map.of("PRECIS_CACHE", cache.toString()),
        "bin/precis",
        "summarize",
        sample,
        "--output",
        "out3");
    try (Stream<Path> inside = Files.list(cache)) {
      assertEquals(List.of(), inside.toList());
    }
  }

  @Test
  void bringsManualPagesCompletionAndNotices() throws IOException {
    for (String file :
        List.of(
            "share/man/man1/precis.1",
            "share/man/man1/precis-summarize.1",
            "share/bash-completion/completions/precis",
            "share/doc/precis/NOTICE",
            "share/doc/precis/third-party/THIRD-PARTY.txt",
            "runtime/legal/java.base/LICENSE",
            "bin/precis.cmd",
            "deploy/INSTALL.md",
            "LICENSE")) {
      assertTrue(Files.size(program.resolve(file)) > 0, file);
    }
  }

  @Test
  void manualPagesAndCompletionKnowTheOptions() throws Exception {
    String help = run(program, Map.of(), "bin/precis", "summarize", "--help");
    List<String> options = Pattern.compile("--[a-z]+").matcher(help).results()
        .map(MatchResult::group).distinct().toList();
    assertTrue(options.size() > 20, options::toString);
    String page = Files.readString(program.resolve("share/man/man1/precis-summarize.1"));
    String completion =
        Files.readString(program.resolve("share/bash-completion/completions/precis"));
    for (String option : options) {
      assertTrue(page.contains(option.replace("-", "\\-")), "no manual for " + option);
      assertTrue(completion.contains(option), "no completion of " + option);
    }
  }

  @Test
  void bringsNativeCodeOfOnePlatform() throws IOException {
    try (JarFile jar = new JarFile(program.resolve("lib/precis.jar").toFile())) {
      Set<String> folders =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(each -> each.matches(".*\\.(so|dll|dylib|jnilib)"))
              .map(each -> each.substring(0, each.lastIndexOf('/')))
              .collect(Collectors.toCollection(TreeSet::new));
      // of ONNX Runtime, the tokenizers, JNA and Snappy, each for this platform alone
      assertEquals(4, folders.size(), folders::toString);
    }
  }

  /** Also holds that the start succeeds, and says nothing of archives. */
  private boolean startsFromArchive() throws Exception {
    assertEquals(5, run(program, Map.of(), "bin/precis", "--version").lines().count());
    run(
        program,
        Map.of("PRECIS_JAVA_OPTIONS", "-Xlog:class+load:file=loaded.txt"),
        "bin/precis",
        "--version");
    return Files.readString(program.resolve("loaded.txt"))
        .lines()
        .anyMatch(line -> line.contains("io.precis.cli.Precis ") && line.contains("shared"));
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files.filter(each -> each.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }

  /** What the README runs after its build, with the launcher in place of {@code java -jar}. */
  private static String[] firstCommand() throws IOException {
    Matcher command =
        Pattern.compile("java -jar runners/direct/target/precis\\.jar (summarize .*)")
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertTrue(command.find(), "the README has no first command");
    List<String> words = new ArrayList<>(List.of("bin/precis"));
    words.addAll(List.of(command.group(1).strip().split(" ")));
    return words.toArray(String[]::new);
  }

  /** The archive of classes, which a process of its own makes after the run. */
  private static Path awaited(Path cache) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      try (Stream<Path> files = Files.list(cache)) {
        Optional<Path> made = files.filter(each -> each.toString().endsWith(".jsa")).findFirst();
        if (made.isPresent()) {
          return made.get();
        }
      }
      Thread.sleep(500);
    }
    throw new AssertionError("no archive of classes was made");
  }

  /** What a command says; it must succeed. */
  private String run(Path folder, Map<String, String> variables, String... command)
      throws Exception {
    Process process = start(folder, variables, command);
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still runs");
    String text = Files.readString(scratch.resolve("said.txt"), UTF_8);
    assertEquals(0, process.exitValue(), text);
    return text;
  }

  private Process start(Path folder, Map<String, String> variables, String... command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("said.txt").toFile());
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PATH", scratch.resolve("tools").toString());
    builder.environment().putAll(variables);
    return builder.start();
  }
}
