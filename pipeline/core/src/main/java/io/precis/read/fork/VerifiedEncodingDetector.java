package io.precis.read.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;

/**
 * Believes what a page says of its encoding only as long as its bytes agree: where they do not, the
 * bytes alone decide. Mainframe encodings are never guessed.
 */
final class VerifiedEncodingDetector implements EncodingDetector {
  private static final long serialVersionUID = 1;
  private static final int SAMPLE_BYTES = 64 * 1024;

  private final EncodingDetector claimed;

  /**
   * @param claimed believes the page
   */
  VerifiedEncodingDetector(EncodingDetector claimed) {
    this.claimed = claimed;
  }

  @Override
  public Charset detect(InputStream stream, Metadata metadata) throws IOException {
    Charset charset = claimed.detect(stream, metadata);
    stream.mark(SAMPLE_BYTES);
    byte[] sample = stream.readNBytes(SAMPLE_BYTES);
    stream.reset();
    return charset != null && !isMainframe(charset) && agrees(sample, charset)
        ? charset
        : byBytes(stream, charset);
  }

  private static Charset byBytes(InputStream stream, Charset otherwise) throws IOException {
    Icu4jEncodingDetector icu = new Icu4jEncodingDetector();
    icu.setIgnoreCharsets(List.of("IBM420", "IBM424"));
    Charset found = icu.detect(stream, new Metadata());
    return found == null ? otherwise : found;
  }

  private static boolean isMainframe(Charset charset) {
    return charset.name().toLowerCase(Locale.ROOT).startsWith("ibm4");
  }

  /**
   * Whether the bytes can be read as {@code charset}; a character cut at the end does not count.
   */
  private static boolean agrees(byte[] sample, Charset charset) {
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length * 2 + 16), false);
    return !result.isError();
  }
}
