package io.precis.read.fork.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
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
    TikaInputStream file = TikaInputStream.get(stream);
    SpreadsheetXmlFilter filter = new SpreadsheetXmlFilter();
    if (!RewrittenPackage.isRewritten(file, filter)) {
      super.parse(file, handler, metadata, context);
      return;
    }
    if (filter.hiddenCharacters() > 0) {
      metadata.set(RewrittenPackage.HIDDEN, Integer.toString(filter.hiddenCharacters()));
    }
    byte[] seen = filter.result().getBytes(StandardCharsets.UTF_8);
    super.parse(new ByteArrayInputStream(seen), handler, metadata, context);
  }
}
