package io.precis.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shell script that starts the program, in every shell that this machine has, with a script in
 * the place of Java: it prints how Java would be started, and "makes" archives of classes.
 */
@Tag("slow")
class LauncherTest {
  private static final Path DIST =
      Path.of(System.getProperty("precis.testdata")).resolveSibling("runners/direct/src/main/dist");
  private static final int PATIENCE_SECONDS = 120;

  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:ArchiveClassesAtExit=*)
            echo made >>"$MADE"
            [ "${FAILS:-}" = yes ] && exit 1
            echo classes >"${word#*=}"
            exit 0
            ;;
        esac
      done
      echo "$0"
      echo "LC_CTYPE=${LC_CTYPE:-}"
      for word in "$@"; do
        echo "$word"
      done
      [ "${WAITS_FOR:-}" = "" ] || while [ ! -f "$WAITS_FOR" ]; do sleep 0.1; done
      """;

  @TempDir private Path given;
  private Path folder;
  private Path program;
  private Path home;
  private final Map<String, String> variables = new TreeMap<>();

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
    folder = given.toRealPath();
    program = folder.resolve("ein Ordner (é) 摘要*");
    script(program.resolve("runtime/bin/java"), JAVA);
    Files.writeString(program.resolve("runtime/release"), "JAVA_VERSION=\"17\"\n");
    Files.createDirectories(program.resolve("lib"));
    Files.writeString(program.resolve("lib/precis.jar"), "jar");
    Files.writeString(program.resolve("lib/precis.jar.sha256"), "0123456789abcdef");
    Files.createDirectories(program.resolve("bin"));
    Files.copy(DIST.resolve("bin/precis"), program.resolve("bin/precis"));
    home = closed(folder.resolve("home"));
    variables.put("HOME", home.toString());
    variables.put("PATH", System.getenv("PATH"));
    variables.put("MADE", folder.resolve("made").toString());
    variables.put("PRECIS_CACHE", "off");
  }

  /** The shells that are here. */
  static List<List<String>> shells() {
    return Stream.of(
            List.of("/bin/sh"),
            List.of("dash"),
            List.of("bash", "--posix"),
            List.of("busybox", "sh"),
            List.of("zsh", "--emulate", "sh"),
            List.of("ksh"))
        .filter(shell -> shell.get(0).startsWith("/") || tool(shell.get(0)).isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void handsItsArgumentsOnAsTheyAre(List<String> shell) throws Exception {
    List<String> arguments = List.of("summarize", "a b", "*", "", "é 摘要", "$HOME", "\"'\\", "-x");
    List<String> started = start(shell, arguments);
    assertEquals(program.resolve("runtime/bin/java").toString(), started.get(0));
    assertEquals(arguments, afterJar(started));
    assertTrue(started.contains(program.resolve("lib/precis.jar").toString()), started::toString);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void findsTheProgramThroughLinks(List<String> shell) throws Exception {
    Path bin = Files.createDirectory(folder.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("first"), program.resolve("bin/precis"));
    Files.createSymbolicLink(bin.resolve("precis"), Path.of("first"));
    List<String> started = lines(shell, bin.resolve("precis"), List.of("--version"));
    assertEquals(program.resolve("runtime/bin/java").toString(), started.get(0));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void optionsAreWordsAndNoPatterns(List<String> shell) throws Exception {
    variables.put("PRECIS_JAVA_OPTIONS", "-Xmx8g -Da=*");
    List<String> started = start(shell, List.of("show"));
    int jar = started.indexOf("-jar");
    assertEquals(List.of("-Xmx8g", "-Da=*"), started.subList(jar - 2, jar));
  }

  @Test
  void takesTheJavaOfJavaHomeElseTheOneOnThePath() throws Exception {
    Files.delete(program.resolve("runtime/bin/java"));
    Path other = folder.resolve("jdk 17");
    script(other.resolve("bin/java"), JAVA);
    variables.put("JAVA_HOME", other.toString());
    assertEquals(other.resolve("bin/java").toString(), start(sh(), List.of("show")).get(0));

    variables.remove("JAVA_HOME");
    variables.put("PATH", other.resolve("bin") + ":" + variables.get("PATH"));
    assertEquals(other.resolve("bin/java").toString(), start(sh(), List.of("show")).get(0));

    variables.put("PATH", tools().toString());
    Process none = begin(sh(), program.resolve("bin/precis"), List.of("show"));
    assertTrue(none.waitFor(PATIENCE_SECONDS, SECONDS));
    assertEquals(1, none.exitValue());
    assertTrue(said(none).contains("JAVA_HOME"), said(none));
  }

  @Test
  void saysThatTheJarIsMissing() throws Exception {
    Files.delete(program.resolve("lib/precis.jar"));
    Process none = begin(sh(), program.resolve("bin/precis"), List.of("show"));
    assertTrue(none.waitFor(PATIENCE_SECONDS, SECONDS));
    assertEquals(1, none.exitValue());
    assertEquals("precis: there is no precis.jar in " + program.resolve("lib") + "\n", said(none));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void namesOfFilesAreReadByUtf8(List<String> shell) throws Exception {
    assertEquals("LC_CTYPE=C.UTF-8", start(shell, List.of()).get(1));
    variables.put("LANG", "de_DE.utf8");
    assertEquals("LC_CTYPE=", start(shell, List.of()).get(1));
    variables.put("LC_ALL", "C");
    assertEquals("LC_CTYPE=C.UTF-8", start(shell, List.of()).get(1));
    onMac();
    // bash may say first that this locale is not here
    assertTrue(start(shell, List.of()).contains("LC_CTYPE=UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void makesTheArchiveOfClassesAfterTheFirstSummaryAndTakesItThen(List<String> shell)
      throws Exception {
    assumeNobodyElseMayChangeOurFolder();
    variables.remove("PRECIS_CACHE");
    assertFalse(archiveOf(start(shell, List.of("show"))).isPresent());
    assertEquals(0, made(), "made for a command that is no work");
    assertFalse(archiveOf(start(shell, List.of("summarize"))).isPresent());
    Path archive = awaitArchive(home.resolve(".cache/precis"));
    assertEquals("rwx------", permissions(archive.getParent()));
    assertEquals(Optional.of(archive), archiveOf(start(shell, List.of("show"))));

    Files.writeString(archive, "half");
    assertEquals(Optional.empty(), archiveOf(start(shell, List.of("show"))), "a part is taken");
    Files.writeString(archive, "classes\n");
    Files.writeString(program.resolve("runtime/release"), "JAVA_VERSION=\"21\"\n");
    assertEquals(Optional.empty(), archiveOf(start(shell, List.of("show"))), "another Java's");
    assertEquals(1, made());
  }

  @Test
  void onMacTheCacheLiesInTheLibrary() throws Exception {
    assumeNobodyElseMayChangeOurFolder();
    variables.remove("PRECIS_CACHE");
    onMac();
    start(sh(), List.of("summarize"));
    awaitArchive(home.resolve("Library/Caches/precis"));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void twoAtOnceMakeOneArchive(List<String> shell) throws Exception {
    assumeNobodyElseMayChangeOurFolder();
    variables.remove("PRECIS_CACHE");
    Path go = folder.resolve("go");
    variables.put("WAITS_FOR", go.toString());
    Path precis = program.resolve("bin/precis");
    List<Process> both =
        List.of(
            begin(shell, precis, List.of("summarize")), begin(shell, precis, List.of("summarize")));
    for (Process each : both) {
      await(() -> said(each).contains("summarize"));
    }
    assertEquals(0, made(), "made before the run's end");
    Files.createFile(go);
    awaitArchive(home.resolve(".cache/precis"));
    assertEquals(1, made());
  }

  @Test
  void whatFailedIsNotTriedAgainAtOnce() throws Exception {
    assumeNobodyElseMayChangeOurFolder();
    variables.remove("PRECIS_CACHE");
    variables.put("FAILS", "yes");
    Path locks = recordsLocks();
    start(sh(), List.of("summarize"));
    Path cache = home.resolve(".cache/precis");
    await(() -> made() == 1 && inside(cache).size() == 1);
    Path mark = inside(cache).get(0);
    variables.remove("FAILS");
    start(sh(), List.of("summarize"));
    await(() -> Files.readAllLines(locks).size() == 2); // it asks behind the command's back
    assertEquals(List.of(mark), inside(cache));
    Files.setLastModifiedTime(
        mark, FileTime.fromMillis(System.currentTimeMillis() - HOURS.toMillis(2)));
    start(sh(), List.of("summarize"));
    awaitArchive(cache);
    assertEquals(2, made());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aFolderThatOthersMayChangeIsNoCache(List<String> shell) throws Exception {
    assumeNobodyElseMayChangeOurFolder();
    closed(folder.resolve("shared"));
    closed(folder.resolve("shared/a b"));
    Path cache = closed(folder.resolve("shared/a b/cache"));
    variables.put("PRECIS_CACHE", cache.toString());
    for (Path open : List.of(cache, cache.getParent(), cache.getParent().getParent())) {
      for (PosixFilePermission each :
          Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE)) {
        Set<PosixFilePermission> closed = PosixFilePermissions.fromString("rwx------");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rwx------");
        rights.add(each);
        Files.setPosixFilePermissions(cache, closed);
        Files.setPosixFilePermissions(open, rights);
        start(shell, List.of("summarize"));
        Files.setPosixFilePermissions(open, closed);
        assertEquals(List.of(), inside(cache), open + " " + rights);
      }
    }
    start(shell, List.of("summarize"));
    awaitArchive(cache);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void runsWhereThereIsNoPlaceForACacheOrNoTools(List<String> shell) throws Exception {
    variables.remove("PRECIS_CACHE");
    Files.createFile(home.resolve(".cache"));
    assertEquals(List.of("summarize"), afterJar(start(shell, List.of("summarize"))));
    variables.remove("HOME");
    assertEquals(List.of("summarize"), afterJar(start(shell, List.of("summarize"))));
    variables.put("PRECIS_CACHE", home.toString());
    variables.put("PATH", tools().toString());
    assertEquals(1, start(shell, List.of("summarize")).indexOf("LC_CTYPE=C.UTF-8"), "a word of it");
    assertEquals(List.of(home.resolve(".cache")), inside(home));
    assertEquals(0, made());
  }

  /** Else there is no place for a cache at all. */
  private void assumeNobodyElseMayChangeOurFolder() throws IOException {
    int uid = (int) Files.getAttribute(folder, "unix:uid");
    for (Path above = folder; above != null; above = above.getParent()) {
      int owner = (int) Files.getAttribute(above, "unix:uid");
      int mode = (int) Files.getAttribute(above, "unix:mode");
      boolean safe = (owner == uid || owner == 0) && ((mode & 022) == 0 || (mode & 01000) != 0);
      assumeTrue(safe, above + " can be changed by others");
    }
  }

  private static Path closed(Path directory) throws IOException {
    Files.createDirectory(directory);
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  private static List<String> sh() {
    return List.of("/bin/sh");
  }

  /** A system that says it is macOS. */
  private void onMac() throws IOException {
    script(folder.resolve("mac/uname"), "#!/bin/sh\necho Darwin\n");
    variables.put("PATH", folder.resolve("mac") + ":" + System.getenv("PATH"));
  }

  /** The file that gets a line whenever a lock is asked for. */
  private Path recordsLocks() throws IOException {
    Path locks = folder.resolve("locks");
    script(
        folder.resolve("recording/mkdir"),
        """
        #!/bin/sh
        '%s' "$@"
        status=$?
        case $* in *making.lock) echo asked >>'%s' ;; esac
        exit $status
        """
            .formatted(tool("mkdir").orElseThrow(), locks));
    variables.put("PATH", folder.resolve("recording") + ":" + System.getenv("PATH"));
    return locks;
  }

  /** A path of fewer tools than the cache asks for. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String name : List.of("dirname", "readlink", "cat", "uname", "ls", "tr")) {
      Files.createSymbolicLink(tools.resolve(name), tool(name).orElseThrow());
    }
    return tools;
  }

  private static Optional<Path> tool(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(each -> Path.of(each, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> start(List<String> shell, List<String> arguments) throws Exception {
    return lines(shell, program.resolve("bin/precis"), arguments);
  }

  private List<String> lines(List<String> shell, Path script, List<String> arguments)
      throws Exception {
    Process process = begin(shell, script, arguments);
    assertTrue(process.waitFor(PATIENCE_SECONDS, SECONDS), "still runs");
    assertEquals(0, process.exitValue(), said(process));
    return List.of(said(process).split("\n", -1));
  }

  private Process begin(List<String> shell, Path script, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(tool(shell.get(0)).orElse(Path.of(shell.get(0))).toString());
    command.addAll(shell.subList(1, shell.size()));
    command.add(script.toString());
    command.addAll(arguments);
    Path output = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(program.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    outputs.put(process.pid(), output);
    return process;
  }

  private final Map<Long, Path> outputs = new TreeMap<>();

  private String said(Process process) throws IOException {
    return Files.readString(outputs.get(process.pid()), UTF_8);
  }

  /** What the program is told. */
  private static List<String> afterJar(List<String> started) {
    return started.subList(started.indexOf("-jar") + 2, started.size() - 1);
  }

  private static Optional<Path> archiveOf(List<String> started) {
    return started.stream()
        .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
        .map(word -> Path.of(word.substring(word.indexOf('=') + 1)))
        .findFirst();
  }

  private int made() throws IOException {
    Path file = folder.resolve("made");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** The archive, alone in its folder: whatever was there while it was made is gone. */
  private static Path awaitArchive(Path cache) throws Exception {
    await(
        () ->
            inside(cache).size() == 1
                && inside(cache).get(0).getFileName().toString().endsWith(".jsa"));
    return inside(cache).get(0);
  }

  private static List<Path> inside(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < end, "it does not come");
      MILLISECONDS.sleep(20);
    }
  }
}
