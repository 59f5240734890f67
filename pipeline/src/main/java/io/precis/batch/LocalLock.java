package io.precis.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A lock that the operating system holds and gives back when the process ends, however it ends.
 *
 * <p>The lock file is never deleted: deleting it would let a third run lock a new file of the same
 * name while the second still holds the old one.
 */
final class LocalLock implements RunLock {
  static final String FILE = ".precis.lock";

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
    Path file = output.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new HeldException(output.toString(), Files.readString(file).strip());
    }
    String holder =
        "run " + run + ", process " + ProcessHandle.current().pid() + ", since " + Instant.now();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return new LocalLock(file, key(file), channel, lock);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another run in this very process
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Held as long as nobody put another file in the place of the one that is locked. */
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
    channel.truncate(0);
    channel.close();
  }
}
