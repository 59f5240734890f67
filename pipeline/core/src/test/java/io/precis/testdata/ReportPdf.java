package io.precis.testdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Sets prose as a PDF: cover, contents with leaders, chapters on new pages, running heads, folios.
 */
final class ReportPdf {
  private static final PDFont BODY = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float MARGIN = 50;

  private final PDDocument document = new PDDocument();
  private final String runningHead;
  private final PDRectangle paper;
  private final Map<String, Integer> chapters = new HashMap<>();
  private PDPageContentStream page;
  private float y;
  private int number;

  private ReportPdf(String runningHead, PDRectangle paper) {
    this.runningHead = runningHead;
    this.paper = paper;
  }

  /** A report on A5 with cover and contents; set twice, since the contents tell page numbers. */
  static void write(Prose prose, String author, Path file) throws IOException {
    ReportPdf draft = layOut(prose, author, Map.of());
    draft.page.close();
    draft.document.close();
    layOut(prose, author, draft.chapters).save(prose.title(), author, file);
  }

  private static ReportPdf layOut(Prose prose, String author, Map<String, Integer> chapters)
      throws IOException {
    ReportPdf report = new ReportPdf(author + "   Annual Report 2025", PDRectangle.A5);
    report.cover(prose.title(), author);
    report.setContents(prose, chapters);
    report.newPage();
    for (String line : prose.lines()) {
      report.line(line);
    }
    return report;
  }

  /** A paper on A4 without furniture. */
  static void writeShort(Prose prose, Path file) throws IOException {
    ReportPdf report = new ReportPdf("", PDRectangle.A4);
    report.newPage();
    report.set(prose.title(), BOLD, 18, 10);
    for (String line : prose.lines()) {
      report.line(line);
    }
    report.save(prose.title(), "Précis", file);
  }

  private void cover(String title, String author) throws IOException {
    startPage();
    y = paper.getHeight() * 0.6f;
    set(title, BOLD, 28, 14);
    set(author, BOLD, 14, 0);
    page.close();
  }

  private void setContents(Prose prose, Map<String, Integer> chapters) throws IOException {
    newPage();
    set("Contents", BOLD, 16, 8);
    for (String line : prose.lines()) {
      if (Prose.level(line) == 1) {
        String title = Prose.text(line);
        set(title + " " + ".".repeat(40) + " " + chapters.getOrDefault(title, 0), BODY, 10.5f, 3);
      }
    }
    page.close();
  }

  private void line(String line) throws IOException {
    int level = Prose.level(line);
    if (level == 1) {
      page.close();
      newPage();
      chapters.put(Prose.text(line), number);
      set(Prose.text(line), BOLD, 18, 12);
    } else if (level == 2) {
      y -= 8;
      set(Prose.text(line), BOLD, 13, 6);
    } else {
      set(line, BODY, 10.5f, 7);
    }
  }

  private void set(String text, PDFont font, float size, float after) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font, size) > paper.getWidth() - 2 * MARGIN) {
        show(line.toString(), font, size);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    show(line.toString(), font, size);
    y -= after;
  }

  private void show(String line, PDFont font, float size) throws IOException {
    float leading = size * 1.35f;
    if (y - leading < MARGIN + 10) {
      page.close();
      newPage();
    }
    y -= leading;
    put(line, font, size, MARGIN, y);
  }

  private void put(String line, PDFont font, float size, float x, float baseline)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, baseline);
    page.showText(line);
    page.endText();
  }

  private static float width(String line, PDFont font, float size) throws IOException {
    return font.getStringWidth(line) / 1000 * size;
  }

  private void startPage() throws IOException {
    PDPage next = new PDPage(paper);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = paper.getHeight() - MARGIN - 10;
    number++;
  }

  private void newPage() throws IOException {
    startPage();
    if (!runningHead.isEmpty()) {
      put(runningHead, BODY, 8.5f, MARGIN, paper.getHeight() - 32);
      put(Integer.toString(number), BODY, 8.5f, paper.getWidth() / 2, 28);
    }
  }

  private void save(String title, String author, Path file) throws IOException {
    page.close();
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.setTimeInMillis(1_772_000_000_000L);
    information.setCreationDate(day);
    document.setDocumentId(1L);
    document.save(file.toFile());
    document.close();
  }
}
