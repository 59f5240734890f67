package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTablesTest {
  @Test
  void tallCellsOfATableOfThreeColumnsAreNoColumns() {
    String[] cell = {
      "Fees are paid in advance by",
      "all who stay for a month and",
      "those who stay for a year at",
      "the upper quay, where no one",
      "has paid for the last ten of",
      "them, as the book of the old",
      "pilot says on its last page."
    };
    Sheet sheet = new Sheet().page();
    for (int row = 0; row < 2; row++) {
      double top = 100 + 120 * row;
      sheet.lines(50, top + 12, cell).lines(220, top, cell).lines(390, top, cell);
    }
    assertTrue(sheet.read().toString().contains("table:"));
  }

  @Test
  void aSentenceBelowATableIsNotItsLastRow() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "North")
            .line(150, 100, "412")
            .line(250, 100, "398")
            .line(50, 112, "South")
            .line(150, 112, "377")
            .line(250, 112, "402")
            .line(50, 124, "All of it was good.")
            .read();
    assertTrue(read.contains("body: All of it was good."), read.toString());
  }

  @Test
  void namesThatStandCentredOverColumnsAreTheTables() {
    Sheet sheet = new Sheet().page().line(90, 88, 10, "b", "Ship").line(290, 88, 10, "b", "Tons");
    for (int row = 0; row < 4; row++) {
      sheet.line(50, 100 + 12 * row, "Ox" + row).line(250, 100 + 12 * row, "12" + row);
    }
    assertEquals("table: Ship|Tons", sheet.read().get(0));
  }

  @Test
  void linesOfACellBelongToItsRow() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, MORE)
            .line(50, 100, "Access")
            .line(200, 100, "Good. The project has a proper")
            .line(200, 112, "way to tell its users apart.")
            .line(50, 130, "Tests")
            .line(200, 130, "Weak. There are few of them.")
            .read();
    assertEquals(
        "table: Access|Good. The project has a proper way to tell its users apart.", read.get(1));
    assertEquals("table: Tests|Weak. There are few of them.", read.get(2));
  }

  @Test
  void cellsPaintedOneByOneAreARow() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 100, "Function", "composition")
            .lines(200, 100, "Good. Most of the functions", "are small and clear.")
            .lines(50, 140, "Monitoring")
            .lines(200, 140, "Fair. Most of the functions", "emit an event.")
            .read();
    assertEquals(
        List.of(
            "table: Function composition|Good. Most of the functions are small and clear.",
            "table: Monitoring|Fair. Most of the functions emit an event."),
        read);
  }

  @Test
  void aWideGapInOneLineIsNoTable() {
    List<String> read =
        new Sheet().page().line(50, 100, "The sum is").line(140, 100, "due in May.").read();
    assertEquals(List.of("body: The sum is due in May."), read);
  }

  @Test
  void figuresAtTheFootStayInTheirRow() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 730, "Nickel")
            .line(200, 730, "50")
            .line(300, 730, "20")
            .line(50, 745, "Zinc")
            .line(200, 745, "200")
            .line(300, 745, "100")
            .read();
    assertEquals(List.of("table: Nickel|50|20", "table: Zinc|200|100"), read);
  }

  @Test
  void aNumberFarFromItsTextIsACell() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "0.1")
            .line(180, 100, "March 31st")
            .line(300, 100, "First draft")
            .line(60, 115, "0.2")
            .line(180, 115, "April 2nd")
            .line(300, 115, "Second draft")
            .line(60, 130, "1.0")
            .line(180, 130, "May 30th")
            .line(300, 130, "Report")
            .read();
    assertEquals(
        List.of(
            "table: 0.1|March 31st|First draft",
            "table: 0.2|April 2nd|Second draft",
            "table: 1.0|May 30th|Report"),
        read);
  }

  @Test
  void cellsKeepTheirColumnWhereMostRowsLeaveOneEmpty() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Gate")
            .line(150, 100, "In")
            .line(350, 100, "Out")
            .line(150, 118, "May")
            .line(250, 118, "June")
            .line(350, 118, "May")
            .line(50, 136, "North")
            .line(150, 136, "120")
            .line(250, 136, "310")
            .line(350, 136, "98")
            .line(150, 154, "121")
            .line(250, 154, "311")
            .line(350, 154, "99")
            .read();
    assertEquals(
        List.of(
            "table: Gate|In||Out",
            "table: |May|June|May",
            "table: North|120|310|98",
            "table: |121|311|99"),
        read);
  }

  @Test
  void aTableBelowAnotherHasColumnsOfItsOwn() {
    Sheet sheet = new Sheet().page();
    for (int row = 0; row < 4; row++) {
      double y = 100 + 18 * row;
      sheet.line(50, y, "Gate " + row).line(150, y, "12" + row).line(250, y, "31" + row);
    }
    for (int row = 0; row < 3; row++) {
      double y = 200 + 18 * row;
      sheet.line(50, y, "Boat " + row).line(190, y, "7" + row);
    }
    DocumentBuilder out = sheet.document();
    assertTrue(out.text().contains("Gate 3\t123\t313\n\nBoat 0\t70\n"), out.text());
  }

  @Test
  void theTitleBelowATablesNumberIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, FULL + ".")
            .line(50, 140, "Table 1.")
            .line(50, 153, 11.5, "b", "Farms by valley and year")
            .line(50, 180, FULL + ".")
            .line(50, 220, 11.5, "b", "Mills of the valley")
            .line(50, 240, FULL + ".")
            .read();
    assertTrue(read.contains("caption: Farms by valley and year"), read.toString());
    assertTrue(read.contains("heading: Mills of the valley"), read.toString());
  }

  @Test
  void namesOfColumnsCentredOverTheirColumnsAreCellsAndWhatTheyShareIsNoHeading() {
    Sheet sheet = new Sheet().page().line(50, 80, FULL + ".");
    sheet.line(260, 108, "GRAIN OF FARMS");
    // painted cell by cell, each from top to bottom
    sheet.line(212, 120, "to the mill").line(220, 132, "(sacks)");
    sheet.line(312, 120, "to the town").line(320, 132, "(sacks)");
    sheet.line(50, 146, "Ousel").line(232, 146, "120").line(334, 146, "77");
    sheet.line(50, 160, "Lower ford").line(232, 160, "118").line(334, 160, "79");
    sheet.line(50, 174, "Upper ford").line(234, 174, "98").line(334, 174, "65");
    List<String> read = sheet.line(50, 220, FULL + ".").read();
    assertTrue(read.contains("table: |to the mill (sacks)|to the town (sacks)"), read.toString());
    assertTrue(read.contains("table: GRAIN OF FARMS"), read.toString());
  }

  @Test
  void aWideSpaceBehindAStopPartsNoCells() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The head of the council opened the meeting at 7:01 p.m.")
            .line(342, 100, "Sam")
            .line(50, 112, "Ford led the council in a song of the valley.")
            .line(50, 140, "ROLL CALL")
            .line(342, 140, "Present: Ford, Hill")
            .line(50, 154, "CLERK")
            .line(342, 154, "Marsh")
            .read();
    assertTrue(read.get(0).contains("7:01 p.m. Sam/Ford led"), read.toString());
  }
}
