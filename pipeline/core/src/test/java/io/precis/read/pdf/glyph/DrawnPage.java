package io.precis.read.pdf.glyph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.LinePdfParser;
import org.apache.tika.sax.ToXMLContentHandler;

/** A page drawn by a test, and the lines that are found on it. */
final class DrawnPage {
  static final PDFont TIMES = new PDType1Font(FontName.TIMES_ROMAN);
  private static final Pattern LINE = Pattern.compile("<l ([^>]*)>([^<]*)</l>");
  private static final Pattern FLAGS = Pattern.compile("s=\"([^\"]*)\"");

  private final Path folder;

  interface Drawing {
    void on(PDPageContentStream page) throws Exception;
  }

  DrawnPage(Path folder) {
    this.folder = folder;
  }

  /** Lines of a page of 600 by 800 points. */
  List<String> lines(Drawing drawing) throws Exception {
    return lines(new PDRectangle(600, 800), 0, drawing);
  }

  List<String> lines(PDRectangle box, int turn, Drawing drawing) throws Exception {
    List<String> lines = new ArrayList<>();
    Matcher line = LINE.matcher(xhtml(box, turn, drawing));
    while (line.find()) {
      Matcher flags = FLAGS.matcher(line.group(1));
      String flag = flags.find() ? flags.group(1) : "";
      lines.add(
          (flag.contains("h") ? "hidden: " : flag.contains("a") ? "marked: " : "") + line.group(2));
    }
    return lines;
  }

  String xhtml(Drawing drawing) throws Exception {
    return xhtml(new PDRectangle(600, 800), 0, drawing);
  }

  private String xhtml(PDRectangle box, int turn, Drawing drawing) throws Exception {
    Path file = folder.resolve("page.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(box);
      page.setRotation(turn);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.on(content);
      }
      document.save(file.toFile());
    }
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      new LinePdfParser().parse(in, xhtml, new Metadata(), new ParseContext());
    }
    return xhtml.toString();
  }

  static void show(PDPageContentStream page, float size, float x, float y, String text)
      throws Exception {
    page.beginText();
    page.setFont(TIMES, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
