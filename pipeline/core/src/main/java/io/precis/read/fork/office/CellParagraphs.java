package io.precis.read.fork.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The paragraphs in cells of a Word document's tables, between which the parser puts a line's end
 * alone: here two breaks part them, as they part paragraphs of XHTML.
 */
final class CellParagraphs extends ContentHandlerDecorator {
  private static final Attributes NONE = new AttributesImpl();

  /** Whether each element that is open is a cell, or stands in one outside of another table. */
  private final Deque<Boolean> inCell = new ArrayDeque<>();

  private final Metadata metadata;

  /**
   * @param metadata which says, when there is a table, whether the file is a Word document
   */
  CellParagraphs(ContentHandler handler, Metadata metadata) {
    super(handler);
    this.metadata = metadata;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    boolean within = !inCell.isEmpty() && inCell.peek() && !local.equals("table");
    inCell.push(local.equals("td") || local.equals("th") || within);
    super.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    inCell.pop();
    super.endElement(uri, local, name);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    boolean ends = length == 1 && text[start] == '\n' && !inCell.isEmpty() && inCell.peek();
    if (ends && isWord()) {
      breakLine();
      breakLine();
    } else {
      super.characters(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  private boolean isWord() {
    return String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).contains("wordprocessingml");
  }

  private void breakLine() throws SAXException {
    super.startElement(XHTMLContentHandler.XHTML, "br", "br", NONE);
    super.endElement(XHTMLContentHandler.XHTML, "br", "br");
  }
}
