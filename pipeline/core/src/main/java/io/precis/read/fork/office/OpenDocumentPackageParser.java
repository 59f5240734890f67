package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of OpenDocument files, given a package without what a reader does not see. Used by
 * name in forks; public only because Tika asks for it.
 */
public final class OpenDocumentPackageParser extends OpenDocumentParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    byte[] rewritten = rewrite(file, metadata, context);
    ContentHandler marked = new MarkedParagraphs(new BrokenLines(handler));
    if (rewritten == null) {
      super.parse(file, handler, metadata, context);
    } else {
      try (TikaInputStream better = TikaInputStream.get(rewritten)) {
        super.parse(better, marked, metadata, context);
      }
    }
  }

  /** Files of the first OpenOffice declare their type; they are parsed as they are. */
  private static byte[] rewrite(TikaInputStream file, Metadata metadata, ParseContext context)
      throws IOException {
    try {
      return RewrittenPackage.of(file, OpenDocumentParts::new, metadata, context);
    } catch (RewrittenPackage.DoctypeException e) {
      return null;
    }
  }
}
