package io.precis.read.fork.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Tells Tika the charset of text by its bytes; the charset that a mail names for a part counts as
 * far as the bytes agree. Used by name in forks; public only because Tika asks for it.
 */
public final class ByteEncoding implements EncodingDetector {
  private static final long serialVersionUID = 1;
  private static final int SAMPLE_BYTES = 1 << 20;

  public ByteEncoding() {}

  @Override
  public Charset detect(InputStream stream, Metadata metadata) throws IOException {
    return CharsetFinder.of(sample(stream), claim(metadata));
  }

  /** The beginning of a stream, which is left as it was. */
  static byte[] sample(InputStream stream) throws IOException {
    stream.mark(SAMPLE_BYTES);
    byte[] sample = stream.readNBytes(SAMPLE_BYTES);
    stream.reset();
    return sample;
  }

  private static Optional<Charset> claim(Metadata metadata) {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    String name = type == null ? null : type.getParameters().get("charset");
    return name != null && isKnown(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return false; // a mail may say anything
    }
  }
}
