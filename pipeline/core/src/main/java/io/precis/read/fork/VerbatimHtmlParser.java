package io.precis.read.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's HTML parser with the page's own elements and attributes, which tell navigation and hidden
 * text from the rest. Used by name in forks; public only because Tika asks for it.
 */
public final class VerbatimHtmlParser extends JSoupParser {
  private static final long serialVersionUID = 1;

  public VerbatimHtmlParser() {}

  /** Tika's configuration calls this one. */
  public VerbatimHtmlParser(EncodingDetector detector) {
    super(detector);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    context.set(HtmlMapper.class, new Mapper());
    super.parse(stream, handler, metadata, context);
  }

  @Override
  protected EncodingDetector getEncodingDetector(ParseContext context) {
    return new VerifiedEncodingDetector();
  }

  private static final class Mapper extends IdentityHtmlMapper {
    @Override
    public boolean isDiscardElement(String name) {
      return name.equalsIgnoreCase("script") || name.equalsIgnoreCase("style");
    }
  }
}
