package io.precis.read.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Removes what we made; never follows a link. */
public final class FileTrees {
  private FileTrees() {}

  /** Removes everything inside {@code directory}, which stays. */
  public static void clear(Path directory) throws IOException {
    remove(directory, directory);
  }

  /** Removes a file, or a directory with everything inside; does nothing where it is gone. */
  public static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      remove(directory, null);
    }
  }

  private static void remove(Path directory, Path kept) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!visited.equals(kept)) {
              Files.deleteIfExists(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
