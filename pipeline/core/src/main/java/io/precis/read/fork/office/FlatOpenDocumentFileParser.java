package io.precis.read.fork.office;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of OpenDocuments that are one file of XML, given the file without what a reader
 * does not see. Used by name in forks; public only because Tika asks for it.
 */
public final class FlatOpenDocumentFileParser extends FlatOpenDocumentParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream seen =
        RewrittenPackage.ofXml(stream, new OpenDocumentFilter(new OpenDocumentLists()), metadata);
    super.parse(seen, new MarkedParagraphs(new BrokenLines(handler)), metadata, context);
  }
}
