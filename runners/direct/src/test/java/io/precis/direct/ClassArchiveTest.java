package io.precis.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
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
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is made by a jar that has nothing but a practice. */
class ClassArchiveTest {
  private static final Path TESTDATA = Path.of(System.getProperty("precis.testdata"));

  /** Of some thousand that a process loads. */
  private static final int LEAST_SHARED = 2_000;

  private static final String PRACTICE =
      """
      package io.precis.direct;

      public class Practice {
        public static void main(String[] arguments) {
          System.exit(java.nio.file.Files.exists(java.nio.file.Path.of(arguments[0] + ".fails")) ? 1 : 0);
        }
      }
      """;

  @TempDir private Path given;
  private Path folder;
  private Path jar;
  private Map<String, String> environment;

  @BeforeEach
  void makeHome() throws IOException {
    folder = given.toRealPath();
    assumeNobodyElseMayChangeOurFolder();
    jar = Files.createDirectory(folder.resolve("lib")).resolve("precis.jar");
    Files.writeString(jar, "jar");
    environment = Map.of("HOME", closed(folder.resolve("home")).toString());
  }

  @Test
  void isFoundWholeAloneAndForTheJarThatItWasMadeFor() throws IOException {
    ClassArchive archive = archive().orElseThrow();
    assertEquals(Optional.empty(), archive.find());
    Path made = Files.writeString(archive.cache().resolve(archive.key() + "7.jsa"), "classes");
    assertEquals(Optional.of(made), archive().orElseThrow().find());
    Files.writeString(made, "half");
    assertEquals(Optional.empty(), archive.find(), "a part is taken");
    Files.writeString(made, "classes");

    Path addOn = Files.writeString(jar.resolveSibling("precis-s3.jar"), "add-on");
    assertNotEquals(archive.key(), archive().orElseThrow().key(), "another class path");
    Files.delete(addOn);
    assertEquals(archive, archive().orElseThrow());
    Files.writeString(jar, "another");
    assertEquals(Optional.empty(), archive().orElseThrow().find());
  }

  @Test
  void thereIsNoneForFoldersOfClassesOrSeveralJars() {
    String classes = folder.toString();
    for (String classPath : List.of("", classes, jar + ":" + classes, "nowhere.jar:" + jar)) {
      assertEquals(Optional.empty(), ClassArchive.of(environment, classPath), classPath);
    }
  }

  @Test
  void aFolderThatOthersMayChangeIsNoCache() throws IOException {
    closed(folder.resolve("shared"));
    closed(folder.resolve("shared/a b"));
    Path cache = closed(folder.resolve("shared/a b/cache"));
    environment = Map.of("PRECIS_CACHE", cache.toString());
    for (Path open : List.of(cache, cache.getParent(), cache.getParent().getParent())) {
      for (PosixFilePermission each :
          Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE)) {
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rwx------");
        rights.add(each);
        Files.setPosixFilePermissions(open, rights);
        assertEquals(Optional.empty(), archive(), open + " " + rights);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
      }
    }
    assertEquals(cache, archive().orElseThrow().cache());
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals(Optional.empty(), archive(), "others may look into it");
  }

  @Test
  void thereIsNoneWhereItIsNotWantedOrHasNoPlace() throws IOException {
    environment = Map.of("HOME", folder + "/home", "PRECIS_CACHE", "off");
    assertEquals(Optional.empty(), archive());
    assertEquals(List.of(), inside(folder.resolve("home")));
    environment = Map.of();
    assertEquals(Optional.empty(), archive());
    Files.createFile(folder.resolve("home/.cache"));
    environment = Map.of("HOME", folder + "/home");
    assertEquals(Optional.empty(), archive());
    environment = Map.of("PRECIS_CACHE", "\0");
    assertEquals(Optional.empty(), archive());
    environment = Map.of("PRECIS_CACHE", closed(folder.resolve("a:b")).toString());
    assertEquals(Optional.empty(), archive(), "Java would read the archive's name as two");
  }

  @Test
  @Tag("slow")
  void isMadeOnceAndThenMapped() throws Exception {
    compilePractice();
    ClassArchive archive = archive().orElseThrow();
    Path damaged = Files.writeString(archive.cache().resolve(archive.key() + "3.jsa"), "half");
    List<Path> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      others.add(Files.writeString(archive.cache().resolve("of-another-jar-" + i + ".jsa"), "-"));
      age(others.get(i), i);
    }
    assertTrue(new ArchiveMaker(archive).make());
    Path made = archive.find().orElseThrow();
    List<Path> left = new ArrayList<>(others.subList(0, 3));
    left.add(made);
    assertEquals(
        Set.copyOf(left), Set.copyOf(inside(archive.cache())), damaged + " and the oldest");
    assertFalse(new ArchiveMaker(archive).make(), "made again");

    List<String> command = new ArrayList<>(Relaunch.java());
    command.addAll(Relaunch.OPTIONS);
    command.addAll(ClassArchive.options(made));
    Path loaded = folder.resolve("loaded");
    command.add("-Xlog:class+load:file=" + loaded);
    command.addAll(List.of("-cp", jar.toString(), Practice.class.getName(), jar.toString()));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    assertTrue(
        Files.readString(loaded)
            .lines()
            .anyMatch(line -> line.contains("direct.Practice ") && line.contains("shared")),
        "not mapped");
  }

  @Test
  @Tag("slow")
  void whatFailedOrIsBeingMadeIsNotTriedWithinTheHour() throws Exception {
    compilePractice();
    ClassArchive archive = archive().orElseThrow();
    Path fails = Files.createFile(jar.resolveSibling("precis.jar.fails"));
    assertFalse(new ArchiveMaker(archive).make());
    Path lock = archive.lock();
    assertEquals(List.of(lock), inside(archive.cache()));
    Files.delete(fails);
    assertFalse(new ArchiveMaker(archive).make());
    assertEquals(List.of(lock), inside(archive.cache()));
    age(lock, 2);
    assertTrue(new ArchiveMaker(archive).make());
    assertTrue(archive.find().isPresent());
  }

  @Test
  @Tag("slow")
  void theJarLeavesItsArchiveAfterTheFirstSummaryAndStartsByItThen() throws Exception {
    jar = TESTDATA.resolveSibling("runners/direct/target/precis.jar");
    assumeTrue(Files.isRegularFile(jar), "no jar was built");
    summarize();
    ClassArchive archive = archive().orElseThrow();
    long end = System.nanoTime() + MINUTES.toNanos(5);
    while (archive.find().isEmpty() || inside(archive.cache()).size() > 1) {
      assertTrue(System.nanoTime() < end, "it does not come");
      Thread.sleep(100);
    }
    summarize("-Xlog:class+load:file=" + folder + "/loaded-%p");
    List<String> shared = new ArrayList<>();
    for (Path each : inside(folder)) {
      if (each.getFileName().toString().startsWith("loaded-")) {
        Files.readAllLines(each).stream()
            .filter(line -> line.contains("shared objects file (top)"))
            .forEach(shared::add);
      }
    }
    assertTrue(shared.size() > LEAST_SHARED, shared.size() + " classes");
  }

  private void summarize(String... options) throws Exception {
    List<String> command = new ArrayList<>(Relaunch.java());
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", jar.toString(), "summarize"));
    command.addAll(List.of(TESTDATA + "/documents/compost.md", "--output", folder + "/out"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "PRECIS_CACHE", "XDG_CACHE_HOME"));
    builder.environment().putAll(environment);
    assertEquals(0, builder.redirectOutput(Redirect.DISCARD).start().waitFor());
  }

  private Optional<ClassArchive> archive() {
    return ClassArchive.of(environment, jar.toString());
  }

  /** A jar whose practice fails where a file beside it says so; the maker is that of this build. */
  private void compilePractice() throws IOException {
    Path source = folder.resolve("Practice.java");
    Files.writeString(source, PRACTICE, UTF_8);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertEquals(0, status);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new ZipEntry("io/precis/direct/Practice.class"));
      Files.copy(classes.resolve("io/precis/direct/Practice.class"), out);
    }
  }

  private static void age(Path file, int hours) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(System.currentTimeMillis() - HOURS.toMillis(hours)));
  }

  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static Path closed(Path directory) throws IOException {
    Files.createDirectory(directory);
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  /** Else there is no place for a cache at all. */
  private void assumeNobodyElseMayChangeOurFolder() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "no POSIX");
    int uid = (int) Files.getAttribute(folder, "unix:uid");
    for (Path above = folder; above != null; above = above.getParent()) {
      int owner = (int) Files.getAttribute(above, "unix:uid");
      int mode = (int) Files.getAttribute(above, "unix:mode");
      boolean safe = (owner == uid || owner == 0) && ((mode & 022) == 0 || (mode & 01000) != 0);
      assumeTrue(safe, above + " can be changed by others");
    }
  }
}
