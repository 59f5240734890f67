package io.precis.output;

import io.precis.output.Store.Written;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is written bit by bit, and what the manifest says of it. */
public final class HashedFile extends FilterOutputStream {
  private final String path;
  private final MessageDigest digest = Store.newSha256();
  private long bytes;

  private HashedFile(String path, OutputStream out) {
    super(out);
    this.path = path;
  }

  /** A file that appears in {@code store} when this is closed. */
  public static HashedFile create(Store store, String path) throws IOException {
    return new HashedFile(path, store.stream(path));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] some, int offset, int length) throws IOException {
    out.write(some, offset, length);
    digest.update(some, offset, length);
    bytes += length;
  }

  /** What was written; to be asked once, when it is closed. */
  public Written written() {
    return new Written(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
