package io.precis.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Sets prose as a Word document with heading styles. */
final class ReportDocx {
  private static final long TWIPS_PER_MM = 57;

  private final XWPFDocument document = new XWPFDocument();
  private boolean chapterBefore;

  private ReportDocx() {
    document.createStyles();
    for (int level = 1; level <= 2; level++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading" + level);
      style.addNewName().setVal("heading " + level);
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
      style.setType(STStyleType.PARAGRAPH);
      document.getStyles().addStyle(new XWPFStyle(style, document.getStyles()));
    }
  }

  /** A report on A5: cover, a running head, chapters on new pages. */
  static void write(Prose prose, String runningHead, Path file) throws IOException {
    ReportDocx report = new ReportDocx();
    report.setPaper();
    XWPFParagraph head = report.document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    head.createRun().setText(runningHead);
    report.paragraph(prose.title(), 26, true);
    report.chapterBefore = true;
    for (String line : prose.lines()) {
      report.line(line, 14);
    }
    report.save(prose.title(), file);
  }

  /** One to three pages. */
  static void writeShort(Prose prose, Path file) throws IOException {
    ReportDocx report = new ReportDocx();
    report.heading(prose.title(), 1, 18);
    for (String line : prose.lines()) {
      report.line(line, 11);
    }
    report.save(prose.title(), file);
  }

  private void setPaper() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(148 * TWIPS_PER_MM));
    section.getPgSz().setH(BigInteger.valueOf(210 * TWIPS_PER_MM));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(20 * TWIPS_PER_MM);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
  }

  private void line(String line, int points) {
    int level = Prose.level(line);
    if (level == 0) {
      paragraph(line, points, false);
    } else {
      if (level == 1 && chapterBefore) {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
      }
      heading(Prose.text(line), level, level == 1 ? points + 6 : points + 2);
    }
  }

  private void heading(String text, int level, int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + level);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setFontSize(points);
    run.setText(text);
  }

  private void paragraph(String text, int points, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBetween(1.5);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setBold(bold);
    run.setText(text);
  }

  private void save(String title, Path file) throws IOException {
    document.getProperties().getCoreProperties().setTitle(title);
    document.getProperties().getCoreProperties().setCreator("Précis");
    document
        .getProperties()
        .getCoreProperties()
        .setCreated(Optional.of(new Date(1_772_000_000_000L)));
    try (OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
    document.close();
  }
}
