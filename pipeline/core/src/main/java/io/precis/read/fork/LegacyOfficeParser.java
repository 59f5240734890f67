package io.precis.read.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of binary Office files, given a file without what its format hides. Used by name in
 * forks; public only because Tika asks for it.
 */
public final class LegacyOfficeParser extends OfficeParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    byte[] seen = HiddenOfficeText.without(file, metadata);
    if (seen == null) {
      super.parse(file, handler, metadata, context);
    } else {
      try (TikaInputStream better = TikaInputStream.get(seen)) {
        super.parse(better, handler, metadata, context);
      }
    }
  }
}
