package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Extraction;
import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What binary Office files and RTF hide by their format is no text, and a flaw says so. */
class HiddenOfficeTextTest extends WithExtractor {
  @TempDir private Path directory;

  private String seen(Path file) throws Exception {
    Extraction read = extract(file);
    assertEquals(Set.of(Flaw.HIDDEN_TEXT), read.flaws(), file.toString());
    return read.document().orElseThrow().text();
  }

  @Test
  void hiddenRowsColumnsAndSheetsOfAWorkbook() throws Exception {
    Path file = directory.resolve("costs.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      HSSFSheet shown = book.createSheet("Costs");
      shown.createRow(0).createCell(0).setCellValue("North pump");
      shown.createRow(1).createCell(0).setCellValue("Secret pump");
      shown.getRow(1).setZeroHeight(true);
      shown.createRow(2).createCell(0).setCellValue("South pump");
      shown.getRow(2).createCell(1).setCellValue("Spare pump");
      shown.getRow(2).createCell(2).setCellValue("West pump");
      shown.setColumnHidden(1, true);
      book.createSheet("Wages").createRow(0).createCell(0).setCellValue("One pound");
      book.setSheetHidden(1, true);
      book.write(out);
    }
    String text = seen(file);
    assertTrue(text.contains("North pump") && text.contains("South pump"), text);
    assertTrue(text.contains("West pump") && !text.contains("Spare"), text);
    assertFalse(text.contains("Secret") || text.contains("pound"), text);
  }

  @Test
  void hiddenSlides() throws Exception {
    Path file = directory.resolve("show.ppt");
    try (HSLFSlideShow show = new HSLFSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      for (String title : List.of("The ferry", "The wages", "The harbour")) {
        HSLFSlide slide = show.createSlide();
        slide.addTitle().setText(title);
        slide.setHidden(title.equals("The wages"));
      }
      show.write(out);
    }
    String text = seen(file);
    assertTrue(text.contains("The ferry") && text.contains("The harbour"), text);
    assertFalse(text.contains("wages"), text);
  }

  /** {@code letters.doc} was written by LibreOffice: POI cannot write such letters. */
  @Test
  void hiddenAndRaisedLettersOfABinaryWordFile() throws Exception {
    Path file = directory.resolve("letters.doc");
    try (InputStream letters = HiddenOfficeTextTest.class.getResourceAsStream("letters.doc")) {
      Files.copy(letters, file);
    }
    assertEquals("In 2019\u00b3 the dam held 10\u2076 tonnes of water.", seen(file).strip());
  }

  @Test
  void hiddenLettersOfRichText() throws Exception {
    Path file = directory.resolve("letter.rtf");
    Files.writeString(
        file,
        "{\\r"
            + "tf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 The ferry runs on Monday. {\\v The price is"
            + " one pound.} It is blue.\\par {\\xe\\v ferry}The boat \\v se\\'e9cret \\v0 is"
            + " old.\\par}",
        StandardCharsets.US_ASCII);
    assertEquals(
        "The ferry runs on Monday. It is blue.\n\nThe boat is old.",
        seen(file).replaceAll(" +", " "));
  }

  @Test
  void richTextThatBeginsNoParagraphIsReadWithItsRaisedDigits() throws Exception {
    Path file = directory.resolve("powers.rtf");
    Files.writeString(
        file,
        "{\\r"
            + "tf1\\ansi{\\fonttbl{\\f0 Arial;}}\\fs24 In 2019{\\up6\\fs16 3} it held"
            + " 10{\\super -6} tonnes.{\\v secret}\\par}",
        StandardCharsets.US_ASCII);
    assertEquals("In 2019³ it held 10⁻⁶ tonnes.", seen(file).strip());
  }

  private List<String> richText(String body) throws Exception {
    Path file = directory.resolve("rules.rtf");
    String head =
        "{\\r"
            + "tf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s0 Normal;}{\\s1\\b\\sbasedon0 heading 1;}"
            + "{\\s2\\fs40 Title;}{\\s3{\\*\\x 1}Body;}}";
    Files.writeString(file, head + body + "}", StandardCharsets.US_ASCII);
    Extraction read = extract(file);
    assertEquals(Set.of(), read.flaws());
    Document document = read.document().orElseThrow();
    return document.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(document.text()).strip())
        .toList();
  }

  @Test
  void headingsOfRichTextAreKnownByStyleOrLevelAndItemsKeepTheirNumbers() throws Exception {
    String item = "{\\listtext\\pard\\plain %s\\tab}\\pard\\s0\\ls1 ";
    assertEquals(
        List.of(
            "TITLE Rules of the Society",
            "HEADING 1. Members",
            "BODY Members of the society shall do this:",
            "LIST_ITEM (a) return the books;",
            "LIST_ITEM (b) pay the fee.",
            "HEADING Fees",
            "TABLE Hall",
            "BODY The fee of the hall is raised every year."),
        richText(
            "\\pard\\s2 Rules of the Society\\par{\\listtext\\pard 1.\\tab}\\pard\\s1 {\\b Members}"
                + "\\par\\pard\\s0 Members of the society shall do this:\\par"
                + item.formatted("(a)")
                + "return the books;\\par"
                + item.formatted("(b)")
                + "pay the fee.\\par\\pard\\outlinelevel1 Fees\\par"
                + "\\trowd\\cellx900\\pard\\intbl\\s1 Hall\\cell\\row"
                + "\\pard\\s3 The fee of the hall is raised every year.\\par"));
  }

  @Test
  void boxesOfRichTextFollowTheirParagraphOnceAndEntriesAreNoText() throws Exception {
    assertEquals(
        List.of(
            "BODY The room opens at nine on working days.",
            "BODY Lockers are free of charge.",
            "BODY The lift is out of order.",
            "BODY Old boxes are read."),
        richText(
            "\\pard The room opens{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 202}}"
                + "{\\shptxt\\pard Lockers are free of charge.\\par}}{\\shprslt{\\*\\do{\\dptxbx"
                + "{\\dptxbxtext\\pard Lockers are free of charge.\\par}}}}} at nine on working days."
                + "{\\xe{rooms}}{\\tc rooms}\\par{\\*\\do\\dptxbx{\\dptxbxtext\\pard Old boxes are read.\\par}}"
                + "\\pard The lift is out of order.\\par"));
  }

  @Test
  void tablesOfRichTextAreTables() throws Exception {
    Path file = directory.resolve("table.rtf");
    Files.writeString(
        file,
        "{\\r"
            + "tf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 The ferry{\\v secret} is dear.\\par"
            + "\\trowd\\trhdr\\cellx900\\cellx1800\\pard\\intbl"
            + " Pier\\cell Fare\\cell\\row\\trowd\\cellx900\\cellx1800\\pard\\intbl North\\par"
            + " side\\cell 7\\cell\\row\\pard It is blue.\\par}",
        StandardCharsets.US_ASCII);
    assertEquals(
        "The ferry is dear.\n\nPier\tFare\nNorth side\t7\n\nIt is blue.",
        seen(file).replaceAll(" +", " "));
  }

  /** Programs write that letters are not struck. */
  @Test
  void lettersThatAreNotStruckAreSeen() throws Exception {
    Path file = directory.resolve("rules.docx");
    try (XWPFDocument rules = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      XWPFParagraph line = rules.createParagraph();
      for (String word : List.of("The gate is shut ", "at noon ", "at night.")) {
        XWPFRun run = line.createRun();
        run.setText(word);
        run.setStrikeThrough(word.startsWith("at noon"));
      }
      rules.write(out);
    }
    String text = extract(file).document().orElseThrow().text();
    assertEquals("The gate is shut at night.", text);
  }

  @Test
  void wordsInDrawingsAreCountedAndNotRead() throws Exception {
    Path file = directory.resolve("plan.docx");
    String drawing =
        "<svg xmlns='http://www.w3.org/2000/svg'><text>Axis of the dam in metres</text></svg>";
    try (XWPFDocument plan = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      plan.createParagraph().createRun().setText("The dam is built in two years.");
      PackagePart part =
          plan.getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/word/media/image1.svg"), "image/svg+xml");
      try (OutputStream media = part.getOutputStream()) {
        media.write(drawing.getBytes(StandardCharsets.UTF_8));
      }
      plan.getPackagePart()
          .addRelationship(
              part.getPartName(),
              TargetMode.INTERNAL,
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
      plan.write(out);
    }
    Document read = extract(file).document().orElseThrow();
    assertFalse(read.text().contains("Axis"), read.text());
    assertTrue(
        read.leftOut().stream().anyMatch(each -> each.reason() == LeftOut.Reason.DRAWING),
        read.leftOut().toString());
  }
}
