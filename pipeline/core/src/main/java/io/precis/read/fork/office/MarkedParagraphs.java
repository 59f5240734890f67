package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.ParagraphMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Gives paragraphs of OpenDocuments and titles of slides their kinds, which Tika does not pass on:
 * a filter writes a mark before the first letter of a paragraph, and here it becomes an element and
 * its class.
 */
final class MarkedParagraphs extends ContentHandlerDecorator {
  private static final Map<Character, Kind> KINDS = kinds();

  private static Map<Character, Kind> kinds() {
    Map<Character, Kind> kinds = new HashMap<>();
    kinds.put(ParagraphMarks.FURNITURE, new Kind("p", "class", "precis_furniture"));
    kinds.put(ParagraphMarks.TITLE, new Kind("h1", "class", "title"));
    kinds.put(ParagraphMarks.CONTENTS, new Kind("p", "class", "table_of_figures"));
    kinds.put(ParagraphMarks.HEADING, new Kind("h1", "class", "heading"));
    kinds.put(ParagraphMarks.SLIDE, new Kind("div", "class", "slide-content"));
    kinds.put(ParagraphMarks.INDEX, new Kind("p", "role", "doc-index"));
    for (int level = 1; level <= ParagraphMarks.MOST_LEVELS; level++) {
      kinds.put(ParagraphMarks.heading(level), new Kind("h" + level, "class", "heading"));
    }
    return Map.copyOf(kinds);
  }

  /** What came since the start of the paragraph, while it has no letters. */
  private final List<Event> held = new ArrayList<>();

  private boolean open;
  private Attributes attributes = new AttributesImpl();
  private String element = "p";

  private record Kind(String element, String attribute, String value) {}

  private interface Event {
    void send() throws SAXException;
  }

  MarkedParagraphs(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes given)
      throws SAXException {
    if (local.equals("p")) {
      release(null);
      open = true;
      attributes = new AttributesImpl(given);
    } else if (open) {
      Attributes kept = new AttributesImpl(given);
      held.add(() -> super.startElement(uri, local, name, kept));
    } else {
      super.startElement(uri, local, name, given);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (length == 0) {
      return;
    }
    Kind kind = KINDS.get(text[start]);
    release(kind);
    int from = kind == null ? 0 : 1;
    super.characters(text, start + from, length - from);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (open && !local.equals("p")) {
      held.add(() -> super.endElement(uri, local, name));
      return;
    }
    release(null);
    if (local.equals("p")) {
      super.endElement(XHTMLContentHandler.XHTML, element, element);
      element = "p";
    } else {
      super.endElement(uri, local, name);
    }
  }

  private void release(Kind kind) throws SAXException {
    if (!open) {
      return;
    }
    open = false;
    AttributesImpl given = new AttributesImpl(attributes);
    element = kind == null ? "p" : kind.element();
    if (kind != null) {
      given.addAttribute("", kind.attribute(), kind.attribute(), "CDATA", kind.value());
    }
    super.startElement(XHTMLContentHandler.XHTML, element, element, given);
    for (Event event : held) {
      event.send();
    }
    held.clear();
  }
}
