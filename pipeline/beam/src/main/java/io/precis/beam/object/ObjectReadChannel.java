package io.precis.beam.object;

import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * Reads an object: always of one version. Where a connection ends too early it goes on behind what
 * it has.
 */
public final class ObjectReadChannel implements SeekableByteChannel {
  private static final int CHUNK_BYTES = 1 << 16;

  /** Times that an object is asked for again without a byte having come. */
  private static final int TRIES = 4;

  private final ObjectStore store;
  private final ObjectId object;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private long position;
  private ObjectStore.Content content;
  private boolean open = true;

  private ObjectReadChannel(ObjectStore store, ObjectId object) {
    this.store = store;
    this.object = object;
  }

  /**
   * Opens one; where it is not known which version is meant, the one that is there now.
   *
   * @throws java.nio.file.NoSuchFileException where there is no such object
   */
  public static ObjectReadChannel open(ObjectStore store, ObjectId object) throws IOException {
    if (object.bytes() >= 0) {
      return new ObjectReadChannel(store, object);
    }
    ObjectStore.Content content = store.open(object, 0);
    ObjectReadChannel channel = new ObjectReadChannel(store, content.object());
    channel.content = content;
    return channel;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    int wanted = Math.min(target.remaining(), CHUNK_BYTES);
    if (wanted == 0) {
      return 0;
    }
    if (position >= object.bytes()) {
      return -1;
    }
    int some = readChunk((int) Math.min(wanted, object.bytes() - position));
    target.put(chunk, 0, some);
    position += some;
    return some;
  }

  /** At least one byte. */
  private int readChunk(int wanted) throws IOException {
    IOException trouble = null;
    for (int tries = 0; tries < TRIES; tries++) {
      if (content == null) {
        content = store.open(object, position);
      }
      try {
        int some = content.stream().read(chunk, 0, wanted);
        if (some > 0) {
          return some;
        }
        trouble = new ChangedFileException(object + ": it is shorter than it was");
      } catch (IOException e) {
        trouble = e;
      }
      drop();
    }
    throw trouble;
  }

  @Override
  public SeekableByteChannel position(long to) throws IOException {
    requireOpen();
    if (to != position) {
      drop();
      position = to;
    }
    return this;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return object.bytes();
  }

  private void requireOpen() throws ClosedChannelException {
    if (!open) {
      throw new ClosedChannelException();
    }
  }

  /** Gives up the connection, and does not read what is left. */
  private void drop() throws IOException {
    if (content != null) {
      ObjectStore.Content given = content;
      content = null;
      given.abort().close();
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    if (position < object.bytes()) {
      drop();
    } else if (content != null) {
      content.stream().close();
      content = null;
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
