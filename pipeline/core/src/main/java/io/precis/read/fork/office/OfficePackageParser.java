package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of Office Open XML, given a package whose parts say what a reader sees in terms
 * that it understands. Used by name in forks; public only because Tika asks for it.
 */
public final class OfficePackageParser extends OOXMLParser {
  /** Characters that the format hides, in the metadata of the file. */
  public static final String HIDDEN = RewrittenPackage.HIDDEN;

  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    byte[] rewritten = RewrittenPackage.of(file, OfficeParts::read, metadata, context);
    ContentHandler parted = new CellParagraphs(new BrokenLines(handler), metadata);
    if (rewritten == null) {
      super.parse(file, parted, metadata, context);
    } else {
      try (TikaInputStream better = TikaInputStream.get(rewritten)) {
        super.parse(better, new MarkedParagraphs(parted), metadata, context);
      }
    }
  }
}
