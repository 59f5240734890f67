package io.precis.read.fork.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** Believes what a page says of its charset as far as its bytes agree. */
public final class VerifiedEncodingDetector implements EncodingDetector {
  private static final long serialVersionUID = 2;

  @Override
  public Charset detect(InputStream stream, Metadata metadata) throws IOException {
    Charset claimed = new HtmlEncodingDetector().detect(stream, metadata);
    return CharsetFinder.of(ByteEncoding.sample(stream), Optional.ofNullable(claimed));
  }
}
