package io.precis.beam.object;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/**
 * Writes an object: what fits into one part by one call, more than that part by part. It appears
 * when the channel is closed; after a call that failed it never does.
 */
public final class PartWriteChannel implements WritableByteChannel {
  /**
   * S3 wants at least 5 MiB of all but the last, and takes 10,000: objects up to 80 GB. Google
   * wants a multiple of 256 KiB.
   */
  public static final int PART_BYTES = 8 << 20;

  private static final int FIRST_BYTES = 1 << 16;

  private final Upload upload;
  private byte[] buffer = new byte[FIRST_BYTES];
  private int filled;
  private int parts;
  private boolean begun;
  private boolean failed;
  private boolean open = true;

  public PartWriteChannel(Upload upload) {
    this.upload = upload;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    int written = source.remaining();
    while (source.hasRemaining()) {
      if (filled == PART_BYTES) {
        uploadPart();
      }
      int some = Math.min(source.remaining(), PART_BYTES - filled);
      reserve(filled + some);
      source.get(buffer, filled, some);
      filled += some;
    }
    return written;
  }

  private void reserve(int bytes) {
    if (bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(PART_BYTES, Math.max(bytes, 2 * buffer.length)));
    }
  }

  private void uploadPart() throws IOException {
    failed = true; // until it has not
    if (!begun) {
      upload.begin();
      begun = true;
    }
    upload.part(parts + 1, Arrays.copyOf(buffer, filled));
    parts++;
    filled = 0;
    failed = false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    if (!begun && !failed) {
      upload.put(Arrays.copyOf(buffer, filled));
    } else {
      completeOrAbort();
    }
  }

  private void completeOrAbort() throws IOException {
    boolean whole = false;
    try {
      if (!failed) {
        uploadPart();
        upload.complete();
        whole = true;
      }
    } finally {
      if (!whole && begun) {
        upload.abort();
      }
    }
  }
}
