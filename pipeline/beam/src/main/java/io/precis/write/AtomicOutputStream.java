package io.precis.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that publishes what was written when it is closed, once, and only where all was. */
final class AtomicOutputStream extends FilterOutputStream {
  /** Makes the written file visible. */
  interface Publication {
    void publish() throws IOException;
  }

  private final Publication publication;
  private boolean closed;
  private boolean torn;

  AtomicOutputStream(OutputStream out, Publication publication) {
    super(new BufferedOutputStream(out, 1 << 16));
    this.publication = publication;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    boolean written = false;
    try {
      out.write(bytes, offset, length);
      written = true;
    } finally {
      torn |= !written;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      super.close();
      if (!torn) {
        publication.publish();
      }
    }
  }
}
