package io.precis.read.fork.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The notes and comments of a binary Word file, which Tika lays behind its text as paragraphs like
 * any other: here they get the classes that those of other Word files have.
 */
final class BinaryWordAsides extends ContentHandlerDecorator {
  private static final String NOTE = "precis_note";
  private static final String COMMENT = "precis_comment";

  private final Map<String, String> classes;
  private final StringBuilder letters = new StringBuilder();

  /** A paragraph that is held until it is known what it says; null where none is. */
  private Attributes held;

  private BinaryWordAsides(ContentHandler handler, Map<String, String> classes) {
    super(handler);
    this.classes = classes;
  }

  /** A handler that marks the paragraphs in {@code classes}; the handler itself for none. */
  static ContentHandler marking(ContentHandler handler, Map<String, String> classes) {
    return classes.isEmpty() ? handler : new BinaryWordAsides(handler, classes);
  }

  /** The class of each note and comment, by its letters. */
  static Map<String, String> of(HWPFDocument document) {
    Map<String, String> classes = new HashMap<>();
    WordExtractor text = new WordExtractor(document);
    put(classes, text.getCommentsText(), COMMENT);
    put(classes, text.getFootnoteText(), NOTE);
    put(classes, text.getEndnoteText(), NOTE);
    return classes;
  }

  private static void put(Map<String, String> classes, String[] paragraphs, String kind) {
    for (String paragraph : paragraphs) {
      String key = key(paragraph);
      if (!key.isEmpty()) {
        classes.put(key, kind);
      }
    }
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    release(Map.of());
    if (local.equals("p")) {
      held = new AttributesImpl(attributes);
    } else {
      super.startElement(uri, local, name, attributes);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (held == null) {
      super.characters(text, start, length);
    } else {
      letters.append(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (held == null) {
      super.ignorableWhitespace(text, start, length);
    } else {
      letters.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    release(classes);
    super.endElement(uri, local, name);
  }

  private void release(Map<String, String> known) throws SAXException {
    if (held == null) {
      return;
    }
    String text = letters.toString();
    String kind = known.get(key(text));
    AttributesImpl attributes = new AttributesImpl(held);
    if (kind != null) {
      attributes.addAttribute("", "class", "class", "CDATA", kind);
    }
    held = null;
    letters.setLength(0);
    super.startElement(XHTMLContentHandler.XHTML, "p", "p", attributes);
    super.characters(text.toCharArray(), 0, text.length());
  }
}
