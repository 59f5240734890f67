package org.apache.tika.parser.pdf;

import io.precis.read.pdf.glyph.PageInk;
import io.precis.read.pdf.glyph.PageLayers;
import io.precis.read.pdf.glyph.PageNotes;
import io.precis.read.pdf.glyph.PageRuns;
import io.precis.read.pdf.glyph.StandardWidths;
import io.precis.text.TextQuality;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes each run of text as {@code <l m="size left right baseline" s="flags" p="bold letters"
 * f="family">}, what is laid over a page as {@code <n m="left right top bottom" s="flags"
 * a="label">}, and at the end of each page {@code <g m="width height images paints contents">}:
 * points from the page's top left corner, counts, and flags of 0 or 1. Flags are those of {@link
 * PageRuns.Line}; c stands for a comment.
 */
final class LinePdf2Xhtml extends PDF2XHTML {
  private static final int SMALLEST_CONTENTS_BYTES = 60;

  private final PageRuns runs = new PageRuns();
  private final PageInk ink = new PageInk();
  private final StandardWidths widths = new StandardWidths();
  private PageNotes notes;
  private PageLayers layers;
  private final PDFParserConfig config;
  private final StringBuilder pageText = new StringBuilder();

  private LinePdf2Xhtml(
      PDDocument document,
      ContentHandler handler,
      ParseContext context,
      Metadata metadata,
      PDFParserConfig config)
      throws IOException {
    super(document, handler, context, metadata, config);
    this.config = config;
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
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
  protected void startDocument(PDDocument document) throws IOException {
    notes = PageNotes.of(document);
    layers = new PageLayers(document);
    super.startDocument(document);
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    ink.clear(page.getCropBox());
    runs.startPage(ink.width(), ink.height());
    pageText.setLength(0);
    layers.startPage();
    super.startPage(page);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    layers.begin(tag, properties);
    ink.setOff(layers.isHidden());
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
    ink.setOff(layers.isHidden());
    super.endMarkedContentSequence();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (!layers.isOff(form.getOptionalContent())) {
      super.showForm(form);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    if (!layers.isOff(group.getOptionalContent())) {
      ink.beginGroup(getGraphicsState());
      super.showTransparencyGroup(group);
      ink.endGroup();
    }
  }

  @Override
  protected void showText(byte[] text) throws IOException {
    widths.complete(getGraphicsState().getTextState().getFont());
    super.showText(text);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (layers.isHidden()) {
      return;
    }
    ink.see(text, getGraphicsState());
    layers.see(text);
    super.processTextPosition(text);
  }

  @Override
  protected void writePage() throws IOException {
    for (List<TextPosition> article : charactersByArticle) {
      for (TextPosition letter : article) {
        if (layers.isSoftHyphen(letter)) {
          runs.addSoftHyphen(letter, ink.isHidden(letter));
        } else {
          runs.add(letter, ink.isHidden(letter), ink.isOutlined(letter), layers.isArtifact(letter));
        }
      }
    }
    runs.parted(ink.uprightRules(getCurrentPage()));
    runs.underlined(ink.levelRules(getCurrentPage()));
    for (PageRuns.Line line : runs.lines()) {
      float[] m = line.measures();
      AttributesImpl attributes = attributes(m[0], m[1], m[2], m[3]);
      add(attributes, "s", line.flags());
      add(attributes, "p", line.boldPrefix() == 0 ? "" : Integer.toString(line.boldPrefix()));
      add(attributes, "f", line.family());
      write("l", attributes, line.text());
      pageText.append(line.text()).append('\n');
    }
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    for (PageNotes.Note note : notes.on(page)) {
      AttributesImpl attributes = attributes(note.left(), note.right(), note.top(), note.bottom());
      add(attributes, "s", note.comment() ? "c" : "");
      add(attributes, "a", note.label());
      write("n", attributes, note.text());
    }
    boolean contents =
        totalCharsPerPage > 0 || PageInk.contentBytes(page) >= SMALLEST_CONTENTS_BYTES;
    AttributesImpl attributes = new AttributesImpl();
    String counts =
        String.join(
            " ",
            tenths(runs.width()),
            tenths(runs.height()),
            Integer.toString(ink.images()),
            Integer.toString(ink.paints()),
            contents ? "1" : "0");
    add(attributes, "m", counts);
    write("g", attributes, "");
    boolean recognized = config.getOcrStrategy() != PDFParserConfig.OCR_STRATEGY.NO_OCR;
    if (recognized && TextQuality.grade(pageText.toString()) != TextQuality.Grade.READABLE) {
      totalCharsPerPage = 0; // what its text layer says is no text
      unmappedUnicodeCharsPerPage = 0;
    }
    super.endPage(page);
  }

  private static AttributesImpl attributes(float first, float second, float third, float fourth) {
    AttributesImpl attributes = new AttributesImpl();
    String measures =
        String.join(" ", tenths(first), tenths(second), tenths(third), tenths(fourth));
    add(attributes, "m", measures);
    return attributes;
  }

  private static String tenths(float points) {
    return Float.toString(Math.round(points * 10) / 10f);
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.addAttribute("", name, name, "CDATA", value);
    }
  }

  private void write(String element, AttributesImpl attributes, String text) throws IOException {
    try {
      xhtml.startElement(element, attributes);
      xhtml.characters(text);
      xhtml.endElement(element);
    } catch (SAXException e) {
      throw new IOException("cannot write a line", e);
    }
  }
}
