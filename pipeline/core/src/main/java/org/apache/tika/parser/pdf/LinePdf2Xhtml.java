package org.apache.tika.parser.pdf;

import io.precis.read.pdf.LineOnPage;
import io.precis.read.pdf.PageInk;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes each line as {@code <l m="size x right y bold">}, and at the end of each page {@code <g
 * m="width height images paints contents">}: points from the page's top left corner, counts, and
 * flags of 0 or 1. Gaps wider than two letters inside a line become tabs. Lines that a reader
 * cannot see have {@code h="1"}.
 */
final class LinePdf2Xhtml extends PDF2XHTML {
  private static final int SMALLEST_CONTENTS_BYTES = 60;

  private final LineOnPage line = new LineOnPage();
  private final PageInk ink = new PageInk();

  private LinePdf2Xhtml(
      PDDocument document,
      ContentHandler handler,
      ParseContext context,
      Metadata metadata,
      PDFParserConfig config)
      throws IOException {
    super(document, handler, context, metadata, config);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    ink.listen(this).forEach(this::addOperator);
  }

  static void run(
      PDDocument document,
      ContentHandler handler,
      ParseContext context,
      Metadata metadata,
      PDFParserConfig config)
      throws SAXException, TikaException {
    try {
      LinePdf2Xhtml stripper = new LinePdf2Xhtml(document, handler, context, metadata, config);
      config.configure(stripper);
      stripper.writeText(document, Writer.nullWriter());
      if (!stripper.exceptions.isEmpty()) {
        throw new TikaException("Unable to extract PDF content", stripper.exceptions.get(0));
      }
    } catch (IOException e) {
      if (e.getCause() instanceof SAXException sax) {
        throw sax;
      }
      throw new TikaException("Unable to extract PDF content", e);
    }
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    ink.clear(page.getCropBox());
    super.startPage(page);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    ink.see(text, getGraphicsState());
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    line.add(text, positions, ink);
  }

  @Override
  protected void writeWordSeparator() {
    line.space();
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    flush();
    super.writeLineSeparator();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    flush();
    super.writeParagraphEnd();
  }

  private void flush() throws IOException {
    if (!line.isEmpty()) {
      write("l", line.measures(), line.isHidden(), line.text());
    }
    line.clear();
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    flush();
    boolean contents =
        totalCharsPerPage > 0 || PageInk.contentBytes(page) >= SMALLEST_CONTENTS_BYTES;
    String measures =
        String.format(
            Locale.ROOT,
            "%.1f %.1f %d %d %d",
            ink.width(),
            ink.height(),
            ink.images(),
            ink.paints(),
            contents ? 1 : 0);
    write("g", measures, false, "");
    super.endPage(page);
  }

  private void write(String element, String measures, boolean hidden, String text)
      throws IOException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "m", "m", "CDATA", measures);
    if (hidden) {
      attributes.addAttribute("", "h", "h", "CDATA", "1");
    }
    try {
      xhtml.startElement(element, attributes);
      xhtml.characters(text);
      xhtml.endElement(element);
    } catch (SAXException e) {
      throw new IOException("cannot write a line", e);
    }
  }
}
