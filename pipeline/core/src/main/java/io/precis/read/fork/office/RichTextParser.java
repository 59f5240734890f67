package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of RTF, given a file without what is formatted as hidden. Used by name in forks;
 * public only because Tika asks for it.
 */
public final class RichTextParser extends RTFParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    HiddenRichText text = HiddenRichText.of(stream.readAllBytes());
    if (text.hidden() > 0) {
      metadata.set(RewrittenPackage.HIDDEN, Integer.toString(text.hidden()));
    }
    try (TikaInputStream seen = TikaInputStream.get(text.seen())) {
      super.parse(seen, new RichTextTables(new BrokenLines(handler)), metadata, context);
    }
  }
}
