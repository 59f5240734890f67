package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads, feet and notes of pages. */
class PdfMarginsTest {
  @Test
  void stampsThatCountThePagesAreFurniture() {
    Sheet sheet = new Sheet();
    for (int page = 0; page < 2; page++) {
      sheet.page();
      for (int row = 0; row < 8; row++) {
        sheet.line(50, 100 + 12 * row, FULL + " " + page + row);
      }
      sheet.line(450, 770, "OSTER-000451".replace("1", "" + (1 + page)));
    }
    List<String> read = sheet.read();
    assertTrue(read.contains("page_furniture: OSTER-000451"), read.toString());
    assertTrue(read.contains("page_furniture: OSTER-000452"), read.toString());
  }

  @Test
  void pagesWhoseNumbersHaveFiveFiguresAreNumberedToo() {
    Sheet sheet = new Sheet();
    for (int page = 0; page < 3; page++) {
      sheet.page().line(page % 2 == 0 ? 50 : 500, 42, 11, "b", "" + (47698 + page));
      sheet.lines(50, 100, FULL, MORE, FULL, "and goes on to a place that is called Alt-");
    }
    List<String> read = sheet.read();
    assertTrue(
        List.of("47698", "47699", "47700").stream()
            .allMatch(number -> read.contains("page_furniture: " + number)),
        read.toString());
  }

  @Test
  void aParagraphGoesOnBehindHeadsFeetAndNotes() {
    Sheet sheet = new Sheet();
    String[] notes = {"Register of the parish.", "Seen in May.", "Told by the smith.", "Lost."};
    for (int page = 0; page < 4; page++) {
      sheet.page().line(50, 40, "Wells of the parish");
      sheet.lines(50, 120, FULL, MORE, "Well " + page + " that was dug in the year of");
      sheet.line(50, 700, 7, "", page + 1 + " " + notes[page]);
      sheet.page().line(50, 40, "Wells of the parish");
      sheet.lines(50, 120, "the great drought was never used.");
    }
    List<String> read = sheet.read();
    assertTrue(
        read.toString().contains("/Well 2 that was dug in the year of/the great drought was never"),
        read.toString());
    assertTrue(read.contains("note: 1 Register of the parish."), read.toString());
    assertTrue(read.contains("page_furniture: Wells of the parish"), read.toString());
  }

  @Test
  void risingPageNumbersMakeHeadsOfChangingLines() {
    Sheet sheet = new Sheet();
    String[] heads = {"7 A. Marlow", "Wells of the parish 8", "9 A. Marlow"};
    for (String head : heads) {
      sheet.page().line(50, 40, head).lines(50, 120, FULL, MORE);
    }
    List<String> read = sheet.read();
    for (String head : heads) {
      assertTrue(read.contains("page_furniture: " + head), read.toString());
    }
  }

  @Test
  void headsThatAlternateBelowAWideMarginAreFurniture() {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 6; page++) {
      sheet.page();
      if (page % 2 == 0) {
        sheet.line(60, 130, Integer.toString(page)).line(200, 130, "MILLER v. HARBOUR BOARD");
      } else {
        sheet.line(500, 130, Integer.toString(page)).line(200, 130, "Cite as: 569 H. B. 17 (2013)");
      }
      sheet.line(280, 154, "Syllabus");
      for (int line = 0; line < 12; line++) {
        sheet.line(
            60, 180 + 12 * line, "line " + line + " of page " + page + " goes on without an end");
      }
    }
    List<String> body = sheet.read().stream().filter(text -> text.startsWith("body")).toList();
    String text = String.join(" ", body);
    assertFalse(
        text.contains("MILLER") || text.contains("Cite") || text.contains("Syllabus"), text);
    assertTrue(text.contains("line 11 of page 6"), text);
  }

  @Test
  void aHeadThatTwoPagesShareIsFurnitureAndSoIsThatTheTextGoesOn() {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 2; page++) {
      sheet.page().line(60, 50, 8, "", "Case 12").line(400, 50, 8, "", "Marl v. Holm");
      for (int line = 0; line < 12; line++) {
        sheet.line(60, 150 + 12 * line, "line " + line + " of page " + page + " goes on and");
      }
      if (page == 1) {
        sheet.line(450, 700, 8, "", "/continued …");
        sheet.line(60, 760, 8, "", "978-1-2345-6789-0 ©2019");
      }
    }
    String text =
        String.join(" ", sheet.read().stream().filter(t -> t.startsWith("body")).toList());
    assertFalse(text.contains("Case") || text.contains("Marl") || text.contains("©"), text);
    assertTrue(text.contains("line 11 of page 1 goes on and/line 0 of page 2"), text);
  }

  @Test
  void aNameBesideThePagesNumberIsItsHeadThoughItIsOnThisPageAlone() {
    Sheet sheet = new Sheet();
    String[] heads = {"The first ferries", "The toll house", "The great storm"};
    for (int page = 0; page < 3; page++) {
      sheet
          .page()
          .line(60, 50, 9, "", Integer.toString(14 + page))
          .line(250, 50, 9, "", heads[page]);
      for (int line = 0; line < 12; line++) {
        sheet.line(60, 150 + 12 * line, "line " + line + " of part " + page + " goes on and");
      }
    }
    List<String> read = sheet.read();
    for (String head : heads) {
      assertTrue(read.contains("page_furniture: " + head), read.toString());
    }
  }

  @Test
  void numberedHeadingsInLargeLettersAreNoHeadsAndFeetWithABarAre() {
    Sheet sheet = new Sheet();
    String[] names = {"1 Purpose", "2 Scope", "3 Duties"};
    String[] feet = {"Foreword | ii", "Chapter 1 | 1", "Chapter 2 | 5"};
    for (int page = 0; page < 3; page++) {
      sheet.page().line(60, 70, 13, "b", names[page]).lines(60, 110, FULL, MORE);
      sheet.line(450, 780, 8, "", feet[page]).line(60, 780, 13, "", Integer.toString(47698 + page));
    }
    List<String> read = sheet.read();
    for (int page = 0; page < 3; page++) {
      assertTrue(read.contains("page_furniture: " + (47698 + page)), read.toString());
      assertFalse(read.contains("page_furniture: " + names[page]), read.toString());
      assertTrue(read.contains("page_furniture: " + feet[page]), read.toString());
    }
  }

  @Test
  void whatStandsBesideACountOfPagesHeadsTheNextPageOfALetter() {
    Sheet sheet =
        new Sheet()
            .page()
            .lines(60, 150, FULL, "and the inspector will visit the mill in April and");
    sheet.page().line(60, 50, "Mr P. Dahl").line(280, 50, "– 2 –").line(450, 50, "3 March 2019");
    List<String> read =
        sheet
            .lines(60, 150, "again in the autumn of the year, says the Anglo-", "Danish society.")
            .read();
    assertTrue(
        read.toString()
            .contains("in April and/again in the autumn of the year, says the Anglo-/Danish"),
        read.toString());
  }

  @Test
  void numbersOfEveryFifthLineAreNoneOfTheText() {
    Sheet sheet = new Sheet().page();
    for (int line = 1; line <= 12; line++) {
      sheet.line(60, 100 + 20 * line, "line " + line + " of the act goes on and says");
      if (line % 5 == 0) {
        sheet.line(540, 100 + 20 * line, 8, "", Integer.toString(line));
      }
    }
    List<String> read = sheet.read();
    assertTrue(
        read.containsAll(List.of("page_furniture: 5", "page_furniture: 10")), read.toString());
    assertFalse(read.toString().contains("table"), read.toString());
  }

  @Test
  void twoSmallLinesBelowATornSentenceAreANoteAndSoAreThoseWithACircledNumber() {
    Sheet sheet = new Sheet().page().line(50, 60, 18, "", "Harbour book");
    for (int row = 0; row < 12; row++) {
      sheet.line(50, 500 + 12 * row, "the harbour keeps a book of boats");
    }
    sheet.line(50, 700, 8, "", "Supported by the board of the harbour.");
    sheet.line(50, 709, 8, "", "Write to the office of the harbour.");
    for (int row = 0; row < 12; row++) {
      sheet.line(320, 500 + 12 * row, "and another one for the ferry of all");
    }
    sheet.line(320, 720, 8, "", "① The ferry was sold.");
    List<String> notes = sheet.read().stream().filter(line -> line.startsWith("note")).toList();
    assertEquals(
        List.of(
            "note: ① The ferry was sold.",
            "note: Supported by the board of the harbour./Write to the office of the harbour."),
        notes);
  }

  @Test
  void aLetterheadOfFourLinesIsFurniture() {
    Sheet sheet = new Sheet();
    String[] months = {"March", "April", "May", "June"};
    for (int page = 1; page <= 4; page++) {
      sheet.page();
      sheet.lines(
          400, 60, "Dr Ada Moor, Millers", "12 Dam Street", "Riverton", "moor@mill.example");
      for (int line = 0; line < 24; line++) {
        sheet.line(
            60,
            180 + 12 * line,
            "line " + line + " of " + months[page - 1] + " goes on without an end");
      }
    }
    String text =
        String.join(" ", sheet.read().stream().filter(t -> t.startsWith("body")).toList());
    assertFalse(text.contains("moor@mill") || text.contains("Riverton"), text);
    assertTrue(text.contains("line 0 of May"), text);
  }

  @Test
  void aTitleThatRunningHeadsRepeatInSmallLettersIsNone() {
    Sheet sheet = new Sheet();
    for (int page = 0; page < 4; page++) {
      sheet.page().line(60, 50, page == 0 ? 16 : 8, "", "Mills of the lower valley");
      for (int line = 0; line < 12; line++) {
        sheet.line(60, 150 + 12 * line, "The wheel of page " + page + " turns in line " + line);
      }
    }
    List<String> read = sheet.read();
    assertEquals("title: Mills of the lower valley", read.get(0));
    assertEquals(
        3, read.stream().filter("page_furniture: Mills of the lower valley"::equals).count());
  }

  @Test
  void labelsOfEveryRecordBelowItsTitleAreNoRunningHeads() {
    Sheet sheet = new Sheet();
    String[] titles = {"Leak in the lower gate", "Rust on the wheel", "Loose rope", "Open hatch"};
    for (String title : titles) {
      sheet.page().line(60, 90, 14, "b", title).line(60, 120, "Severity: High");
      for (int line = 0; line < 12; line++) {
        sheet.line(60, 150 + 12 * line, title.toLowerCase() + " is told of here, line " + line);
      }
    }
    String text = String.join(" ", sheet.read());
    assertTrue(text.contains("body: Severity: High"), text);
  }

  @Test
  void permissionsAtTheFootOfTheFirstColumnAreNotes() {
    Sheet sheet = new Sheet().page();
    String[] words = {
      "The harbour keeps a large book of all the boats",
      "that come here in summer and their crews, which",
      "the pilot reads on every Monday, and he keeps a"
    };
    for (int row = 0; row < 39; row++) {
      sheet.line(50, 100 + 12 * row, words[row % 3]);
    }
    sheet
        .line(50, 610, 7, "", "Permission to make copies of all or part of this work")
        .line(50, 618, 7, "", "for personal or classroom use is granted without fee")
        .line(50, 626, 7, "", "provided that copies bear this notice and the citation.");
    for (int row = 0; row < 39; row++) {
      sheet.line(320, 100 + 12 * row, words[row % 3]);
    }
    List<String> read = sheet.read();
    String small = "note: Permission to make copies of all or part of this work/for personal";
    assertTrue(read.get(read.size() - 1).startsWith(small), read.toString());
    assertTrue(read.get(0).contains("and he keeps a/The harbour keeps"), read.toString());
    assertEquals(2, read.size());
  }

  @Test
  void aNoteGoesOnAtTheFootOfTheNextPage() {
    Sheet sheet = new Sheet();
    for (String foot :
        List.of("¹ The book is kept at the office, and a copy in the", "town hall.")) {
      sheet.page();
      for (int row = 0; row < 20; row++) {
        sheet.line(50, 100 + 12 * row, row % 2 == 0 ? FULL : MORE);
      }
      sheet.line(50, 700, 8, "", foot);
    }
    List<String> notes =
        sheet.line(50, 710, 8, "", "² Letter of May.").read().stream()
            .filter(line -> line.startsWith("note"))
            .toList();
    assertTrue(notes.toString().contains("town hall."), notes.toString());
    assertTrue(notes.contains("note: ² Letter of May."), notes.toString());
  }

  @Test
  void aNoteWithARaisedNumberMayStandAnywhereAtTheFootOfAColumn() {
    Sheet sheet = new Sheet().page();
    sheet.lines(50, 80, "The rain of a whole year is", "held by the old wall of the");
    sheet.line(50, 120, 7, "", "⁸ Farms, mills and fords of the").line(50, 129, 7, "", "valley.");
    sheet.lines(320, 80, "valley and by the new one", "below the lower ford.");
    for (int i = 0; i < 12; i++) {
      sheet.line(50, 300 + 14 * i, FULL + ".");
    }
    List<String> read = sheet.read();
    assertTrue(read.contains("note: ⁸ Farms, mills and fords of the/valley."), read.toString());
  }

  @Test
  void aFootIsTheSameWithADashThatStandsCloser() {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 3; page++) {
      sheet.page().line(50, 60, FULL + " " + page + ".").line(50, 72, FULL + ".");
      sheet.line(50, 84, FULL + ".").line(50, 96, FULL + ".");
      sheet.line(50, 780, page == 1 ? "Minutes of the mill – May" : "Minutes of the mill –May");
    }
    assertEquals(
        3,
        sheet.read().stream().filter(block -> block.startsWith("page_furniture: Minutes")).count());
  }
}
