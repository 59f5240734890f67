package io.precis.write;

import io.precis.document.Sha256;
import io.precis.summary.Written;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A file that is written bit by bit, and what the manifest says of it. */
public final class HashedFile extends FilterOutputStream {
  private final String path;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;

  private HashedFile(String path, OutputStream out) {
    super(out);
    this.path = path;
  }

  /** A file that appears in {@code store} when this is closed. */
  public static HashedFile create(RunStore store, String path) throws IOException {
    return new HashedFile(path, store.stream(path));
  }

  /** Writes text piece by piece. */
  public interface TextWriter {
    /** Writes all of it. */
    void write(Appendable out) throws IOException;
  }

  /** A file of text, in UTF-8, of which no more than a piece is held. */
  public static Written text(RunStore store, String path, TextWriter text) throws IOException {
    HashedFile file = create(store, path);
    try (Writer out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
      text.write(out);
    }
    return file.written();
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
    return new Written(path, bytes, Sha256.hex(digest.digest()));
  }
}
