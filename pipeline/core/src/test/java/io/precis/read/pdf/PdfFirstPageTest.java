package io.precis.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands above a text and what already is the text, on first pages and at their feet. */
class PdfFirstPageTest {
  private static final String FULL =
      "The mill stands at the lower end of the valley since eighty years.";

  private static Sheet minutes() {
    return new Sheet()
        .page()
        .line(200, 60, 17, "", "Meeting of all the millers")
        .line(250, 90, 12, "", "Ann Miller")
        .line(240, 110, 12, "", "11th March 2016");
  }

  @Test
  void numberedHeadingsOnAFirstPageWithoutProseAreNoCover() {
    List<String> read =
        minutes()
            .line(50, 150, 14, "b", "1 Attendance")
            .line(50, 175, 12, "b", "1.1 Opening")
            .line(50, 195, "Bob Potter was elected chair")
            .line(50, 220, 14, "b", "2 Wheels")
            .line(50, 245, "Two wheels are broken and one is new")
            .page()
            .line(50, 60, FULL)
            .line(50, 72, FULL)
            .read();
    assertTrue(read.contains("front_matter: Ann Miller"), read.toString());
    assertTrue(read.contains("front_matter: 11th March 2016"), read.toString());
    assertTrue(read.contains("heading: 1 Attendance"), read.toString());
    assertTrue(read.contains("heading: 2 Wheels"), read.toString());
    assertTrue(read.contains("body: Two wheels are broken and one is new"), read.toString());
  }

  @Test
  void theFirstPartIsNoLineOfTheTitle() {
    List<String> read =
        new Sheet()
            .page()
            .line(250, 60, 14, "b", "By-Laws")
            .line(50, 90, 14, "b", "1 Secretary")
            .line(50, 110, FULL)
            .line(50, 122, FULL)
            .read();
    assertEquals("title: By-Laws", read.get(0));
    assertEquals("heading: 1 Secretary", read.get(1));
  }

  @Test
  void aClauseBelowAListOfContentsIsText() {
    String clause = "1. Dues: They are $20.00 for a mill that has one wheel only. For two wheels";
    Sheet sheet =
        new Sheet()
            .page()
            .line(200, 60, 11, "b", "Rules of the Mill")
            .line(230, 90, 11, "b", "CONTENTS");
    String[] entries = {"1. Dues", "2. Wheels", "3. Stones", "4. Grain", "5. Dams"};
    for (int i = 0; i < entries.length; i++) {
      sheet.line(50, 110 + 12 * i, entries[i] + " ......... " + (i + 1));
    }
    List<String> read =
        sheet
            .line(50, 190, clause)
            .line(65, 202, "they are $30.00 in all and are paid by those who own it (see part 3)")
            .line(50, 230, FULL)
            .read();
    assertTrue(
        read.stream().anyMatch(block -> block.startsWith("list_item: " + clause)), read.toString());
  }

  @Test
  void aHyphenInAHeadingIsUndoneWhereTheDocumentHasTheWord() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 30, 17, "b", "Rules of all the mills in the valley")
            .line(50, 60, 14, "b", "2 Change to the mills: Labora-")
            .line(50, 77, 14, "b", "tory and water-wheels")
            .line(50, 100, "The laboratory is a mill of its own. " + FULL)
            .line(50, 130, 14, "b", "3 Of the well-")
            .line(50, 147, 14, "b", "known dam")
            .line(50, 170, FULL)
            .read();
    assertTrue(
        read.contains("heading: 2 Change to the mills: Laboratory and water-wheels"),
        read.toString());
    assertFalse(read.toString().contains("wellknown"), read.toString());
  }

  @Test
  void aNumberAloneBelowTheTextOfTwoPagesCountsThem() {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 2; page++) {
      sheet.page();
      for (int line = 0; line < 8; line++) {
        sheet.line(
            50, 60 + 12 * line, "Mill " + "ABCDEFGH".charAt(line) + page + " is old. " + FULL);
      }
      sheet.line(300, 679, "" + page);
    }
    assertEquals(
        2, sheet.read().stream().filter(block -> block.startsWith("page_furniture: ")).count());
  }
}
