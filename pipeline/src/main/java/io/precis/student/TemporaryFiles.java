package io.precis.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Directories under {@code java.io.tmpdir} that this process made and removes when it ends. */
final class TemporaryFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);

  private TemporaryFiles() {}

  /** A fresh directory, readable by this user only. */
  static Path directory(String prefix) {
    try {
      Path directory = Files.createTempDirectory(prefix);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory), "remove " + prefix));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("no directory in " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static void remove(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.warn("left behind: {}", directory, e);
    }
  }
}
