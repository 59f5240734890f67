package io.precis.clusters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A small night's intake, the same for the same seed: every format that clashes with a cluster. */
final class Documents {
  /** How many files {@link #write} makes. */
  static final int FILES = 8;

  /** How many of them no program could summarize: one of blanks, one that is no PDF inside. */
  static final int BROKEN = 2;

  /** How many are read: of two that are the same, one. */
  static final int READ = FILES - 1;

  /** How many different documents the others are. */
  static final int DIFFERENT = 5;

  private static final List<String> WHO =
      List.of("The council", "A committee", "The mayor", "An engineer", "The auditor");
  private static final List<String> DID =
      List.of("approved", "rejected", "measured", "repaired", "described", "postponed");
  private static final List<String> WHAT =
      List.of("the bridge", "a budget", "the northern line", "a report", "the harbour", "a survey");

  private final Random random;

  private Documents(long seed) {
    random = new Random(seed);
  }

  /** Writes the files into an existing folder. */
  static void write(Path folder, long seed) throws IOException {
    Documents made = new Documents(seed);
    String text = made.chapters(3, 12);
    Files.writeString(folder.resolve("notes.txt"), text);
    Files.writeString(folder.resolve("same-notes.txt"), text);
    Files.writeString(folder.resolve("page.html"), made.html());
    made.word(folder.resolve("minutes.docx"));
    made.sheet(folder.resolve("table.xlsx"));
    made.pdf(folder.resolve("paper.pdf"));
    Files.writeString(folder.resolve("empty.txt"), " \n"); // of no bytes it would be left out
    Files.writeString(folder.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cat");
  }

  private String sentence() {
    return pick(WHO)
        + " "
        + pick(DID)
        + " "
        + pick(WHAT)
        + " in "
        + (1900 + random.nextInt(120))
        + ", in order to save "
        + (1 + random.nextInt(900))
        + " thousand euros.";
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String paragraph(int sentences) {
    return IntStream.range(0, sentences).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
  }

  private String chapters(int chapters, int sentences) {
    return IntStream.rangeClosed(1, chapters)
        .mapToObj(n -> "Chapter " + n + "\n\n" + paragraph(sentences) + "\n\n")
        .collect(Collectors.joining());
  }

  private String html() {
    return "<html><head><title>Page</title></head><body><h1>One</h1><p>"
        + paragraph(8)
        + "</p><h1>Two</h1><p>"
        + paragraph(8)
        + "</p></body></html>";
  }

  private void word(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 4; i++) {
        document.createParagraph().createRun().setText(paragraph(6));
      }
      document.write(out);
    }
  }

  private void sheet(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Works");
      for (int row = 0; row < 6; row++) {
        sheet.createRow(row).createCell(0).setCellValue(sentence());
      }
      book.write(out);
    }
  }

  private void pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 2; page++) {
        pdfPage(document);
      }
      document.save(file.toFile());
    }
  }

  private void pdfPage(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      content.setLeading(14);
      content.newLineAtOffset(50, 700);
      for (int line = 0; line < 12; line++) {
        content.showText(sentence());
        content.newLine();
      }
      content.endText();
    }
  }
}
