package io.precis.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a run on this machine's disks from being removed while a process reads it.
 *
 * <p>Every run has an empty file {@value #FILE}. Readers share an operating system's lock on it,
 * which needs no right to write; who removes the run takes the lock alone. A process shares one
 * lock among all its readers of a run: closing a second one would, on POSIX systems, give back the
 * lock of the first.
 */
public final class RunReadLock implements AutoCloseable {
  /** Beside the run's other files; the manifest does not list it. */
  public static final String FILE = "reading.lock";

  private static final Map<Path, Shared> HELD = new HashMap<>();

  private final Path file;
  private boolean closed;

  private RunReadLock(Path file) {
    this.file = file;
  }

  private static final class Shared {
    private final FileChannel channel;
    private int readers = 1;

    Shared(FileChannel channel) {
      this.channel = channel;
    }
  }

  /** Begins: a run that has this file can be held. */
  public static void prepare(RunStore run) throws IOException {
    if (run.local().isPresent()) {
      run.write(FILE, "");
    }
  }

  /**
   * Holds a run until this is closed.
   *
   * @return empty where the run is not on this machine's disks, or was made without the file
   * @throws IOException where the run is being removed
   */
  static Optional<RunReadLock> share(RunStore run) throws IOException {
    Path file = run.local().map(path -> path.resolve(FILE)).orElse(null);
    if (file == null || !isOurs(file)) {
      return Optional.empty();
    }
    Path key = file.toRealPath();
    synchronized (HELD) {
      Shared shared = HELD.get(key);
      if (shared == null) {
        HELD.put(key, new Shared(lock(key)));
      } else {
        shared.readers++;
      }
    }
    return Optional.of(new RunReadLock(key));
  }

  /** Opening a pipe that others put in its place would wait forever. */
  private static boolean isOurs(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, true) != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException(file.getParent() + " is being removed", e);
    }
    channel.close();
    throw new IOException(file.getParent() + " is being removed");
  }

  /**
   * Removes a run that no process reads: first its manifest, so that it is none from then on.
   *
   * @return whether it was removed; false where a process reads it, or where it is a link: nothing
   *     is removed through one
   */
  public static boolean remove(RunStore run) throws IOException {
    if (run.local().filter(Files::isSymbolicLink).isPresent()) {
      return false;
    }
    Path file = run.local().map(path -> path.resolve(FILE)).orElse(null);
    if (file == null || !isOurs(file)) {
      removeFiles(run);
      return true;
    }
    synchronized (HELD) {
      if (HELD.containsKey(file.toRealPath())) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock alone = channel.tryLock()) {
        if (alone == null) {
          return false;
        }
        removeFiles(run);
        return true;
      }
    }
  }

  private static void removeFiles(RunStore run) throws IOException {
    run.remove(Manifest.FILE);
    run.removeAll();
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (closed) {
        return;
      }
      closed = true;
      Shared shared = HELD.get(file);
      shared.readers--;
      if (shared.readers == 0) {
        HELD.remove(file);
        shared.channel.close();
      }
    }
  }
}
