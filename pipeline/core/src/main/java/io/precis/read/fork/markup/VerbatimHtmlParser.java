package io.precis.read.fork.markup;

import io.precis.limit.TextPattern;
import io.precis.read.fork.charset.VerifiedEncodingDetector;
import io.precis.read.markdown.FrontMatter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's HTML parser with the page's own elements and attributes, which tell navigation and hidden
 * text from the rest. A site generator's settings before the page give its title where the page
 * itself gives none. What a browser that runs scripts does not show is taken out before the markup
 * is parsed, slides that it keeps as Markdown are laid out, and what style sheets say of hiding is
 * written at the elements it holds for. Used by name in forks; public only because Tika asks for
 * it.
 */
public final class VerbatimHtmlParser extends JSoupParser {
  private static final long serialVersionUID = 1;
  private static final int BEGINNING = 20_000;

  /** Drawings have titles of their own. */
  private static final TextPattern TITLE =
      TextPattern.compile("(?i)<svg\\b|<title\\b[^>]{0,200}>([^<]{1,200})</title>");

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
    Charset charset = getEncodingDetector(context).detect(stream, metadata);
    nameEncoding(charset, metadata);
    FrontMatter front = FrontMatter.of(new String(stream.readAllBytes(), charset));
    String page = ScriptedText.shown(SlideDecks.laidOut(NoScript.cut(SiteTemplates.filled(front))));
    parseString(InlinedStyles.of(page), handler, metadata, context);
    String title = metadata.get(TikaCoreProperties.TITLE);
    String other = front.title().isEmpty() ? late(front.text()) : front.title();
    if ((title == null || title.isBlank()) && !other.isEmpty()) {
      metadata.set(TikaCoreProperties.TITLE, other);
    }
  }

  /** Passes a page on that was made of a document of another format. */
  void show(String page, ContentHandler handler, Metadata metadata, ParseContext context)
      throws SAXException, TikaException {
    context.set(HtmlMapper.class, new Mapper());
    parseString(InlinedStyles.of(NoScript.cut(page)), handler, metadata, context);
  }

  /** A title that stands below text, as below what a preprocessor takes out; else empty string. */
  private static String late(String page) {
    Matcher title = TITLE.matcher(page.substring(0, Math.min(page.length(), BEGINNING)));
    return title.find() && title.group(1) != null ? title.group(1).strip() : "";
  }

  private static void nameEncoding(Charset charset, Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    MediaType plain = type == null ? MediaType.TEXT_HTML : MediaType.parse(type);
    metadata.set(
        Metadata.CONTENT_TYPE,
        new MediaType(plain == null ? MediaType.TEXT_HTML : plain.getBaseType(), charset)
            .toString());
    metadata.set(Metadata.CONTENT_ENCODING, charset.name());
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
