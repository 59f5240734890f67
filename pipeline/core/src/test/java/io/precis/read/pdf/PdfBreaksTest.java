package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a paragraph ends on a page and the next one begins. */
class PdfBreaksTest {
  @Test
  void countedClausesAreParagraphs() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Lease of the mill")
            .line(50, 100, "4.1.1 " + FULL + " and all of the wheels in it.")
            .line(50, 112, "4.1.2 " + FULL + " and it belongs to the village, and")
            .line(50, 124, "nobody may sell it.")
            .line(50, 136, "4.1.3 " + FULL + " and more.")
            .read();
    assertEquals(4, read.size(), read.toString());
    assertTrue(read.get(2).endsWith("nobody may sell it."), read.toString());
  }

  @Test
  void aNumberAmidASentenceCountsNoClause() {
    List<String> read =
        new Sheet().page().line(50, 100, FULL + " under").line(50, 112, "4.1.2 Rent of it.").read();
    assertEquals(1, read.size(), read.toString());
  }

  @Test
  void aCountedNameInBoldLettersStandsBeforeItsClause() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Lease of the mill")
            .label(50, 100, 9, "1.1 Scope " + FULL + " and it")
            .line(50, 112, "belongs to the village.")
            .line(50, 136, FULL + ".")
            .read();
    assertEquals("heading: 1.1 Scope", read.get(1));
    assertTrue(read.get(2).startsWith("body: The mill stands"), read.toString());
  }

  @Test
  void aSpanOfYearsGoesOnBelow() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The wheel turned in the years 2019–")
            .line(50, 112, "2024 and then it broke.")
            .line(50, 136, FULL + ".")
            .read();
    assertEquals("body: The wheel turned in the years 2019–/2024 and then it broke.", read.get(0));
  }

  @Test
  void aSentenceBelowAFormulaIsAnother() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The depth is given by")
            .line(200, 116, "d = k w / (1 + w) (3)")
            .line(50, 132, "The weight follows from it, as was shown above.")
            .line(50, 144, FULL + ".")
            .read();
    assertTrue(read.get(1).startsWith("body: The weight follows"), read.toString());
  }

  @Test
  void linesOfACellWithANumberAmongThemGoOn() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Inner quay")
            .line(150, 100, "The fee is due on the first")
            .line(350, 100, "The wall was built after the flood")
            .line(150, 112, "day of each month.")
            .line(350, 112, "of 1953.")
            .line(50, 132, "Outer quay")
            .line(150, 132, "The fee is due in June.")
            .line(350, 132, "The wall was built in 1960.")
            .read();
    assertEquals(2, read.size(), read.toString());
    assertTrue(read.get(0).contains("after the flood of 1953."), read.toString());
  }

  @Test
  void namesThatStandCloseAreThoseOfTheirColumns() {
    Sheet sheet =
        new Sheet()
            .page()
            .line(50, 100, "Year")
            .line(150, 100, "Ships Tonnes")
            .line(260, 100, "Crew");
    for (int i = 0; i < 3; i++) {
      sheet
          .line(50, 114 + 14 * i, "201" + i)
          .line(150, 114 + 14 * i, "41" + i)
          .line(180, 114 + 14 * i, "90,12" + i)
          .line(260, 114 + 14 * i, "3" + i);
    }
    assertEquals("table: Year|Ships|Tonnes|Crew", sheet.read().get(0));
  }

  @Test
  void cellsThatArePaintedOneAfterTheOtherKeepTheirLines() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Reading room")
            .lines(150, 100, "Quiet work with books", "that may not be lent.")
            .line(350, 100, "Monday to Friday")
            .line(50, 140, "Cellar")
            .lines(150, 140, "Storage of all maps and", "old papers.")
            .line(350, 140, "On request")
            .read();
    assertEquals(
        List.of(
            "table: Reading room|Quiet work with books that may not be lent.|Monday to Friday",
            "table: Cellar|Storage of all maps and old papers.|On request"),
        read);
  }

  @Test
  void linesOfAColumnAreNoLabelsOfTheNextOne() {
    List<String> read =
        new Sheet()
            .page()
            .line(30, 102, 11, "b", "Library news")
            .lines(30, 124, "The library lends about nine", "thousand books a year, and in")
            .lines(220, 90, "five months many readers have", "come.")
            .lines(220, 125, "The council has decided that", "it opens on Sundays as well.")
            .read();
    assertFalse(read.toString().contains("table:"), read.toString());
  }

  @Test
  void columnsOfOneParagraphAreNoRow() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 100, "The library lends about nine", "thousand books a year to the")
            .lines(320, 100, "pupils of both schools on the", "hill and to their teachers.")
            .read();
    assertEquals(1, read.size(), read.toString());
  }

  @Test
  void figuresBesideTheLastLineOfAParagraphAreARowOfTheirOwn() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, FULL + " and may cost")
            .line(50, 112, "no more than ten years?")
            .line(450, 112, "61")
            .line(500, 112, "133")
            .line(450, 140, "31 %")
            .line(500, 140, "69 %")
            .read();
    assertTrue(read.get(0).endsWith("no more than ten years?"), read.toString());
    assertEquals("table: 61|133", read.get(1));
  }

  @Test
  void telephoneNumbersCountNoPoints() {
    String read = new Sheet().page().line(50, 100, "(815) 727-8476").read().get(0);
    assertFalse(read.startsWith("list_item"), read);
  }

  @Test
  void aNoteInBracketsGoesOnInBoldLetters() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 100, FULL, FULL)
            .line(50, 124, "and it is used for reference only. [Added at the")
            .line(50, 136, 10, "b", "5-29-2013 meeting, approved in May]")
            .read();
    assertEquals(1, read.size(), read.toString());
  }

  @Test
  void sectionsOfAStatuteAndCountedCapitalsAreHeadings() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 80, 10, "b", "§ 10-105. Repealer.")
            .lines(50, 100, FULL, FULL + ".")
            .line(50, 140, "7. TERM AND TERMINATION")
            .lines(50, 160, FULL, FULL + ".")
            .read();
    assertEquals("heading: § 10-105. Repealer.", read.get(0));
    assertEquals("heading: 7. TERM AND TERMINATION", read.get(2));
  }

  @Test
  void pointsInCapitalsAreNoHeadings() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 80, FULL, FULL + " with:")
            .lines(50, 110, "1. FRESH MILK", "2. BROWN BREAD", "3. GOOD CHEESE")
            .read();
    assertFalse(read.toString().contains("heading:"), read.toString());
  }

  @Test
  void aCountedClauseThatLeadsAListInIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 80, 18, "b", "Elections")
            .line(50, 110, 10, "b", "5.2.5. The Campaign Period shall:")
            .line(70, 125, "(a) begin in May;")
            .line(70, 140, "(b) end in June.")
            .lines(50, 170, FULL, FULL, FULL, FULL + ".")
            .read();
    assertEquals("body: 5.2.5. The Campaign Period shall:", read.get(1));
  }

  @Test
  void aChinesePointThatEndsWellBeforeTheTextBelowIsANameOfIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 10, "", "(1) 水磨的数量")
            .line(65, 72, 10, "", "在所有河流中，这条河的水磨出现次数最多，高达五千次，其次为")
            .line(65, 84, 10, "", "另一条河的水磨四千次，其余均在七百次以下。")
            .read();
    assertEquals("list_item: (1) 水磨的数量", read.get(0));
    assertEquals(2, read.size(), read.toString());
  }

  @Test
  void aLineOfIdeographsBeginsNoCode() {
    String prose = "The mill stands at the lower end of the valley since eighty years.";
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, prose, prose, prose)
            .line(50, 110, 10, "m", "(1) 文件夹中的 mill.py 读取了所有的水磨的数据")
            .line(50, 160, 10, "m", "for mill in mills: print(mill)")
            .read();
    assertEquals("list_item: (1) 文件夹中的 mill.py 读取了所有的水磨的数据", read.get(1));
    assertEquals("code: for mill in mills: print(mill)", read.get(2));
  }

  @Test
  void twoAsterisksAreNoBullet() {
    assertEquals(
        List.of("body: **Be the Change**"),
        new Sheet().page().line(50, 60, "**Be the Change**").read());
  }

  @Test
  void aTypewrittenTextIsMeasuredByItsOwnLetters() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 10, "m", "Present were of the members")
            .line(50, 90, 10, "m", "Bob Potter of the upper mill")
            .line(50, 120, 10, "m", FULL)
            .line(50, 132, 10, "m", FULL)
            .line(50, 144, 10, "m", FULL)
            .line(50, 770, 8, "", "Printed on the third of May")
            .read();
    assertTrue(read.contains("body: Bob Potter of the upper mill"), read.toString());
    assertFalse(read.stream().anyMatch(block -> block.startsWith("title")), read.toString());
  }

  @Test
  void aNameBelowTheCourtesyOfALetterIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, FULL)
            .line(50, 72, FULL)
            .line(50, 84, FULL)
            .line(50, 110, "Kind regards,")
            .line(50, 140, 10, "b", "Ann Miller")
            .line(50, 170, "Clerk of the valley")
            .read();
    assertTrue(read.contains("body: Ann Miller"), read.toString());
  }

  @Test
  void aLongCaptionOfAPaperPartsNoSentenceOverColumns() {
    Sheet sheet =
        new Sheet().page().lines(50, 60, "The wheel of the mill turns as fast as the water", "of");
    sheet.line(50, 300, "Fig. 1. An example of a wheel. In this figure, the miller of the old");
    for (int line = 1; line < 9; line++) {
      sheet.line(
          50, 300 + 12 * line, "mill (" + line + ") keeps the wheel from the ice of the long");
    }
    List<String> read =
        sheet
            .line(50, 408, "winter of the year.")
            .line(320, 60, "the valley is deep, and as long as it is cold.")
            .read();
    assertTrue(read.toString().contains("caption: Fig. 1. An example"), read.toString());
    assertTrue(read.toString().contains("body: The wheel of the mill turns"), read.toString());
    assertTrue(read.toString().contains("of/the valley is deep"), read.toString());
  }
}
