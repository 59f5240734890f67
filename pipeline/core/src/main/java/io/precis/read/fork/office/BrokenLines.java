package io.precis.read.fork.office;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Gives the places where a writer broke a line by hand as XHTML has them: Tika makes a space or a
 * line's end of them, which is no more than a space. A filter writes a sign for each.
 */
final class BrokenLines extends ContentHandlerDecorator {
  /** The line separator of Unicode, which no program writes by itself. */
  static final char BREAK = '\u2028';

  BrokenLines(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (text[i] == BREAK) {
        super.characters(text, from, i - from);
        super.startElement(XHTMLContentHandler.XHTML, "br", "br", new AttributesImpl());
        super.endElement(XHTMLContentHandler.XHTML, "br", "br");
        from = i + 1;
      }
    }
    super.characters(text, from, start + length - from);
  }
}
