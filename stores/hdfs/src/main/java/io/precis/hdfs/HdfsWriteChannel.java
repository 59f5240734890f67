package io.precis.hdfs;

import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.Upload;
import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * Writes a file beside its place and moves it there when the channel is closed, which the name node
 * does in one step. After a write that failed it does not.
 */
final class HdfsWriteChannel implements WritableByteChannel {
  private final HdfsCalls calls;
  private final HdfsStore store;
  private final ObjectId object;
  private final Optional<WriteCondition> condition;
  private final ObjectId temporary;
  private final FSDataOutputStream stream;
  private final WritableByteChannel channel;
  private boolean failed;

  HdfsWriteChannel(
      HdfsCalls calls, HdfsStore store, ObjectId object, Optional<WriteCondition> condition)
      throws IOException {
    this.calls = calls;
    this.store = store;
    this.object = object;
    this.condition = condition;
    this.temporary = object.sibling(object.key() + "." + UUID.randomUUID() + ".part");
    this.stream =
        calls.call("write (create)", object, hdfs -> hdfs.create(HdfsCalls.path(temporary), false));
    this.channel = Channels.newChannel(stream);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (!channel.isOpen()) {
      throw new ClosedChannelException();
    }
    boolean written = false;
    try {
      int bytes = channel.write(source);
      written = true;
      return bytes;
    } finally {
      failed = failed || !written;
    }
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    boolean moved = false;
    try {
      channel.close();
      if (!failed) {
        move();
        moved = true;
      }
    } finally {
      if (!moved) {
        calls.call(
            "write (delete)", temporary, hdfs -> hdfs.delete(HdfsCalls.path(temporary), false));
      }
    }
  }

  private void move() throws IOException {
    if (Upload.wantsAbsent(condition)) {
      moveTo(Rename.NONE);
      return;
    }
    Optional<String> version = Upload.version(condition);
    if (version.isEmpty()) {
      moveTo(Rename.OVERWRITE);
      return;
    }
    try (HdfsGuard guard = HdfsGuard.take(calls, object)) {
      if (!store.head(object).map(found -> found.object().version()).equals(version)) {
        throw new ChangedFileException(object + ": somebody else wrote it");
      }
      moveTo(Rename.OVERWRITE);
    }
  }

  private void moveTo(Rename how) throws IOException {
    calls.call(
        "write (rename)",
        object,
        hdfs -> {
          Path place = HdfsCalls.path(object);
          try {
            hdfs.rename(HdfsCalls.path(temporary), place, how);
          } catch (FileAlreadyExistsException e) {
            throw new ChangedFileException(object + ": somebody else wrote it");
          }
          return place;
        });
  }
}
