package io.precis.s3;

import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object: always of one version. Where a connection ends too early it goes on behind what
 * it has.
 */
final class S3ReadChannel implements SeekableByteChannel {
  private static final int CHUNK_BYTES = 1 << 16;

  /** Times that an object is asked for again without a byte having come. */
  private static final int TRIES = 4;

  private final S3Calls calls;
  private final S3ObjectId object;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private long position;
  private ResponseInputStream<GetObjectResponse> stream;
  private boolean open = true;

  private S3ReadChannel(S3Calls calls, S3ObjectId object) {
    this.calls = calls;
    this.object = object;
  }

  /**
   * Opens one; where it is not known which version is meant, the one that is there now.
   *
   * @throws java.nio.file.NoSuchFileException where there is no such object
   */
  static S3ReadChannel open(S3Calls calls, S3ObjectId object) throws IOException {
    if (object.bytes() >= 0) {
      return new S3ReadChannel(calls, object);
    }
    ResponseInputStream<GetObjectResponse> stream = get(calls, object, 0);
    GetObjectResponse head = stream.response();
    S3ReadChannel channel =
        new S3ReadChannel(
            calls,
            new S3ObjectId(object.bucket(), object.key(), head.contentLength(), head.eTag()));
    channel.stream = stream;
    return channel;
  }

  private static ResponseInputStream<GetObjectResponse> get(
      S3Calls calls, S3ObjectId object, long from) throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(object.bucket()).key(object.key());
    if (!object.version().isEmpty()) {
      request.ifMatch(object.version());
    }
    if (from > 0) {
      request.range("bytes=" + from + "-");
    }
    return calls.call("s3:GetObject", object, s3 -> s3.getObject(request.build()));
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
      if (stream == null) {
        stream = get(calls, object, position);
      }
      try {
        int some = stream.read(chunk, 0, wanted);
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
  private void drop() {
    if (stream != null) {
      stream.abort();
      stream = null;
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    if (stream == null) {
      return;
    }
    if (position < object.bytes()) {
      drop();
    } else {
      try (InputStream whole = stream) {
        stream = null;
      }
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
