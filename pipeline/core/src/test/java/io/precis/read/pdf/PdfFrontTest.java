package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Covers, contents and what else stands before a text. */
class PdfFrontTest {
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
  void aFirstPageOfPointsIsNoCover() {
    Sheet sheet = new Sheet().page().line(50, 60, 24, "b", "Why the mill stands still");
    sheet.line(60, 100, "• One wheel for seven farms").line(60, 130, "• No water before June");
    List<String> read =
        sheet.page().line(50, 60, 24, "b", "What is done").lines(50, 100, FULL, MORE).read();
    assertTrue(read.contains("list_item: One wheel for seven farms"), read.toString());
  }
}
