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

  @Test
  void whatLeadsAChineseTextInIsNoFrontMatter() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 60, 16, "", "关于水磨若干问题的意见")
            .line(200, 90, "某市水务局 2019 年 1 月 30 日")
            .line(50, 130, "为规范水磨的使用和管理，保护河流，根据有关法律的规定，结合本市实际情况，现就")
            .line(50, 142, "水磨有关问题提出以下意见：")
            .line(50, 166, 10, "b", "一、关于水磨的使用")
            .line(50, 180, "水磨应当由专人使用，并在每年春季进行检修，检修的结果应当报送水务局备案。")
            .read();
    assertTrue(read.contains("front_matter: 某市水务局 2019 年 1 月 30 日"), read.toString());
    assertTrue(
        read.stream().anyMatch(block -> block.startsWith("body: 为规范水磨的使用")), read.toString());
  }

  @Test
  void anAgendaByTheHourIsNoFrontPage() {
    List<String> read =
        minutes()
            .line(50, 140, "8:00 AM Breakfast in the old mill")
            .line(50, 160, "9:00 Welcome by the millers")
            .line(50, 180, "9:30 State of the wheels")
            .line(50, 200, "10:00 Break")
            .page()
            .line(50, 60, FULL)
            .read();
    assertTrue(read.contains("body: 9:00 Welcome by the millers"), read.toString());
    assertTrue(read.contains("body: 10:00 Break"), read.toString());
  }

  @Test
  void partiesCountedInBracketsAreNoAgenda() {
    List<String> read =
        minutes()
            .line(50, 140, "(1) BOB POTTER")
            .line(50, 160, "(2) EVE BAKER")
            .line(50, 180, "(3) TOM SMITH")
            .line(50, 200, "(4) ANN TAYLOR")
            .page()
            .line(50, 60, FULL)
            .read();
    assertTrue(read.contains("front_matter: (4) ANN TAYLOR"), read.toString());
  }

  @Test
  void whatStandsBelowAListOfContentsOnAFirstPageIsText() {
    Sheet sheet = new Sheet().page().line(150, 60, 16, "", "Minutes of the millers of the valley");
    sheet.line(50, 90, 14, "b", "Order of the day");
    String[] entries = {"Members present", "Wheels", "Stones", "Grain", "Dams"};
    for (int i = 0; i < entries.length; i++) {
      sheet.line(60, 110 + 12 * i, entries[i] + " ........................ " + (i / 2 + 1));
    }
    List<String> read =
        sheet
            .line(50, 190, 14, "b", "Members present")
            .line(50, 210, "There are 18 members who have paid.")
            .line(50, 240, "Ann Miller")
            .line(50, 260, "Bob Potter")
            .line(50, 290, 14, "b", "Wheels")
            .line(50, 310, "The wheels are new")
            .read();
    assertTrue(read.contains("contents: Dams ........................ 3"), read.toString());
    assertTrue(read.contains("heading: Members present"), read.toString());
    assertTrue(read.contains("body: There are 18 members who have paid."), read.toString());
    assertTrue(read.contains("body: The wheels are new"), read.toString());
  }

  @Test
  void aTitleInCapitalsGoesOnInSmallerOnes() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 60, 16, "b", "INTERNAL RULES")
            .line(150, 82, 13, "b", "OF THE FEDERATION OF ALL THE MILLERS")
            .line(50, 110, FULL)
            .line(50, 122, FULL)
            .read();
    assertEquals("title: INTERNAL RULES OF THE FEDERATION OF ALL THE MILLERS", read.get(0));
  }

  @Test
  void whatADocumentIsBelongsToTheNameAboveIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 60, 14, "", "Young and Old Millers of the Valley")
            .line(230, 105, 12, "b", "CONSTITUTION")
            .line(50, 150, 10, "b", "ARTICLE I: NAME")
            .line(50, 175, FULL)
            .line(50, 187, FULL)
            .read();
    assertEquals("title: Young and Old Millers of the Valley CONSTITUTION", read.get(0));
  }

  @Test
  void aTitleInLettersOfHeadingsMayEndInALegalForm() {
    List<String> read =
        new Sheet()
            .page()
            .line(250, 60, 10, "b", "Satzung")
            .line(200, 73, 10, "b", "des Vereins der Müller")
            .line(210, 86, 10, "b", "„Am Wehr“ Mühltal e.V.")
            .line(50, 120, 10, "b", "§ 1 Name")
            .line(50, 140, "Der Verein führt den Namen Am Wehr und hat seinen Sitz in Mühltal.")
            .line(50, 152, "Er ist im Vereinsregister der Stadt Mühltal eingetragen.")
            .line(50, 180, "Das Geschäftsjahr des Vereins ist das Kalenderjahr von Januar an.")
            .line(50, 192, "Die Mitglieder wählen in jedem Jahr einen Vorstand aus drei Personen.")
            .read();
    assertEquals("heading: Satzung des Vereins der Müller „Am Wehr“ Mühltal e.V.", read.get(0));
  }

  @Test
  void aChineseHeadingAboveTheFirstHeadingOfATextIsNoAuthor() {
    List<String> read =
        new Sheet()
            .page()
            .line(200, 60, 18, "b", "水轮转速的测量")
            .line(50, 100, 14, "b", "一、问题重述")
            .line(50, 130, 12, "b", "1.1 问题背景")
            .line(50, 150, "水轮的转速由水位和闸门决定，我们用两台相机测量了三年的转速。")
            .read();
    assertTrue(read.contains("heading: 一、问题重述"), read.toString());
  }

  @Test
  void theFirstSmallerHeadingBelowAListOfContentsEndsIt() {
    Sheet sheet = new Sheet().page().line(250, 60, 18, "b", "目录");
    String[] parts = {"一、重要提示", "二、公司情况", "三、重要事项", "四、附录"};
    for (int i = 0; i < parts.length; i++) {
      sheet.line(50, 90 + 20 * i, parts[i] + " ...................... " + (i + 3));
    }
    List<String> read =
        sheet
            .page()
            .line(50, 60, 14, "b", "一、重要提示")
            .line(50, 84, "1.1 公司董事保证季度报告内容真实、准确、完整")
            .line(50, 96, "并承担责任")
            .lines(50, 120, FULL, FULL)
            .read();
    assertFalse(read.toString().contains("contents: 1.1"), read.toString());
  }
}
