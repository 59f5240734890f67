package io.precis.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fresh directory that only this user can read, removed when it is closed.
 *
 * <p>A process that is killed closes nothing, and what it left may be copies of confidential
 * documents. So each directory holds a file that its maker keeps locked; the maker of the next
 * directory of the same name removes those whose lock is not held any more.
 */
public final class ScratchDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchDirectory.class);
  private static final String LOCK = ".lock";

  /**
   * Begins the names of system properties, one for each directory of this process: their lock files
   * must not even be opened, as on POSIX systems closing any channel of a file gives back all the
   * locks that the process has on it. Properties are what class loaders share, and a Flink session
   * has one for each job.
   */
  private static final String OWN = "io.precis.scratch.";

  private final Path path;
  private final FileChannel lock;

  private ScratchDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes one below {@code java.io.tmpdir}. */
  public static ScratchDirectory create(String prefix) throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")), prefix);
  }

  /**
   * Makes one.
   *
   * @param parent a directory
   * @param prefix of its name, which tells it from others' directories
   * @throws IOException where {@code parent} cannot be written
   */
  public static ScratchDirectory create(Path parent, String prefix) throws IOException {
    while (true) {
      Path path = Files.createTempDirectory(parent, prefix).toRealPath();
      System.setProperty(OWN + path, "");
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        removeAbandoned(path.getParent(), prefix, path);
        return new ScratchDirectory(path, channel);
      }
      channel.close(); // another process took it for abandoned before it was locked
      System.clearProperty(OWN + path);
    }
  }

  private static void removeAbandoned(Path parent, String prefix, Path own) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path each : all) {
        if (System.getProperty(OWN + each) == null
            && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(each).equals(Files.getOwner(own))) {
          removeIfAbandoned(each);
        }
      }
    } catch (IOException e) {
      LOG.warn("could not look for abandoned directories in {}", parent, e);
    }
  }

  private static void removeIfAbandoned(Path directory) {
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        remove(directory);
        LOG.info("removed {}, which a process that was killed had left", directory);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} has no lock: not one of ours, or just being made", directory);
    } catch (IOException e) {
      LOG.warn("could not remove {}", directory, e);
    }
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /** Removes it with all that is in it; once more does no harm. */
  @Override
  public void close() throws IOException {
    if (lock.isOpen()) {
      remove(path);
      lock.close();
      System.clearProperty(OWN + path);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }
}
