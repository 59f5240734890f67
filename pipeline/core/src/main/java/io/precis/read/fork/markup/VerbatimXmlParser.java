package io.precis.read.fork.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Passes XML on with its own elements, without their namespaces and attributes but for types; feeds
 * and outlines, which their root tells also where no declaration does, as pages. Used by name in
 * forks; public only because Tika asks for it.
 */
public final class VerbatimXmlParser implements Parser {
  private static final long serialVersionUID = 1;

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.APPLICATION_XML,
          MediaType.text("xml"),
          MediaType.application("rss+xml"),
          MediaType.application("atom+xml"),
          MediaType.application("x-fictionbook+xml"));

  private static final int LONGEST_DECLARATION = 200;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern WESTERN =
      Pattern.compile(
          "(?i)\\s*<\\?xml\\s[^>]{0,100}encoding\\s*=\\s*[\"'](?:iso-?8859-1|latin-?1|us-ascii)[\"']");

  /** Attributes that say what an element is. */
  private static final List<String> TYPED =
      List.of("fn-type", "sec-type", "content-type", "pub-type", "ref-type", "rend");

  /** Of the readings that an edition offers side by side those that it prints in no text. */
  private static final Set<String> OTHER_READINGS = Set.of("sic", "orig", "expan");

  /** In FictionBook a body says by its name that it holds notes, and a link by its type. */
  private static final Map<String, String> NAME = Map.of("body", "name", "a", "type");

  public VerbatimXmlParser() {}

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    metadata.set(Metadata.CONTENT_TYPE, MediaType.APPLICATION_XML.toString());
    ByRoot document = new ByRoot(new XHTMLContentHandler(handler, metadata));
    parse(TikaInputStream.get(stream), document, context);
    if (document.feed != null) {
      new VerbatimHtmlParser().show(document.feed.html(), handler, metadata, context);
      metadata.set(Metadata.CONTENT_TYPE, document.feed.mediaType());
      metadata.set(TikaCoreProperties.TITLE, document.feed.title());
    }
  }

  /** What declares the charset of one byte that leaves out signs is read as the one with them. */
  private static void parse(TikaInputStream xml, ContentHandler document, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] head = new byte[LONGEST_DECLARATION];
    int length = xml.peek(head);
    String declaration = new String(head, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    if (WESTERN.matcher(declaration).lookingAt()) {
      Reader text = new InputStreamReader(tolerated(xml), WINDOWS_1252);
      XMLReaderUtils.parseSAX(text, document, context);
    } else {
      XMLReaderUtils.parseSAX(tolerated(xml), document, context);
    }
  }

  private static InputStream tolerated(TikaInputStream xml) throws IOException {
    return UndeclaredEntities.tolerated(CloseShieldInputStream.wrap(xml));
  }

  static String name(String local, String qualified) {
    String name = local.isEmpty() ? qualified : local;
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** Passes on what is no feed, and gathers what is one. */
  private static final class ByRoot extends DefaultHandler {
    private final XHTMLContentHandler out;
    private FeedPage feed;
    private DefaultHandler chosen;

    private ByRoot(XHTMLContentHandler out) {
      this.out = out;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (chosen == null) {
        feed = FeedPage.of(name(local, name));
        chosen = feed == null ? new Plain(out) : feed;
        if (feed == null) {
          out.startDocument();
        }
      }
      chosen.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      chosen.endElement(uri, local, name);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      chosen.characters(text, start, length);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
      if (chosen != null && !name.startsWith("%") && !name.startsWith("[")) {
        char[] shown = UndeclaredEntities.shown(name).toCharArray();
        chosen.characters(shown, 0, shown.length);
      }
    }

    @Override
    public void endDocument() throws SAXException {
      if (feed == null) {
        out.endDocument();
      }
    }
  }

  /** Elements by their local names, in lower case. */
  private static final class Plain extends DefaultHandler {
    private final XHTMLContentHandler out;
    private final Deque<String> open = new ArrayDeque<>();

    private Plain(XHTMLContentHandler out) {
      this.out = out;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      AttributesImpl kept = new AttributesImpl();
      for (String type : TYPED) {
        String value = attributes.getValue(NAME.getOrDefault(local, type));
        if (value != null && kept.getLength() == 0) {
          kept.addAttribute("", "class", "class", "CDATA", value);
        }
      }
      String shown = shown(name(local, name), attributes);
      open.push(shown);
      out.startElement(XHTMLContentHandler.XHTML, shown, shown, kept);
    }

    /**
     * Of two readings the one that an edition prints; a break within a word is none; a heading of
     * TEI's is called as pages call what Tika keeps for itself.
     */
    private String shown(String name, Attributes attributes) {
      boolean second = "choice".equals(open.peek()) && OTHER_READINGS.contains(name);
      boolean within = name.equals("lb") && "no".equals(attributes.getValue("break"));
      boolean heading = name.equals("head") && !"html".equals(open.peek());
      return second ? "script" : within ? "seg" : heading ? "title" : name;
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      String shown = open.pop();
      out.endElement(XHTMLContentHandler.XHTML, shown, shown);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      out.characters(text, start, length);
    }
  }
}
