package io.precis.read.input;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Opens a local file on whose way there is no link, so that the file opened is the one that was
 * listed, whatever became a link since.
 *
 * <p>Where the system lets us, each folder is opened inside the one before, and none can be swapped
 * in between; elsewhere the real path is compared. A hard link cannot be told from a file.
 */
final class UnlinkedFile {
  private UnlinkedFile() {}

  /**
   * Opens it for reading; the caller closes it.
   *
   * @param path as it was listed: real, without a link
   * @throws IOException where it cannot be opened, or a link stands on the way
   */
  static ReadableByteChannel open(Path path) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    try (DirectoryStream<Path> root = Files.newDirectoryStream(file.getRoot())) {
      if (root instanceof SecureDirectoryStream<Path> secure) {
        return open(secure, file, 0);
      }
    }
    if (!file.toRealPath().equals(file)) {
      throw new FileSystemLoopException(path.toString());
    }
    return Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  /** One level a call: as deep as the file system lets paths be. */
  private static ReadableByteChannel open(SecureDirectoryStream<Path> in, Path file, int level)
      throws IOException {
    Path name = file.getName(level);
    if (level == file.getNameCount() - 1) {
      Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return in.newByteChannel(name, options);
    }
    try (SecureDirectoryStream<Path> next =
        in.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      return open(next, file, level + 1);
    }
  }
}
