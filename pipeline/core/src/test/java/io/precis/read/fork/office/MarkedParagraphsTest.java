package io.precis.read.fork.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.fork.office.xml.ParagraphMarks;
import java.util.List;
import java.util.Map;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.AttributesImpl;

class MarkedParagraphsTest {
  @Test
  void marksOfParagraphsBecomeElements() throws Exception {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    xml.startPrefixMapping("", XHTML);
    xml.startElement(XHTML, "body", "body", new AttributesImpl());
    MarkedParagraphs marked = new MarkedParagraphs(xml);
    Attributes none = new AttributesImpl();
    for (String text : List.of(ParagraphMarks.TITLE + "Report", "Plain")) {
      marked.startElement(XHTML, "p", "p", none);
      marked.startElement(XHTML, "b", "b", none);
      marked.characters(text.toCharArray(), 0, text.length());
      marked.endElement(XHTML, "b", "b");
      marked.endElement(XHTML, "p", "p");
    }
    assertEquals("<h1 class=\"title\"><b>Report</b></h1><p><b>Plain</b></p>", elements(xml));
  }

  @Test
  void notesOfABinaryWordFileAreMarked() throws Exception {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    xml.startPrefixMapping("", XHTML);
    xml.startElement(XHTML, "body", "body", new AttributesImpl());
    ContentHandler marking = BinaryWordAsides.marking(xml, Map.of("Seep9", "precis_note"));
    Attributes none = new AttributesImpl();
    for (String text : List.of("Text", "See p. 9")) {
      marking.startElement(XHTML, "p", "p", none);
      marking.characters(text.toCharArray(), 0, text.length());
      marking.endElement(XHTML, "p", "p");
    }
    assertEquals("<p>Text</p><p class=\"precis_note\">See p. 9</p>", elements(xml));
  }

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static String elements(ToXMLContentHandler xml) {
    return xml.toString().replace("\n", "").replace("<body xmlns=\"" + XHTML + "\">", "");
  }
}
