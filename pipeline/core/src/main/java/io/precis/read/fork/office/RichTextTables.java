package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.ParagraphMarks;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The tables of RTF, of which the parser makes a paragraph a cell: what ends cells and rows is
 * marked in the file that it is given, and becomes a table of XHTML here; so do notes and headings.
 */
final class RichTextTables extends ContentHandlerDecorator {
  private static final char CELL = '\u241F';
  private static final char ROW = '\u241E';
  private static final char HEADER = '\u241D';
  private static final char NOTE = '\u241C';

  /** What marks the end of a cell in the file. */
  static final String CELL_WORD = word(CELL);

  /** What marks the end of a row. */
  static final String ROW_WORD = word(ROW) + "\\par ";

  /** What marks a row, before its first cell, that names the columns. */
  static final String HEADER_WORD = word(HEADER);

  /** What marks the beginning of a note. */
  static final String NOTE_WORD = word(NOTE);

  private static final String NOTE_CLASS = "precis_note";

  private static final Attributes NONE = new AttributesImpl();

  /** What stands between the start and the end of the paragraph that is open. */
  private final List<Event> paragraph = new ArrayList<>();

  private final StringBuilder letters = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private boolean open;
  private boolean header;
  private boolean table;
  private boolean note;

  /** A piece of a paragraph that is passed on when it is known to be no cell. */
  private interface Event {
    void send() throws SAXException;
  }

  RichTextTables(ContentHandler handler) {
    super(handler);
  }

  /** A mark as it stands in the file. */
  static String word(char mark) {
    return "{\\uc1\\u" + (int) mark + "?}";
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    boolean starts = local.equals("p") || local.equals("li");
    if (!open && starts) {
      open = true;
      letters.setLength(0);
    }
    if (open) {
      Attributes kept = new AttributesImpl(attributes);
      paragraph.add(() -> super.startElement(uri, local, name, kept));
    } else {
      super.startElement(uri, local, name, attributes);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (!open) {
      super.characters(text, start, length);
      return;
    }
    String raw = new String(text, start, length);
    note |= raw.indexOf(NOTE) >= 0;
    String piece = raw.replace(String.valueOf(NOTE), "");
    letters.append(piece);
    paragraph.add(() -> super.characters(piece.toCharArray(), 0, piece.length()));
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (open) {
      characters(text, start, length);
    } else {
      super.ignorableWhitespace(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (!open) {
      super.endElement(uri, local, name);
      return;
    }
    paragraph.add(() -> super.endElement(uri, local, name));
    if (local.equals("p") || local.equals("li")) {
      endParagraph();
    }
  }

  @Override
  public void endDocument() throws SAXException {
    pass();
    endTable();
    super.endDocument();
  }

  private void endParagraph() throws SAXException {
    String text = letters.toString();
    header |= text.indexOf(HEADER) >= 0;
    String shown = text.replace(String.valueOf(HEADER), "");
    if (shown.indexOf(CELL) < 0 && shown.indexOf(ROW) < 0) {
      if (shown.isBlank() && header) {
        forget();
        return;
      }
      endTable();
      pass();
      return;
    }
    int start = 0;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == CELL) {
        cells.add(shown.substring(start, i).strip());
      } else if (c == ROW) {
        endRow();
      }
      start = c == CELL || c == ROW ? i + 1 : start;
    }
    forget();
  }

  private void forget() {
    paragraph.clear();
    open = false;
    note = false;
  }

  /** A paragraph whose first letter marks it as the title or a heading becomes one. */
  private boolean passHeading() throws SAXException {
    String text = letters.toString().strip();
    String element = text.isEmpty() ? "" : element(text.charAt(0));
    if (element.isEmpty()) {
      return false;
    }
    AttributesImpl kind = new AttributesImpl();
    boolean title = text.charAt(0) == ParagraphMarks.TITLE;
    kind.addAttribute("", "class", "class", "CDATA", title ? "title" : "heading");
    super.startElement(XHTMLContentHandler.XHTML, element, element, kind);
    super.characters(text.toCharArray(), 1, text.length() - 1);
    end(element);
    forget();
    return true;
  }

  private static String element(char mark) {
    for (int level = 1; level <= ParagraphMarks.MOST_LEVELS; level++) {
      if (mark == ParagraphMarks.heading(level)) {
        return "h" + level;
      }
    }
    return mark == ParagraphMarks.TITLE ? "h1" : "";
  }

  private void pass() throws SAXException {
    if (!note && passHeading()) {
      return;
    }
    boolean marked = note;
    if (marked) {
      AttributesImpl kind = new AttributesImpl();
      kind.addAttribute("", "class", "class", "CDATA", NOTE_CLASS);
      super.startElement(XHTMLContentHandler.XHTML, "div", "div", kind);
    }
    for (Event event : paragraph) {
      event.send();
    }
    if (marked) {
      end("div");
    }
    forget();
  }

  private void endRow() throws SAXException {
    if (!table) {
      start("table");
      table = true;
    }
    start("tr");
    for (String cell : cells) {
      start(header ? "th" : "td");
      super.characters(cell.toCharArray(), 0, cell.length());
      end(header ? "th" : "td");
    }
    end("tr");
    cells.clear();
    header = false;
  }

  /** A row that nothing ends is one. */
  private void endTable() throws SAXException {
    if (!cells.isEmpty()) {
      endRow();
    }
    if (table) {
      end("table");
      table = false;
    }
    header = false;
  }

  private void start(String name) throws SAXException {
    super.startElement(XHTMLContentHandler.XHTML, name, name, NONE);
  }

  private void end(String name) throws SAXException {
    super.endElement(XHTMLContentHandler.XHTML, name, name);
  }
}
