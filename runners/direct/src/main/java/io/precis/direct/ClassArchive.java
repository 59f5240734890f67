package io.precis.direct;

import io.precis.read.fork.ForkCommand;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The archive of the classes of one jar for one Java: loaded and verified once, then mapped, by the
 * process that ranks and by those that parse. Java itself passes over one whose sums are wrong or
 * that is of another jar or another Java.
 *
 * @param cache where it lies, {@link CacheFolder}
 * @param jar whose classes it holds, an absolute path: Java compares names
 * @param key names the jar as it is, where it lies, and the Java
 */
record ClassArchive(Path cache, Path jar, String key) {
  private static final String SUFFIX = ".jsa";
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

  /**
   * That of the jar that this process was started from.
   *
   * @return empty where it was started otherwise, and where there is no folder for it
   */
  static Optional<ClassArchive> of(Map<String, String> environment, String classPath) {
    if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
      return Optional.empty(); // Java archives no class of a folder
    }
    Path jar = Path.of(classPath).toAbsolutePath();
    return CacheFolder.find(environment)
        .flatMap(cache -> key(jar).map(key -> new ClassArchive(cache, jar, key)));
  }

  private static Optional<String> key(Path jar) {
    CRC32 sum = new CRC32();
    try (Stream<Path> beside = Files.list(jar.getParent())) {
      // Add-ons are on the class path as soon as they lie beside the jar.
      for (Path each : beside.filter(ClassArchive::isJar).sorted().toList()) {
        String file = each + " " + Files.size(each) + " " + Files.getLastModifiedTime(each);
        sum.update(file.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
    String java = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
    sum.update((java + " " + Relaunch.OPTIONS).getBytes(StandardCharsets.UTF_8));
    return Optional.of(String.format(Locale.ROOT, "jar-%08x-", sum.getValue()));
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  /**
   * The archive. The number of its bytes is in its name: Java maps what is there, and ends where a
   * part is missing.
   */
  Optional<Path> find() {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(cache, key + "*" + SUFFIX)) {
      for (Path each : all) {
        if (each.getFileName().toString().equals(name(each))) {
          return Optional.of(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Is there while it is made, and after it could not be. */
  Path lock() {
    return cache.resolve("making.lock");
  }

  /** Whether a lock, or what else was there for the making, is so old that nobody is at it. */
  static boolean isAbandoned(Path file) {
    long age = System.currentTimeMillis() - file.toFile().lastModified();
    return age >= ABANDONED.toMillis();
  }

  /** What an archive of so many bytes is called. */
  String name(Path archive) throws IOException {
    return key + Files.size(archive) + SUFFIX;
  }

  /** Options of a JVM that starts by an archive, it and its forks, without a word about it. */
  static List<String> options(Path archive) {
    return List.of(
        "-XX:SharedArchiveFile=" + archive,
        "-XX:+VerifySharedSpaces",
        "-Xlog:disable",
        "-D" + ForkCommand.ARCHIVE + "=" + archive);
  }

  /**
   * Starts a process that makes it and that nobody waits for: nothing that a user's run did or
   * failed to do is in it. Does nothing where one is at it, or failed a short time ago.
   */
  void makeLater() {
    if (!Files.isWritable(cache) || Files.exists(lock()) && !isAbandoned(lock())) {
      return;
    }
    List<String> command = new ArrayList<>();
    NICE.stream().filter(Files::isExecutable).findFirst().ifPresent(it -> command.add("" + it));
    command.addAll(Relaunch.java());
    command.addAll(List.of("-cp", jar.toString(), ArchiveMaker.class.getName()));
    command.addAll(List.of(cache.toString(), jar.toString(), key));
    try {
      new ProcessBuilder(command)
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return; // starts stay slower, nothing else
    }
  }
}
