package io.precis.batch.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that the operating system holds and gives back when the process ends, however it ends.
 *
 * <p>The lock file is never deleted: deleting it would let a third run lock a new file of the same
 * name while the second still holds the old one.
 */
final class LocalLock implements RunLock {
  static final String FILE = ".precis.lock";

  /**
   * What this process holds, and who in it. Such a file must not even be opened: on POSIX systems
   * closing any channel of a file gives back all the locks that the process has on it.
   */
  private static final Map<Path, String> OWN = new ConcurrentHashMap<>();

  private final Path file;
  private final Object fileKey;
  private final FileChannel channel;
  private final FileLock lock;

  private LocalLock(Path file, Object fileKey, FileChannel channel, FileLock lock) {
    this.file = file;
    this.fileKey = fileKey;
    this.channel = channel;
    this.lock = lock;
  }

  static LocalLock take(Path output, RunId run) throws IOException, HeldException {
    Path file = output.toRealPath().resolve(FILE);
    String holder =
        "run "
            + run
            + ", process "
            + ProcessHandle.current().pid()
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String other = OWN.putIfAbsent(file, holder);
    if (other != null) {
      throw new HeldException(output.toString(), other);
    }
    try {
      return take(output, file, holder);
    } catch (IOException | HeldException e) {
      OWN.remove(file);
      throw e;
    }
  }

  private static LocalLock take(Path output, Path file, String holder)
      throws IOException, HeldException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new HeldException(output.toString(), holder(file));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return new LocalLock(file, key(file), channel, lock);
  }

  /** Who has it; empty where that cannot be read: Windows reads no file that another locked. */
  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Held as long as the file that is locked is still in its place. */
  @Override
  public void requireHeld() throws IOException {
    boolean same =
        Files.exists(file) && (fileKey == null ? lock.isValid() : fileKey.equals(key(file)));
    if (!same || !lock.isValid()) {
      throw new IOException(
          "the lock file "
              + file
              + " was removed or replaced during the run; nothing is published");
    }
  }

  @Override
  public void close() throws IOException {
    try (FileChannel given = channel) {
      given.truncate(0);
    } finally {
      OWN.remove(file);
    }
  }
}
