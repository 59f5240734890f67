package io.precis.read.fork.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Set;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AbstractEncodingDetectorParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Passes plain text on unchanged. Form feeds, which end pages and which XML cannot hold, become
 * rules of the class {@code page}. Used by name in forks; public only because Tika asks for it.
 */
public final class VerbatimTextParser extends AbstractEncodingDetectorParser {
  private static final long serialVersionUID = 1;
  private static final int BUFFER = 8192;

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.TEXT_PLAIN,
          MediaType.text("vtt"),
          MediaType.application("x-subrip"),
          MediaType.application("json"));

  public VerbatimTextParser() {}

  /** Tika's configuration calls this one. */
  public VerbatimTextParser(EncodingDetector detector) {
    super(detector);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException {
    Charset charset = getEncodingDetector(context).detect(stream, metadata);
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    MediaType base = type == null ? MediaType.TEXT_PLAIN : type.getBaseType();
    metadata.set(Metadata.CONTENT_TYPE, new MediaType(base, charset).toString());
    metadata.set(Metadata.CONTENT_ENCODING, charset.name());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    InputStream bytes =
        BOMInputStream.builder().setInputStream(CloseShieldInputStream.wrap(stream)).get();
    Reader reader = new OverstruckReader(new InputStreamReader(bytes, charset));
    char[] buffer = new char[BUFFER];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      write(buffer, n, xhtml);
    }
    xhtml.endElement("p");
    xhtml.endDocument();
  }

  private static void write(char[] buffer, int length, XHTMLContentHandler xhtml)
      throws SAXException {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\f') {
        xhtml.characters(buffer, start, i - start);
        xhtml.startElement("hr", "class", "page");
        xhtml.endElement("hr");
        start = i + 1;
      }
    }
    xhtml.characters(buffer, start, length - start);
  }
}
