package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside, above, below and over the text of pages. */
class PdfAsidesTest {
  private static Sheet prose(Sheet sheet, double left, double top, int lines) {
    for (int i = 0; i < lines; i++) {
      sheet.line(left, top + 12 * i, FULL + (i == lines - 1 ? "." : ""));
    }
    return sheet;
  }

  @Test
  void numbersThatCountLinesAtTheRightAreNoPages() {
    Sheet sheet = prose(new Sheet().page(), 50, 100, 6);
    for (int i = 0; i < 6; i++) {
      sheet.line(560, 100 + 12 * i, 8, "", String.valueOf(101 + i));
    }
    List<String> read = sheet.read();
    assertTrue(read.get(0).startsWith("body: " + FULL), read.toString());
    assertEquals("page_furniture: 106", read.get(read.size() - 1));
  }

  @Test
  void aPageWithOneFifthLineHasItsNumberAsWell() {
    Sheet sheet = prose(new Sheet().page(), 50, 100, 7).line(30, 148, 8, "", "5");
    assertEquals("page_furniture: 5", sheet.read().get(1));
  }

  @Test
  void notesInTheMarginAreNoCells() {
    Sheet sheet = new Sheet().page();
    for (int i = 0; i < 8; i++) {
      if (i < 2) {
        sheet.line(30, 100 + 12 * i, 7, "i", i == 0 ? "Where the mill" : "stands");
      }
      sheet.line(120, 100 + 12 * i, FULL + (i == 7 ? "." : ""));
    }
    List<String> read = sheet.read();
    assertTrue(read.get(0).startsWith("body: " + FULL), read.toString());
    assertEquals("note: Where the mill/stands", read.get(1));
  }

  @Test
  void cellsInSmallLettersBesideShortOnesAreNoNotes() {
    Sheet sheet = new Sheet().page();
    for (int i = 0; i < 8; i++) {
      sheet.line(50, 100 + 14 * i, 8, "", "Field " + i).line(200, 100 + 14 * i, "Wheat and oats");
    }
    assertFalse(sheet.read().toString().contains("note:"));
  }

  @Test
  void aStampOverTheTextIsNone() {
    Sheet sheet = prose(new Sheet().page(), 50, 100, 6).line(100, 140, 36, "", "SPECIMEN");
    prose(sheet.page(), 50, 100, 6).line(100, 400, 36, "", "SPECIMEN");
    List<String> stamps =
        sheet.read().stream().filter(block -> block.contains("SPECIMEN")).toList();
    assertEquals(List.of("page_furniture: SPECIMEN", "page_furniture: SPECIMEN"), stamps);
  }

  @Test
  void aTitleAboveTheTextIsNoStamp() {
    Sheet sheet = prose(new Sheet().page().line(50, 60, 36, "", "Old mills"), 50, 100, 6);
    assertEquals("title: Old mills", sheet.read().get(0));
  }

  @Test
  void turnedLinesThatComeAgainAreFurniture() {
    Sheet sheet = new Sheet();
    for (int page = 0; page < 2; page++) {
      prose(sheet.page(), 50, 100, 6).line(20, 300, 7, "t", "Licensed copy");
    }
    sheet.line(30, 300, 7, "t", "Height in metres");
    List<String> read = sheet.read();
    assertTrue(read.contains("page_furniture: Licensed copy"), read.toString());
    assertTrue(read.contains("caption: Height in metres"), read.toString());
  }

  @Test
  void headsThatTheFileMarksAsNoContentAreFurnitureOnASinglePage() {
    Sheet sheet = new Sheet().page().line(50, 30, 10, "a", "Harbour Company, Quay Road 4");
    prose(sheet, 50, 120, 6).line(50, 780, 8, "a", "Printed on recycled paper");
    List<String> read = sheet.read();
    assertTrue(read.contains("page_furniture: Harbour Company, Quay Road 4"), read.toString());
    assertTrue(read.contains("page_furniture: Printed on recycled paper"), read.toString());
  }

  @Test
  void whereAllIsMarkedTheMarkSaysNothing() {
    Sheet sheet = new Sheet().page().line(50, 30, 10, "a", FULL).line(50, 42, 10, "a", FULL + ".");
    assertTrue(sheet.read().get(0).startsWith("body:"));
  }

  @Test
  void whatABrowserPrintsAroundAPageIsFurniture() {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 2; page++) {
      prose(sheet.page(), 50, 100, 6)
          .line(30, 20, 8, "", "11/30/26, 8:11 PM")
          .line(250, 20, 8, "", "Harbour news")
          .line(30, 785, 8, "", "https://news.example.org/a?b=1")
          .line(550, 785, 8, "", page + "/2");
    }
    List<String> read = sheet.read();
    for (String printed :
        List.of("11/30/26, 8:11 PM", "Harbour news", "https://news.example.org/a?b=1", "2/2")) {
      assertTrue(read.contains("page_furniture: " + printed), read.toString());
    }
  }

  @Test
  void aFootWithABarAndThePagesNumberNeedsTwoPages() {
    Sheet sheet = new Sheet().page().line(100, 300, 40, "", "Harbour review");
    for (int page = 2; page <= 3; page++) {
      prose(sheet.page(), 50, 100, 6).line(500, 785, 8, "", "Harbour Office – " + page);
    }
    List<String> read = sheet.read();
    assertTrue(read.contains("page_furniture: Harbour Office – 2"), read.toString());
    assertTrue(read.contains("page_furniture: Harbour Office – 3"), read.toString());
  }

  @Test
  void aSingleHeadThatTheFileMarksMayBeTheTitle() {
    Sheet sheet = new Sheet().page().line(50, 30, 10, "a", "MUTUAL NON-DISCLOSURE AGREEMENT");
    List<String> read = prose(sheet, 50, 120, 6).read();
    assertTrue(read.get(0).endsWith("MUTUAL NON-DISCLOSURE AGREEMENT"), read.toString());
    assertFalse(read.get(0).startsWith("page_furniture"), read.toString());
  }

  @Test
  void numbersOfTwoPagesBesideTheirHeadAreNoText() {
    Sheet sheet = new Sheet();
    for (int page = 7; page <= 8; page++) {
      sheet.page().line(50, 30, 9, "", "The Reading Room").line(540, 30, 9, "", "" + page);
      prose(sheet, 50, 100, page);
    }
    List<String> read = sheet.read();
    assertTrue(read.contains("page_furniture: The Reading Room"), read.toString());
    assertTrue(read.contains("page_furniture: 8"), read.toString());
  }

  @Test
  void aPageOfOneColumnIsReadFromTopToBottomWhateverWasPaintedLast() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The mill has the following parts and no others:")
            .line(50, 160, FULL + ".")
            .line(50, 120, "(1) a wheel, and")
            .line(50, 140, "(2) a stone.")
            .read();
    assertEquals("list_item: (2) a stone.", read.get(2));
  }

  @Test
  void whenATextWasRevisedAndWhatOpensItAreNoTitles() {
    Sheet sheet =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Last Revised January 2024")
            .line(50, 90, 18, "b", "Executive Summary")
            .line(50, 200, 18, "b", "By-laws of the mill");
    List<String> read = prose(sheet, 50, 260, 6).read();
    assertTrue(read.contains("title: By-laws of the mill"), read.toString());
  }
}
