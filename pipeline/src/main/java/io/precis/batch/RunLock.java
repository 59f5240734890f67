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
import java.time.Instant;

/**
 * Lets one run at a time write to an output directory of this machine.
 *
 * <p>The operating system holds the lock and gives it back when the process ends, however it ends.
 * The lock file is never deleted: deleting it would let a third run lock a new file of the same
 * name while the second still holds the old one.
 */
public final class RunLock implements AutoCloseable {
  static final String FILE = ".precis.lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Another run holds the output. */
  public static final class HeldException extends Exception {
    private static final long serialVersionUID = 1L;

    HeldException(Path output, String holder) {
      super("another run is writing to " + output + (holder.isBlank() ? "" : ": " + holder));
    }
  }

  /**
   * Takes the lock of {@code output}.
   *
   * @throws HeldException where another run holds it; the message says which and since when
   */
  public static RunLock take(Path output, RunId run) throws IOException, HeldException {
    Path file = output.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new HeldException(output, Files.readString(file).strip());
    }
    String holder =
        "run " + run + ", process " + ProcessHandle.current().pid() + ", since " + Instant.now();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return new RunLock(channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another run in this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
