package io.precis.hdfs;

import io.precis.beam.object.ObjectId;
import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.ipc.RemoteException;

/**
 * Lets one writer at a time replace a file that must still be what it was: the name node compares
 * no versions, but it lets one client write to a file at a time. That file stays empty, and is
 * never removed: else a third writer could make another while the second still has it.
 *
 * <p>What a writer has that was killed is free again after the name node's own lease, a minute.
 */
final class HdfsGuard implements AutoCloseable {
  private static final int TRIES = 450;
  private static final long WAIT_MILLIS = 200;

  /** By which it says so; the client does not know the class of each. */
  private static final Set<String> TAKEN =
      Set.of(
          "AlreadyBeingCreatedException",
          "RecoveryInProgressException",
          "FileAlreadyExistsException");

  /** In this process the name node sees one client. */
  private static final Object ONE = new Object();

  private final FSDataOutputStream held;

  private HdfsGuard(FSDataOutputStream held) {
    this.held = held;
  }

  /**
   * Waits until it has it.
   *
   * @throws ChangedFileException where another has it for too long
   */
  static HdfsGuard take(HdfsCalls calls, ObjectId object) throws IOException {
    int start = object.getCurrentDirectory().key().length();
    String name = "." + object.key().substring(start) + ".guard";
    ObjectId guard = object.sibling(object.key().substring(0, start) + name);
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<FSDataOutputStream> held =
          calls.call("write (append)", guard, hdfs -> open(hdfs, HdfsCalls.path(guard)));
      if (held.isPresent()) {
        return new HdfsGuard(held.get());
      }
      await();
    }
    throw new ChangedFileException(object + ": somebody else is writing it");
  }

  /** Empty where another has it. */
  private static Optional<FSDataOutputStream> open(DistributedFileSystem hdfs, Path guard)
      throws IOException {
    synchronized (ONE) {
      try {
        return Optional.of(hdfs.exists(guard) ? hdfs.append(guard) : hdfs.create(guard, false));
      } catch (IOException e) {
        if (TAKEN.contains(name(e))) {
          return Optional.empty();
        }
        throw e;
      }
    }
  }

  private static String name(IOException failure) {
    String name =
        failure instanceof RemoteException remote
            ? remote.getClassName()
            : failure.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void await() throws IOException {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
