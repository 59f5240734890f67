package io.precis.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as people lay them out, line by line. */
class PdfReaderTest {
  private static final String FULL =
      "The mill stands at the lower end of the valley since eighty years";
  private static final String MORE =
      "and grinds the grain of seven farms that have no wheel of theirs.";

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
  void aShortFirstPageOfSentencesIsNoCover() {
    Sheet sheet = new Sheet();
    sheet.page().line(50, 60, 16, "b", "Baking day");
    sheet
        .line(50, 100, "Mix the flour with the water.")
        .line(50, 140, "Leave it for one whole night.");
    sheet.line(50, 180, "Bake it as soon as it is light.");
    List<String> read = sheet.page().line(50, 100, FULL).line(50, 112, MORE).read();
    assertTrue(read.contains("body: Mix the flour with the water."), read.toString());
  }

  @Test
  void namesInBoldLettersBesideSentencesHeadThem() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Harbour rules")
            .line(50, 100, 10, "b", "Fees of guests")
            .lines(200, 100, "Whoever stays longer than a day", "pays two crowns at the quay.")
            .line(50, 142, 10, "b", "Water")
            .lines(200, 142, "Water is free for all boats but", "for those that wash their decks.")
            .read();
    assertFalse(read.toString().contains("table:"), read.toString());
    assertTrue(read.contains("heading: Fees of guests"), read.toString());
    assertTrue(
        read.contains("body: Whoever stays longer than a day/pays two crowns at the quay."),
        read.toString());
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
  void aLineThatBeginsWithAFigureGoesOnWithTheSentence() {
    String first = "The clerk counts all votes and keeps them";
    List<String> read =
        new Sheet().page().lines(50, 100, first + " for", "90 days. Then he burns", FULL).read();
    assertEquals("body: " + first + " for/90 days. Then he burns", read.get(0));
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
  void aCaptionWithABoldNumberIsNoHeadingAndDoesNotPartTheSentence() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 88, FULL + ".")
            .line(50, 100, FULL)
            .label(50, 200, 9, "Figure 2. Grain of seven farms in the last ten years.")
            .line(50, 240, MORE)
            .read();
    assertTrue(read.contains("body: " + FULL + "./" + FULL + "/" + MORE), read.toString());
    assertTrue(read.toString().contains("caption: Figure 2."), read.toString());
  }

  @Test
  void aSentenceThatCannotEndAtAPagesFootGoesOnWithACapital() {
    String last = "The council asked the county for a loan in";
    Sheet sheet = new Sheet();
    sheet.page().line(50, 100, FULL + ".").line(50, 160, last);
    sheet
        .page()
        .line(50, 100, "October after two hearings about the old mill.")
        .line(50, 160, FULL);
    String text = String.join(" ", sheet.read());
    assertTrue(text.contains(last + "/October after two hearings"), text);
  }

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
  void theFirstChinesePartBelowATitleIsNotOfIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(100, 60, 18, "b", "饮水安全评估报告")
            .line(50, 90, 14, "b", "一、概况")
            .lines(50, 120, "全市共有村庄二百个，其中有水井的村庄一百二十个。", "其余村庄依靠雨水，水质每年检查一次，结果公开。")
            .read();
    assertEquals("title: 饮水安全评估报告", read.get(0));
    assertEquals("heading: 一、概况", read.get(1));
  }

  @Test
  void aNumberedClauseThatLeadsAListInIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 14, "b", "2. Payment of the fees")
            .line(50, 90, 10, "b", "2.1 The pilot may keep the boat in port if:")
            .line(70, 102, "(a) the fee is sixty days late;")
            .line(70, 114, "(b) nobody has answered him.")
            .read();
    assertFalse(read.toString().contains("heading: 2.1"), read.toString());
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
  void anAbstractBelowItsHeadingIsNoFrontMatterThoughItEndsWithTheMarkOfANote() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Books of two harbours")
            .line(50, 90, "Ida Quay, Office of boats")
            .line(50, 120, 12, "b", "Abstract")
            .lines(50, 140, "The harbour keeps a book of boats, and", "the ferry has one as well.¹")
            .line(50, 200, 12, "b", "1 Introduction")
            .line(50, 220, FULL)
            .line(50, 232, MORE)
            .read();
    assertTrue(read.contains("front_matter: Ida Quay, Office of boats"), read.toString());
    assertTrue(
        read.contains("body: The harbour keeps a book of boats, and/the ferry has one as well.¹"),
        read.toString());
  }

  @Test
  void theNameOfAnAbstractIsItsHeadingHoweverItIsSet() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Books of two harbours")
            .line(50, 90, 12, "b", "(ida@quay.example, ben@quay.example)")
            .line(250, 120, "Abstract")
            .lines(50, 132, "The harbour keeps a book of boats, and", "the ferry has one as well.")
            .line(50, 200, 12, "b", "1 Introduction")
            .lines(50, 220, FULL, MORE)
            .read();
    assertTrue(read.contains("heading: Abstract"), read.toString());
    assertTrue(read.stream().noneMatch(line -> line.startsWith("heading: (ida")), read.toString());
  }

  @Test
  void theAddressOfAPageIsNoTitleOfWhatWasTakenFromIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 20, "", "Source: https://example.org/boats/17")
            .line(50, 120, FULL)
            .line(50, 132, MORE)
            .read();
    assertTrue(read.stream().noneMatch(line -> line.startsWith("title")), read.toString());
  }

  @Test
  void sentencesInBoldLettersAndTwoNumberedLinesAreNotOneHeading() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE)
            .line(50, 200, 10, "b", "Boats of the town are not open to guests. Anyone who wants")
            .line(50, 212, 10, "b", "to see them asks the pilot who keeps their book of visits")
            .line(50, 250, 10, "b", "5. DISCUSSION")
            .line(50, 262, 10, "b", "5.1 Board of the harbour")
            .lines(50, 290, FULL, MORE)
            .read();
    assertTrue(read.contains("heading: 5. DISCUSSION"), read.toString());
    assertTrue(read.contains("heading: 5.1 Board of the harbour"), read.toString());
    assertTrue(read.stream().noneMatch(line -> line.startsWith("heading: Boats")), read.toString());
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
  void aFirstPageWithAnAbstractIsNoCoverAndANumberAmidASentenceNoNote() {
    Sheet sheet =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Books of two harbours")
            .line(50, 90, "Ida Quay, Office of boats")
            .line(50, 700, 10, "b", "Abstract")
            .line(
                50, 720, 8, "", "The book of the harbour was read by six people and names at most")
            .line(50, 729, 8, "", "10 boats of each year, of which two are lost");
    for (int page = 0; page < 2; page++) {
      sheet.page().lines(50, 100, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE);
    }
    List<String> read = sheet.read();
    assertTrue(read.contains("heading: Abstract"), read.toString());
    assertTrue(
        read.stream()
            .anyMatch(line -> line.startsWith("body: The book") && line.contains("/10 boats")),
        read.toString());
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
  void headingsOfContentsAreNoPartOfTheTitle() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Handbook for millers")
            .line(50, 90, 16, "b", "Contents")
            .line(50, 120, FULL)
            .line(50, 132, MORE)
            .read();
    assertEquals("title: Handbook for millers", read.get(0));
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
  void largeLettersOfEqualWidthAreNoCode() {
    Sheet sheet = new Sheet().page().line(50, 60, 16, "bm", "The mill of the parish");
    sheet.lines(50, 120, FULL, MORE);
    assertTrue(
        sheet.read().stream().noneMatch(block -> block.startsWith("code")), sheet.read()::toString);
  }

  @Test
  void namesThatComeAgainAreNoMoreOfContentsThatGivePages() {
    Sheet sheet = new Sheet().page().line(50, 60, 14, "b", "Contents");
    String[] titles = {"Officers", "Elections", "Members", "Money"};
    for (int i = 0; i < titles.length; i++) {
      sheet.line(50, 100 + 20 * i, titles[i] + " ................ " + (2 + i));
    }
    sheet.page().line(50, 60, "The club shall have these officers");
    sheet.line(50, 80, "President").line(50, 100, "Treasurer").line(50, 120, "Secretary");
    sheet.line(50, 150, FULL).line(50, 162, MORE);
    sheet.page().line(50, 60, 14, "b", "President").lines(50, 80, FULL, MORE);
    sheet.line(50, 120, 14, "b", "Treasurer").lines(50, 140, FULL, MORE);
    sheet.line(50, 180, 14, "b", "Secretary").lines(50, 200, FULL, MORE);
    List<String> read = sheet.read();
    assertEquals(
        4, read.stream().filter(block -> block.startsWith("contents")).count(), read.toString());
  }

  @Test
  void anIndexAtTheFrontThatNamesTheHeadingsIsContents() {
    Sheet sheet = new Sheet().page().line(50, 60, 20, "b", "Report on the mill");
    sheet.line(50, 90, 14, "b", "Index");
    String[] titles = {"Scope", "What was found", "Conclusions"};
    for (int i = 0; i < titles.length; i++) {
      sheet.line(50, 120 + 20 * i, titles[i]);
    }
    for (String title : titles) {
      sheet.page().line(50, 60, 14, "b", title).lines(50, 90, FULL, MORE);
    }
    List<String> read = sheet.read();
    assertEquals(
        3, read.stream().filter(block -> block.startsWith("contents")).count(), read.toString());
  }

  @Test
  void contentsAreNoSectionsAndNameThem() {
    Sheet sheet = new Sheet().page().line(50, 60, 20, "b", "Annual report").page();
    sheet.line(50, 60, 14, "b", "Contents");
    String[] titles = {"Summary", "What we did", "What it cost", "Outlook", "Thanks"};
    for (int i = 0; i < titles.length; i++) {
      sheet.line(50, 100 + 14 * i, titles[i]).line(500, 100 + 14 * i, Integer.toString(3 + i));
    }
    for (String title : titles) {
      sheet.page().line(50, 60, title).lines(50, 90, FULL, MORE);
    }
    List<String> read = sheet.read();
    assertTrue(
        read.contains("contents: What it cost 5") || read.contains("contents: What it cost|5"),
        read.toString());
    assertTrue(read.contains("heading: What it cost"), read.toString());
  }

  @Test
  void aPageOfShortResolutionsIsNoCover() {
    Sheet sheet = new Sheet().page().line(150, 60, 20, "", "MINUTES OF THE BOARD");
    for (int i = 0; i < 5; i++) {
      sheet.line(50, 120 + 40 * i, "RESOLVED " + i + "。");
    }
    List<String> read = sheet.page().lines(50, 60, FULL, MORE).read();
    assertTrue(read.contains("body: RESOLVED 1。"), read.toString());
  }

  @Test
  void theLargestLinesAreTheTitleAndTheAuthorsAreFrontMatter() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 60, 20, "", "Of mills and")
            .line(200, 84, 20, "", "their wheels")
            .line(220, 120, "Ann Marlow and Ben Reed")
            .line(220, 134, "Institute of Wheels")
            .line(50, 170, 12, "b", "Abstract")
            .lines(50, 190, FULL, MORE)
            .read();
    assertEquals("title: Of mills and their wheels", read.get(0));
    assertTrue(read.get(1).startsWith("front_matter: Ann Marlow"), read.toString());
    assertTrue(read.contains("heading: Abstract"), read.toString());
    assertTrue(read.contains("body: " + FULL + "/" + MORE), read.toString());
  }

  @Test
  void aBoldLineThatItsSentenceGoesOnFromIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, 10, "b", "The wheel must never run without somebody who looks after")
            .line(50, 112, "the sluice.")
            .lines(50, 140, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE)
            .read();
    assertEquals(
        "body: The wheel must never run without somebody who looks after/the sluice.", read.get(0));
  }

  @Test
  void equallyWideLettersAreCode() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, MORE)
            .line(60, 90, 10, "m", "if (x) {")
            .line(60, 102, 10, "m", "run(x);")
            .line(60, 114, 10, "m", "}")
            .read();
    assertEquals("code: if (x) {/run(x);/}", read.get(1));
  }

  @Test
  void aBracketThatBeginsALineAmidASentenceCountsNoPoint() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, FULL)
            .line(50, 72, MORE)
            .line(50, 100, "The mill was sold to the five farms of the upper valley for both")
            .line(50, 112, "(a) 300 pounds in silver and (b) 90 sacks of flour each year, and")
            .line(50, 124, "the dam was left to the town, which has to mend it in the spring.")
            .line(50, 152, "1. The town keeps the dam and reports on it once in every ninety")
            .line(62, 164, "(90) days to the farms.")
            .line(50, 176, "2. The farms pay for the oak.")
            .read();
    assertTrue(
        read.contains(
            "list_item: 1. The town keeps the dam and reports on it once in every ninety"
                + "/(90) days to the farms."),
        read.toString());
    assertTrue(
        read.stream().anyMatch(line -> line.contains("valley for both/(a) 300 pounds")),
        read.toString());
  }

  @Test
  void aNumberBeforeChineseBeginsALineOfItsOwn() {
    String full = "甲方委托乙方，乙方接受甲方委托，并根据甲方的要求定制开发甲方所需的软件产品，甲方向乙方支付的";
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, full)
            .line(60, 114, "软件产品和费用。")
            .line(60, 128, "二、合同标的")
            .line(60, 142, "1.依据本合同约定，甲方委托乙方开发的软件产品（以下简称软件）为移动端软件和后台的管理系统")
            .line(60, 156, "（一）坚持公平。第一")
            .line(60, 170, full)
            .line(60, 184, "款项一次付清。")
            .read();
    assertTrue(read.contains("heading: 二、合同标的"), read.toString());
    assertTrue(read.stream().anyMatch(text -> text.startsWith("body: 1.依据")), read.toString());
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading: （一）")), read.toString());
  }

  @Test
  void anArticleThatLeadsInItsPointsIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "第二十九条 有下列情形之一的，应当开展调查：")
            .line(60, 114, "（一）与客户建立业务关系；")
            .line(60, 128, "（二）怀疑客户洗钱。")
            .line(60, 156, FULL)
            .line(60, 168, MORE)
            .read();
    assertEquals("body: 第二十九条 有下列情形之一的，应当开展调查：", read.get(0));
  }

  /** Lines that open with a mark of another typeface, as long as those around them. */
  @Test
  void fullLinesInATypefaceOfTheirOwnAreNoHeadings() {
    Sheet sheet = new Sheet().page();
    String body = "水库的水位在春天上升之后管理处检查了大坝";
    for (int i = 0; i < 24; i++) {
      boolean other = i % 12 == 5;
      sheet.line(60, 100 + 12 * i, 10, other ? "i" : "", other ? "“三大水库”的水泵运行了十年并且没有一次" : body);
    }
    List<String> read = sheet.read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void aNumberedPointThatIsSaidOverLinesIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "6.2 学院按规定对学生进行评定，择优确定名单并在学院")
            .line(60, 124, "网站上公布，公示期不少于三天。")
            .line(60, 148, FULL)
            .line(60, 160, MORE)
            .line(60, 200, 10, "b", "组长：张涛、丁汉")
            .read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void aLineThatAListGoesOnFromIsNoHeadingThoughItIsBold() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, 10, "b", "1.1 技术资料：指设备的设计、检验、安装、调试、")
            .line(60, 112, "考核、操作、维修以及保养等有关的技术指标、规格、图纸和说明文件。")
            .line(60, 140, FULL)
            .line(60, 152, MORE)
            .read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void clausesAreHeadedByTheirNamesWithAStop() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, "Article II.    Terms & Definitions.")
            .line(50, 80, FULL)
            .line(50, 92, MORE)
            .line(50, 120, "Section 3. Duties of the Board.")
            .line(50, 140, FULL)
            .line(50, 152, MORE)
            .line(50, 180, "Section 4. The board meets in May.")
            .line(50, 200, FULL)
            .line(50, 212, MORE)
            .read();
    assertEquals("heading: Article II. Terms & Definitions.", read.get(0));
    assertEquals("heading: Section 3. Duties of the Board.", read.get(2));
    assertEquals("body: Section 4. The board meets in May.", read.get(4));
  }

  @Test
  void pointsKeepTheirLinesAndTheirLeadIn() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, "and has three parts:")
            .line(60, 90, "●")
            .line(75, 90, "a wheel that turns when the water of the brook is high and")
            .line(75, 102, "stands still in August;")
            .line(60, 114, "●")
            .line(75, 114, "two stones.")
            .read();
    assertEquals(
        List.of(
            "body: " + FULL + "/and has three parts:",
            "list_item: a wheel that turns when the water of the brook is high and/stands still in"
                + " August;",
            "list_item: two stones."),
        read);
  }

  @Test
  void referencesAreBackMatter() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 14, "b", "Results")
            .lines(50, 80, FULL, MORE, FULL, MORE, FULL, MORE)
            .line(50, 170, 14, "b", "References")
            .lines(50, 190, "Marlow, A. Of mills. 1904.")
            .page()
            .lines(50, 60, "Reed, B. Of wheels and stones in the valley. 1911.")
            .read();
    assertTrue(read.contains("back_matter: Marlow, A. Of mills. 1904."), read.toString());
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
  void smallLinesBelowNamesAloneAreAnAbstract() {
    Sheet sheet = new Sheet().page();
    sheet
        .line(50, 180, 16, "b", "Why so Many Boats Lie in the Harbour and")
        .line(50, 200, 16, "b", "Why Nobody Who Owns One of Them Lets Them")
        .line(50, 220, 16, "b", "Leave Before the Summer of the Year Ends")
        .line(50, 300, "ANN ROE")
        .line(50, 312, "Harbour School of the Old Quay, roe@harbour.example")
        .line(50, 324, "BO LEE, BELL MOON AND DORA HILL")
        .line(50, 336, "Harbour School of the New Quay, lee@harbour.example")
        .line(50, 500, 8, "", "In recent years there has been some interest in the boats")
        .line(50, 509, 8, "", "that lie in the harbour, and in why their owners let them")
        .line(50, 518, 8, "", "lie there, of which we present three studies here.");
    sheet.page();
    for (int row = 0; row < 40; row++) {
      sheet.line(50, 100 + 12 * row, "The harbour keeps a large book of all the boats in it");
    }
    List<String> read = sheet.read();
    assertTrue(
        read.stream().anyMatch(each -> each.startsWith("body: In recent years")), read.toString());
  }

  @Test
  void chineseLinesSetFarApartAreOneParagraph() {
    Sheet sheet = new Sheet().page();
    String line = "港口的船只每年都要在春天接受检查并且由港务局的工程师记录在案供所有的人查阅而费用由船东承担如果船东没有付";
    for (int row = 0; row < 20; row++) {
      sheet.line(50, 60 + 12 * row, 10, "", line);
    }
    sheet.line(50, 330, 10, "", line).line(50, 361, 10, "", line).line(50, 392, 10, "", "清费用。");
    List<String> read = sheet.read();
    assertEquals("body: " + line + "/" + line + "/清费用。", read.get(read.size() - 1));
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
  void contentsBegunBesideTheirHeadingOrWithLongLeadersAreContents() {
    List<String> read =
        new Sheet()
            .page()
            .line(30, 100, 12, "", "Contents")
            .line(190, 100, "About the mill")
            .line(560, 100, "3")
            .line(190, 130, "1. Introduction")
            .line(560, 130, "4")
            .line(190, 160, "2. The wheel " + ".".repeat(170) + "9")
            .page()
            .line(60, 100, FULL)
            .line(60, 112, MORE)
            .read();
    assertTrue(
        read.subList(0, 3).stream().allMatch(text -> text.startsWith("contents")), read.toString());
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
  void chineseProseBelowContentsIsNoEntry() {
    String prose = "当人们讨论数字资产的时候他们首先想到的是矿机和电力的价格而不是背后的算法以及人们的信任所以在";
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "目录")
            .line(60, 112, "一、市场 ........ 3")
            .line(60, 124, "二、风险 ........ 8")
            .page()
            .line(60, 100, 14, "b", "一、市场")
            .line(60, 118, prose + " 2020")
            .line(60, 130, prose + " 2021")
            .line(60, 142, "年有所变化。")
            .read();
    assertTrue(read.stream().anyMatch(text -> text.startsWith("body: " + prose)), read.toString());
    List<String> unended =
        new Sheet()
            .page()
            .line(60, 100, 14, "b", "目录")
            .line(60, 118, "市场")
            .line(60, 150, prose)
            .line(60, 162, prose.substring(30) + "。")
            .read();
    assertTrue(
        unended.stream().anyMatch(text -> text.startsWith("body: " + prose)), unended.toString());
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
  void aLargeFirstLetterThatIsLetDownBeginsItsParagraph() {
    Sheet sheet = new Sheet().page().line(50, 60, 18, "b", "Mills");
    sheet.line(50, 124, 34, "", "T").line(70, 110, FULL.substring(1)).line(70, 122, MORE);
    List<String> read = sheet.lines(50, 134, FULL, MORE).read();
    assertTrue(read.toString().contains(": " + FULL + "/" + MORE), read.toString());
    assertFalse(read.toString().contains(": T,"), read.toString());
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
  void theHeadingOfAColumnBelowATitleInMuchLargerLettersIsNoPartOfIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 24, "b", "Valley Letter")
            .line(50, 90, 12, "b", "The mill turns")
            .lines(50, 106, FULL, MORE, FULL, MORE)
            .read();
    assertEquals(List.of("title: Valley Letter", "heading: The mill turns"), read.subList(0, 2));
  }

  @Test
  void aFirstPageOfPointsIsNoCover() {
    Sheet sheet = new Sheet().page().line(50, 60, 24, "b", "Why the mill stands still");
    sheet.line(60, 100, "• One wheel for seven farms").line(60, 130, "• No water before June");
    List<String> read =
        sheet.page().line(50, 60, 24, "b", "What is done").lines(50, 100, FULL, MORE).read();
    assertTrue(read.contains("list_item: One wheel for seven farms"), read.toString());
  }

  @Test
  void aPointWhoseNumberHasPartsBeginsASentenceAndNoCaption() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Figure 3.4 shows how much of the rain of a year")
            .line(50, 112, "the old wall holds back.")
            .line(50, 160, "Figure 3.4: Rain of a year and what the wall holds")
            .line(50, 210, "Exhibit 2a. Grain of the farms by year")
            .read();
    assertEquals(
        List.of(
            "body: Figure 3.4 shows how much of the rain of a year/the old wall holds back.",
            "caption: Figure 3.4: Rain of a year and what the wall holds",
            "caption: Exhibit 2a. Grain of the farms by year"),
        read);
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
  void aSentenceGoesOnBehindAnAbbreviationAtALinesEnd() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 88, FULL + ".")
            .line(50, 100, FULL)
            .line(50, 112, "and the lists that a mill keeps (e.g.")
            .line(
                50, 124, "contactlistsofeveryfarm, the hours of its wheel and the grain) are open.")
            .read();
    assertTrue(read.get(1).contains("(e.g./contactlists"), read.toString());
  }

  @Test
  void aTitleMayEndInWhatABodysNameEndsIn() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 12, "b", "Rules of a society")
            .line(50, 90, 18, "b", "Rules of the Mill Society of Ousel e. V.")
            .line(50, 130, 12, "b", "§ 1 Name")
            .line(50, 160, FULL + ".")
            .line(50, 172, FULL + ".")
            .read();
    assertTrue(read.contains("title: Rules of the Mill Society of Ousel e. V."), read.toString());
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
  void aBookmarkOfASentenceMakesItNoHeading() {
    String said =
        "The society helps all farms that have shown how well they know the value of rain.";
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Rain of the valley")
            .line(50, 130, said)
            .line(50, 160, FULL + ".")
            .bookmark("Rain of the valley")
            .bookmark(said)
            .read();
    assertTrue(read.contains("heading: Rain of the valley"), read.toString());
    assertTrue(read.contains("body: " + said), read.toString());
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
  void aCentredLineThatCannotEndGoesOnBelow() {
    List<String> read =
        new Sheet()
            .page()
            .line(150, 60, "MINUTES OF THE JOINT MEETING OF THE COUNCIL AND THE")
            .line(250, 72, "AGENCY TO THE")
            .line(230, 84, "COMMISSION OF THE MILLS")
            .line(50, 120, FULL + ".")
            .line(50, 132, FULL + ".")
            .read();
    assertTrue(read.get(0).contains("AGENCY TO THE/COMMISSION OF THE MILLS"), read.toString());
  }

  @Test
  void whatSaysThatThereIsNothingIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, FULL + ".")
            .line(50, 150, 11, "b", "Reports of the millers")
            .line(50, 175, 11, "b", "None")
            .line(50, 200, FULL + ".")
            .read();
    assertTrue(read.contains("body: None"), read.toString());
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

  @Test
  void theTitleOfSlidesStandsOutOnTheirCover() {
    Sheet slides =
        new Sheet()
            .page()
            .line(100, 300, 50, "", "Mill Woes")
            .line(140, 360, 36, "", "Ann Miller")
            .line(150, 400, 20, "", "Harbour");
    for (int i = 0; i < 4; i++) {
      slides.page().line(60, 100, 70, "", "Costs").line(60, 200, 42, "", "The mill costs much");
    }
    List<String> read = slides.read();
    assertEquals("title: Mill Woes", read.get(0));
    assertFalse(read.get(1).contains("title"), read.toString());
  }

  @Test
  void anUnderlinedLineIsAHeadingAndAnUnderlinedParagraphIsText() {
    String text = "The mill stands at the lower end of the valley since eighty years";
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 10, "u", "Keeping of animals")
            .lines(50, 84, text, text, text, text)
            .line(50, 150, 10, "u", text)
            .line(50, 162, 10, "u", "and it is the Mill of the Valley")
            .line(50, 174, 10, "u", "that is new.")
            .lines(50, 190, text, text, text, text)
            .line(50, 260, 10, "u", "TokenVesting.sol#L58")
            .read();
    assertTrue(read.contains("body: TokenVesting.sol#L58"), read.toString());
    assertEquals("heading: Keeping of animals", read.get(0));
    assertEquals("body: " + text + "/and it is the Mill of the Valley/that is new.", read.get(2));
  }
}
