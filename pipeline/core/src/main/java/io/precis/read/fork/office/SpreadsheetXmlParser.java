package io.precis.read.fork.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's parser of workbooks that are one file of XML, as Excel wrote them in 2003, given the file
 * with values as they are shown and each cell in its place. Used by name in forks; public only
 * because Tika asks for it.
 */
public final class SpreadsheetXmlParser extends SpreadsheetMLParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream seen = RewrittenPackage.ofXml(stream, new SpreadsheetXmlFilter(), metadata);
    super.parse(seen, handler, metadata, context);
  }
}
