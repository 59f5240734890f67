package io.precis.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Clauses of by-laws, contracts and codes of laws, and the names that head them. */
class PdfClausesTest {
  private static final String FULL =
      "The mill stands at the lower end of the valley since eighty years.";

  @Test
  void aClauseWhoseNumberStandsAtItsSideIsNoRowOfATable() {
    Sheet sheet = new Sheet().page();
    for (int i = 0; i < 3; i++) {
      sheet
          .line(50, 60 + 60 * i, "Section " + (i + 1) + ".")
          .line(160, 60 + 60 * i, "The miller of the year " + i + " is elected by all who own")
          .line(50, 72 + 60 * i, "a wheel in the valley, and keeps the key of the dam until May.");
    }
    List<String> read = sheet.read();
    assertEquals(
        "body: Section 1. The miller of the year 0 is elected by all who own"
            + "/a wheel in the valley, and keeps the key of the dam until May.",
        read.get(0));
    assertFalse(read.toString().contains("table"), read.toString());
  }

  @Test
  void aClauseWhoseNumberStandsBesideItsNameIsAHeading() {
    Sheet sheet = new Sheet().page();
    for (int i = 0; i < 3; i++) {
      sheet
          .line(50, 60 + 90 * i, "Section " + (i + 1) + ":")
          .line(160, 60 + 90 * i, "Keepers of Wheel " + i)
          .lines(160, 84 + 90 * i, FULL, FULL, FULL);
    }
    List<String> read = sheet.read();
    assertEquals("heading: Section 1: Keepers of Wheel 0", read.get(0));
    assertEquals("body: " + FULL + "/" + FULL + "/" + FULL, read.get(1));
  }

  @Test
  void theBoldNumberAndNameOfAClauseHeadTheTextBehindThem() {
    String name = "Section 3. Notice of Meetings.";
    String text = "Written notice of all meetings is given under this";
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, FULL)
            .label(50, 100, name.length(), name + " " + text)
            .lines(50, 112, "rule, and says the place of each.", FULL)
            .read();
    int heading = read.indexOf("heading: " + name);
    assertTrue(heading >= 0, read.toString());
    assertTrue(read.get(heading + 1).startsWith("body: " + text + "/rule, and"), read.toString());
  }

  @Test
  void aMinusBeforeAGapIsTheMarkOfAPoint() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, FULL)
            .line(60, 84, "− Ann Moor works on wheels of all kinds and measures them.")
            .line(60, 96, "− Bert Low works on dams.")
            .read();
    assertTrue(read.contains("list_item: − Bert Low works on dams."), read.toString());
  }

  @Test
  void aClauseThatLeadsItsPointsInIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, FULL)
            .line(50, 100, "Section 2. The keepers of this mill shall be:")
            .line(70, 124, "A. A miller.")
            .line(70, 136, "B. A carter.")
            .read();
    assertTrue(
        read.contains("body: Section 2. The keepers of this mill shall be:"), read.toString());
  }

  @Test
  void largeNumberedNamesInCapitalsAreHeadingsThoughAStopEndsThem() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 14, "b", "PREAMBLE.")
            .lines(50, 84, FULL, FULL)
            .line(50, 130, 14, "b", "12. DURATION OF THE LEASE.")
            .lines(50, 154, FULL, FULL)
            .line(50, 200, 10, "b", "18.50.060 Further restrictions.")
            .lines(50, 216, FULL, FULL)
            .read();
    assertTrue(read.contains("heading: 12. DURATION OF THE LEASE."), read.toString());
    assertTrue(read.contains("heading: 18.50.060 Further restrictions."), read.toString());
    assertTrue(read.toString().contains("PREAMBLE.") && !read.contains("body: PREAMBLE."));
  }

  @Test
  void aBoldPointThatIsASentenceIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, FULL, FULL, FULL)
            .line(50, 120, 10, "b", "1. The miller keeps the key of the dam.")
            .lines(50, 144, FULL, FULL)
            .read();
    assertTrue(
        read.contains("list_item: 1. The miller keeps the key of the dam."), read.toString());
  }

  @Test
  void namesThatStandAgainFurtherOnAreAListOfContents() {
    String[] names = {"Title.", "Purpose.", "Lamps.", "Penalties for lamps."};
    Sheet sheet = new Sheet().page().line(200, 40, 16, "b", "Chapter 18.50").line(50, 70, "Parts");
    for (int i = 0; i < names.length; i++) {
      sheet.line(60, 90 + 14 * i, 10, "b", "18.50.0" + (i + 1) + "0 " + names[i]);
    }
    for (int i = 0; i < names.length; i++) {
      sheet
          .line(50, 200 + 60 * i, 10, "b", "18.50.0" + (i + 1) + "0 " + names[i])
          .lines(50, 214 + 60 * i, FULL, FULL);
    }
    List<String> read = sheet.read();
    assertEquals(4, read.stream().filter(block -> block.startsWith("contents: 18.50")).count());
    assertEquals(4, read.stream().filter(block -> block.startsWith("heading: 18.50")).count());
  }

  @Test
  void labelsOfADrawingThatStandTogetherAgainAreNoListOfContents() {
    Sheet sheet = new Sheet();
    for (int page = 0; page < 2; page++) {
      sheet.page().lines(50, 40, FULL, FULL);
      String[] labels = {"High Level", "Low Level", "Types of Corn", "Wheels", "Dams"};
      for (int i = 0; i < labels.length; i++) {
        sheet.line(50 + 90 * (i % 2), 100 + 40 * i, 14, "b", labels[i]);
      }
    }
    assertFalse(sheet.read().toString().contains("contents"), sheet.read().toString());
  }

  @Test
  void aCountedPointAtAPagesTopIsNoPageNumber() {
    Sheet sheet = new Sheet();
    String[] points = {
      "1. We believe that the mill of the lower valley was made",
      "2. We believe that the wheel of that mill is the oldest",
      "3. We believe that the miller of that wheel is to be paid"
    };
    String[] more = {"by old Ann, who", "by far, and that", "by those who eat"};
    for (int i = 0; i < points.length; i++) {
      sheet.page().lines(50, 40, points[i], more[i] + " had no flour.");
      for (int line = 0; line < 20; line++) {
        char name = (char) ('a' + line);
        sheet.line(50, 90 + 30 * line, "Wheel " + name + " of " + more[i] + " turns again.");
      }
    }
    List<String> read = sheet.read();
    assertFalse(read.toString().contains("page_furniture"), read.toString());
  }

  @Test
  void aNumberedChineseHeadingRightBelowASentenceBeginsABlock() {
    String said = "为了看清水轮的转速，我们提出以下方案，包括水位、转速与闸门三部分。";
    List<String> read =
        new Sheet().page().lines(50, 60, said, said).line(50, 84, "3.1 水位监控设计").read();
    assertEquals("heading: 3.1 水位监控设计", read.get(1));
  }
}
