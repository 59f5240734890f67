package io.precis.direct;

import io.precis.read.input.FileTrees;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The program that makes an archive of classes in a process of its own, as {@code bin/precis} does:
 * one at a time, and one that failed is not tried again within the hour. The archive appears whole
 * or not at all.
 */
final class ArchiveMaker {
  /** Archives of all jars together, whoever made them. */
  private static final int MOST = 4;

  private static final int MOST_MINUTES = 10;

  private final ClassArchive archive;

  ArchiveMaker(ClassArchive archive) {
    this.archive = archive;
  }

  /**
   * Makes one.
   *
   * @param arguments the folder, the jar and the key of a {@link ClassArchive}
   */
  public static void main(String[] arguments) throws Exception {
    ClassArchive archive =
        new ClassArchive(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    new ArchiveMaker(archive).make();
  }

  /** Makes it, unless another process does, or did, be it in vain. */
  boolean make() throws IOException, InterruptedException {
    if (archive.find().isPresent()) {
      return false;
    }
    remove("making.*", ClassArchive::isAbandoned);
    try {
      Files.createDirectory(archive.lock());
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    Path work = Files.createTempDirectory(archive.cache(), "making.");
    try {
      Path made = work.resolve("archive.jsa");
      if (!practise(made, work)) {
        return false;
      }
      remove(archive.key() + "*.jsa", each -> true);
      for (Path each : newestFirst().stream().skip(MOST - 1).toList()) {
        Files.deleteIfExists(each);
      }
      Files.move(made, archive.cache().resolve(archive.name(made)));
    } finally {
      FileTrees.remove(work);
    }
    Files.delete(archive.lock());
    return true;
  }

  /** Has a JVM leave the classes that it loads in a file. */
  private boolean practise(Path made, Path work) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Relaunch.java());
    command.addAll(Relaunch.OPTIONS);
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-Xlog:disable"));
    command.addAll(List.of("-cp", archive.jar().toString(), Practice.class.getName()));
    command.addAll(List.of(archive.jar().toString(), work.toString()));
    Process practice =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      return practice.waitFor(MOST_MINUTES, TimeUnit.MINUTES) && practice.exitValue() == 0;
    } finally {
      practice.destroyForcibly();
    }
  }

  private List<Path> newestFirst() throws IOException {
    List<Path> archives = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(archive.cache(), "*.jsa")) {
      all.forEach(archives::add);
    }
    archives.sort(Comparator.comparingLong(each -> -each.toFile().lastModified()));
    return archives;
  }

  private void remove(String names, Predicate<Path> which) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(archive.cache(), names)) {
      for (Path each : all) {
        if (which.test(each)) {
          FileTrees.remove(each);
        }
      }
    }
  }
}
