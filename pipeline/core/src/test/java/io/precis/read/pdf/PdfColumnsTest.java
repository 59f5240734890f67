package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the columns and boxes of a page are read. */
class PdfColumnsTest {
  @Test
  void columnsPaintedRowByRowAreReadOneAfterTheOther() {
    Sheet sheet = new Sheet().page();
    String[] left = {
      "The harbour keeps a book of", "all boats that come here in", "summer and the pilot keeps"
    };
    String[] right = {
      "another one for the winter.", "Nobody compares the two and", "so both have gaps in March."
    };
    for (int row = 0; row < 6; row++) {
      sheet.line(50, 100 + 12 * row, left[row % 3]).line(320, 100 + 12 * row, right[row % 3]);
    }
    String text = String.join(" ", sheet.read());
    assertTrue(text.contains("all boats that come here in/summer"), text);
    assertFalse(text.contains("keeps a book of another"), text);
  }

  @Test
  void justifiedColumnsWithHeadingsAmongThemAreNoTable() {
    Sheet sheet = new Sheet().page();
    String[] left = {
      "清江水库建于一九五八年共迁", "出一万二千人，前人的研究多", "注重标准。", "一、引言", "本文利用县档案馆的登记表对", "移民家庭的收入作了统计分析", "并加说明。"
    };
    String[] right = {
      "二、方法", "我们抽取三百户移民家庭逐户", "核对一九六三年以来的收入而", "对缺失者用", "平均数代替", "三、结果", "就近安置的家庭平均每年增收"
    };
    for (int row = 0; row < left.length; row++) {
      sheet.line(60, 100 + 16 * row, left[row]).line(260, 100 + 16 * row, right[row]);
    }
    List<String> read = sheet.read();
    assertFalse(read.toString().contains("table"), read.toString());
    assertTrue(read.toString().contains("共迁/出一万"), read.toString());
  }

  @Test
  void columnsOfUnequalHeightAreNoRowOfATable() {
    Sheet sheet = new Sheet().page().line(50, 60, 18, "", "Harbour book");
    String[] left = {
      "The harbour keeps a book of",
      "all boats that come here in",
      "summer. The pilot keeps one",
      "for the winter as well and",
      "shows it to nobody at all."
    };
    String[] right = {"Fees are paid in advance by", "those who stay for a month."};
    for (int row = 0; row < left.length; row++) {
      sheet.line(50, 100 + 12 * row, left[row]);
      if (row < right.length) {
        sheet.line(320, 100 + 12 * row, right[row]);
      }
    }
    List<String> read =
        sheet.line(50, 190, 14, "b", "Next year").line(50, 210, FULL).line(50, 222, MORE).read();
    assertEquals("body: " + String.join("/", left), read.get(1));
    assertEquals("body: " + String.join("/", right), read.get(2));
  }

  @Test
  void columnsOfParagraphsAreNoTableWhereASentenceRunsFromOneToTheOther() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Harbour book")
            .lines(50, 100, "The pilot keeps a book of all", "the boats. He writes in ink.")
            .lines(50, 142, "In summer the book is open to", "all those who have come in and")
            .lines(320, 100, "pay the fee at the quay. Some", "of them stay for a whole week.")
            .lines(320, 142, "Nobody compares the two books", "and so both have gaps in May.")
            .read();
    assertFalse(read.toString().contains("table:"), read.toString());
    assertTrue(read.toString().contains("come in and/pay the fee"), read.toString());
  }

  @Test
  void aColumnPaintedBehindTheOneToItsLeftIsReadBehindIt() {
    String[] left = {
      "The pilot keeps a book of all",
      "boats that came to the quay in",
      "the last ten years and shows it",
      "to those who ask him in writing",
      "on a day in May. In summer the",
      "book is open on a table, and so",
      "nobody has to ask for anything."
    };
    String[] right = {
      "Fees are paid in advance by all",
      "those who stay for a month. Two",
      "crowns are due for each boat of",
      "seven yards, and three for each",
      "that is longer. Whoever pays at",
      "the gate gets a card with a red",
      "seal, which he keeps until June."
    };
    Sheet sheet = new Sheet().page().line(50, 60, 18, "b", "Harbour book");
    List<String> read = sheet.lines(50, 112, left).lines(320, 100, right).read();
    String text = String.join(" ", read);
    assertTrue(text.contains(String.join("/", left)), text);
    assertTrue(text.contains(String.join("/", right)), text);
  }

  @Test
  void aTextBesideABoxGoesOnBelowIt() {
    String[] beside = {
      "The mill stands at the lower end of",
      "the valley for eighty years and it",
      "grinds the grain of all the farms,"
    };
    Sheet sheet = new Sheet().page();
    sheet.line(260, 102, 8, "", "Farms: 7").line(260, 118, 8, "", "Wheels: 1");
    sheet
        .lines(50, 100, beside)
        .lines(50, 136, "Some of which have no wheel of their own any more.", MORE);
    String text = String.join(" ", sheet.read());
    assertTrue(text.contains("all the farms,/Some of which"), text);
  }

  @Test
  void theTopOfAColumnIsNotBesideTheNoteThatTheColumnBeforeItEndsWith() {
    Sheet sheet = new Sheet().page();
    for (int row = 0; row < 20; row++) {
      sheet.line(50, 100 + 12 * row, "The harbour keeps a book of boats");
    }
    sheet.line(58, 700, 8, "", "¹ The book is kept at the office, and");
    sheet.line(50, 710, 8, "", "a copy of it in the town hall (1931).");
    for (int row = 0; row < 20; row++) {
      sheet.line(320, 100 + 12 * row, "and another one for the ferry of all");
    }
    List<String> notes = sheet.read().stream().filter(line -> line.startsWith("note")).toList();
    assertEquals(
        List.of(
            "note: ¹ The book is kept at the office, and/a copy of it in the town hall (1931)."),
        notes);
  }

  @Test
  void titlesDoNotWidenTheColumnBelowThem() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 22, "", "The letter of our village and its mill")
            .lines(50, 100, "The mill opened again on", "Monday, which nobody here", "believed.")
            .read();
    assertEquals("body: The mill opened again on/Monday, which nobody here/believed.", read.get(1));
  }

  @Test
  void aLabelAtTheSideTearsNoSentence() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, 11, "", "About us")
            .line(120, 100, "The mill stands at the lower end of the valley of the")
            .lines(
                120, 112, "Alder and grinds the grain of seven farms all the yea", "Visitors come.")
            .read();
    assertEquals(1, read.size(), read.toString());
  }

  @Test
  void aHeadingAtTheSideIsNotOfTheSentence() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, 14, "b", "About us")
            .line(140, 100, "The mill stands at the lower end of the valley of the")
            .lines(
                140, 112, "Alder and grinds the grain of seven farms all the yea", "Visitors come.")
            .read();
    assertEquals("The mill stands", read.get(1).substring(6, 21), read.toString());
    assertEquals(2, read.size(), read.toString());
  }

  @Test
  void marksAndNumbersPaintedApartStandBesideTheirLines() {
    Sheet sheet = new Sheet().page().line(50, 60, 14, "b", "Contents");
    String[] titles = {"Scope", "Methods", "Findings", "Advice", "Thanks"};
    for (int i = 0; i < titles.length; i++) {
      sheet.line(50, 100 + 20 * i, titles[i]);
    }
    for (int i = 0; i < titles.length; i++) {
      sheet.line(500, 100 + 20 * i, Integer.toString(3 + 2 * i));
    }
    sheet.page().line(50, 60, 14, "b", "Scope").lines(50, 120, FULL, MORE);
    sheet.line(70, 160, "The mill was seen.").line(70, 180, "The race was dug.");
    sheet.line(55, 160, "•").line(55, 180, "•");
    List<String> read = sheet.read();
    assertEquals(
        List.of("contents: Scope 3", "contents: Findings 7"),
        List.of(read.get(1), read.get(3)),
        read.toString());
    assertTrue(read.contains("list_item: The mill was seen."), read.toString());
    assertTrue(read.contains("list_item: The race was dug."), read.toString());
  }

  @Test
  void wordsPaintedApartFromTheirLineFillItsHoles() {
    List<String> read =
        new Sheet()
            .page()
            .line(130, 100, "Only allow a change of the")
            .line(313, 100, "when there are no tokens.")
            .line(50, 112, FULL)
            .line(50, 124, MORE)
            .line(50, 100, 10, "b", "Recommendation:")
            .line(263, 100, 10, "m", "contracts")
            .read();
    assertTrue(
        String.join(" ", read).contains("Only allow a change of the contracts when there are no"),
        read.toString());
  }

  @Test
  void aLetterheadPaintedLastAndAFootPaintedFirstStandWhereAReaderSeesThem() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 760, 7, "", "The society is entered in the register of the county of Ousel.")
            .line(50, 200, FULL + ".")
            .line(50, 212, FULL + ".")
            .line(50, 224, FULL + ".")
            .line(50, 80, 16, "b", "Report of the Mill Society")
            .read();
    assertEquals("title: Report of the Mill Society", read.get(0));
    assertTrue(read.get(read.size() - 1).contains("entered in the register"), read.toString());
  }
}
