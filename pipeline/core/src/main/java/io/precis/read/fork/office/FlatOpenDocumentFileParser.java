package io.precis.read.fork.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
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
    TikaInputStream file = TikaInputStream.get(stream);
    OpenDocumentFilter filter = new OpenDocumentFilter();
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
