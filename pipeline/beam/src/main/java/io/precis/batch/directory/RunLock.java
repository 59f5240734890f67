package io.precis.batch.directory;

import java.io.IOException;

/**
 * Lets one run at a time write to an output directory: {@link LocalLock} on this machine's disks,
 * {@link LeaseLock} elsewhere.
 */
public interface RunLock extends AutoCloseable {
  /** Another run holds the output. */
  final class HeldException extends Exception {
    private static final long serialVersionUID = 1L;

    HeldException(String output, String holder) {
      super("another run is writing to " + output + (holder.isBlank() ? "" : ": " + holder));
    }
  }

  /**
   * Takes the lock of {@code output}.
   *
   * @throws HeldException where another run holds it; the message says which and since when
   */
  static RunLock take(OutputDirectory output, RunId run)
      throws IOException, HeldException, InterruptedException {
    if (output.local().isPresent()) {
      return LocalLock.take(output.local().get(), run);
    }
    return ConditionalLock.isKept(output.store())
        ? ConditionalLock.take(output.store(), run, LeaseLock.LEASE)
        : LeaseLock.take(output.store(), run);
  }

  /**
   * Looks again before something is done that two runs must not do.
   *
   * @throws IOException where the lock was lost
   */
  void requireHeld() throws IOException;

  /** Lets the next run in. */
  @Override
  void close() throws IOException;
}
