package io.precis.beam;

import io.precis.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** {@link SourceFile}s on the wire: deterministic, fit for keys. */
public final class SourceFileCoder extends AtomicCoder<SourceFile> {
  private static final long serialVersionUID = 1;
  private static final SourceFileCoder INSTANCE = new SourceFileCoder();
  private static final StringUtf8Coder STRINGS = StringUtf8Coder.of();
  private static final VarLongCoder LONGS = VarLongCoder.of();

  private SourceFileCoder() {}

  public static SourceFileCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(SourceFile value, OutputStream out) throws IOException {
    STRINGS.encode(value.uri(), out);
    STRINGS.encode(value.name(), out);
    LONGS.encode(value.bytes(), out);
    LONGS.encode(value.modifiedMillis(), out);
    STRINGS.encode(value.version(), out);
    STRINGS.encode(value.sha256(), out);
  }

  @Override
  public SourceFile decode(InputStream in) throws IOException {
    return new SourceFile(
        STRINGS.decode(in),
        STRINGS.decode(in),
        LONGS.decode(in),
        LONGS.decode(in),
        STRINGS.decode(in),
        STRINGS.decode(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
