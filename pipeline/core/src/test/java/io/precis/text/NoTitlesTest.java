package io.precis.text;

import static io.precis.text.TitledTexts.BODY;
import static io.precis.text.TitledTexts.find;
import static io.precis.text.TitledTexts.headed;
import static io.precis.text.TitledTexts.lay;
import static io.precis.text.TitledTexts.marked;
import static io.precis.text.TitledTexts.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that look like titles and are none. */
class NoTitlesTest {
  @Test
  void testALineThatAParagraphFillsIsNoTitle() {
    String full =
        "By-Laws and Standing Rules shall be known to all members and revised By-Laws and Standing";
    String paragraph =
        full + "\nRules shall be made known to each member in the month that follows.";
    String rest = "Members pay dues. The rules of standing members are known to members by laws.";
    assertEquals("", title(List.of("SR April 3, 2017", paragraph, rest, rest), ""));
  }

  @Test
  void testTheFirstPartIsNoLineOfTheTitle() {
    assertEquals("By-Laws", title(List.of("By-Laws", "1 Secretary", BODY), "By-Laws"));
  }

  @Test
  void testTheDateOfALetterIsNoTitle() {
    String letter = "Dear all,\n\n" + BODY + "\n\nIda";
    assertEquals("", TextDocuments.of("a", "May 5, 2023\n\n" + letter, "en").title());
    assertEquals("", TextDocuments.of("a", "Friday, 5 May 2023\n\n" + letter, "en").title());
  }

  @Test
  void testOneOfSeveralItemsIsNoTitle() {
    String text = "Item 1. Rivers\n\n" + BODY + "\n\nItem 2. Mills\n\n" + BODY;
    assertEquals("", TextDocuments.of("a", text, "en").title());
    String points = text.replace("Item ", "");
    assertEquals("", TextDocuments.of("a", points, "en").title());
    String han = "课题一：水泵\n\n水泵老了，水位正在上升，今年将加固大坝。\n\n课题二：水闸\n\n水闸坏了，今年要换新的水闸。";
    assertEquals("", TextDocuments.of("a", han, "zh").title());
    String chapter = text.replace("Item 2. ", "");
    assertEquals("Item 1. Rivers", TextDocuments.of("a", chapter, "en").title());
  }

  @Test
  void testFieldsAndTornLinesAreNoTitles() {
    for (String line :
        List.of("Date: 22 April 2022", "Case Number: TC08599", "REVIEW OF RIVERS FOR", "Flow of")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    for (String line : List.of("Small rivers: a review", "VITAMIN A", "Rivers for all")) {
      assertTrue(TitleRules.mayBeTitle(line), line);
    }
  }

  @Test
  void testNeitherASectionsUsualNameNorASentenceIsATitle() {
    for (String heading :
        List.of(
            "Links",
            "1. Introduction",
            "Agenda:",
            "参会人员 (Attendance)",
            "一、概述",
            "C0/1892/2003",
            "This is a machine translation that nobody has read.",
            "Topic Not Found",
            "Seite nicht gefunden",
            "МИНИСТЕРСТВО ЭКОНОМИЧЕСКОГО РАЗВИТИЯ",
            "SECURITIES AND EXCHANGE COMMISSION",
            "IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE",
            "Houthalen-Helchteren, 31 januari 2017",
            "[Your Name]",
            "The layer of steel was porous and as a",
            "Click here to download the latest version of ...")) {
      assertEquals("", headed(heading), heading);
    }
    for (String heading :
        List.of(
            "About bees",
            "How plants die",
            "Department of Defense Law of War Manual",
            "关于召开年会的通知",
            "Privacy Policy",
            "The trial of Acme Inc.",
            "Who paid?")) {
      assertEquals(heading, headed(heading));
    }
  }

  @Test
  void testTheBeginningOfASentenceIsNoTitle() {
    assertEquals("", title(List.of("Flow of small rivers", "is measured by cameras.", BODY), ""));
  }

  @Test
  void testANumberedSectionIsNoTitleBelowAHeading() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("MINUTES OF THE BOARD", "1. Flow of small rivers", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    List<Section> sections = List.of(new Section(0, -1, List.of(), new Span(0, 20), false));
    assertEquals(
        "MINUTES OF THE BOARD", find(text, sections, blocks, "", "", false, false).title());
  }

  @Test
  void testWhatBecameOfAProposalIsNoTitle() {
    String became = "This RFC was approved, but later withdrawn";
    assertEquals("", title(List.of("Start Date: 2018-07-06", became, BODY), became));
  }

  @Test
  void testRowsOfLinksRevisionsAndAuthorsAreNoTitles() {
    for (String line :
        List.of(
            "简体中文 | English | 日本語 | Italiano",
            "Last revised January 2024",
            "Adopted: April 1st, 2010",
            "Version 2.0",
            "By Anna Quay",
            "翻译：安娜",
            "王建新教授，段桂华副教授",
            "Volunteers enter here >>>",
            "关键词：河流；水位",
            "Stand: 3. Mai 2024")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    for (String line :
        List.of(
            "By-laws of the town",
            "Adopted Budget 2015",
            "Version control for all",
            "Rivers | Quay")) {
      assertTrue(TitleRules.mayBeTitle(line), line);
    }
  }

  @Test
  void testASectionsNumberIsNoTitlesWhereACoverLineStandsAbove() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("中小河流水位的测量", "一、研究背景与意义", BODY), blocks);
    blocks.set(1, new Block(Role.HEADING, 0, blocks.get(1).span()));
    assertEquals("中小河流水位的测量", find(text, List.of(), blocks, "", "", true, false).title());
    assertEquals("", headed("五、插件模块划分"));
    assertEquals("13. Rivers and floods", headed("13. Rivers and floods")); // a chapter's file
  }

  @Test
  void testTheFirstOfManySectionsBelowATextIsNoTitle() {
    String text =
        "Cameras see the flow.\n\n"
            + "# Rivers by day\n\n"
            + "A.\n\n"
            + "# Rivers by night\n\n"
            + "B.\n\n"
            + "# Mills by day\n\n"
            + "C.";
    assertEquals("", TextDocuments.of("a", text, "en").title());
  }

  @Test
  void testADateAloneThatIsStatedGivesWayToTheFirstHeading() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Meeting on rivers, 31 July", BODY), blocks);
    assertEquals(
        "2019-07-31", find(text, List.of(), blocks, "2019-07-31", "", true, false).title());
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "Meeting on rivers, 31 July",
        find(text, List.of(), blocks, "2019-07-31", "", true, false).title());
  }

  @Test
  void testWhatLeadsInAndWhatAnswersALabelAreNoTitles() {
    String text = "Quay Press\n\nFlow of small rivers:\n\n- " + BODY + "\n- Flow of rivers";
    assertEquals("Quay Press", TextDocuments.of("a", text, "en").title());
    assertEquals(
        "", title(List.of("Quay Press", "Subject of study:", "Flow of small rivers", BODY), ""));
  }

  @Test
  void testATitleWithAColonIsNoFieldOfAForm() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow: a survey of rivers", "Cameras: how they see", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "Flow: a survey of rivers", find(text, List.of(), blocks, "", "", true, false).title());
  }

  @Test
  void testAJournalIsNoTitleOfItsPapers() {
    assertEquals(
        "Flow of small rivers",
        title(List.of("QSR Journal of River Studies", "Flow of small rivers", BODY), ""));
    assertEquals("Journal of the Senate", marked(List.of("Journal of the Senate", BODY)));
  }

  @Test
  void salutationsAgendaItemsAndWhatAPrinterAddsAreNoTitles() {
    for (String line :
        List.of(
            "Honourable Members of the Senate",
            "Ladies and Gentlemen of the Mill Board",
            "AGENDA ITEM III.1.a",
            "(known as the Lower Mill)",
            "10/13/26, 4:02 PM MillDocs Plus",
            "Mill Business (60 Minutes)",
            "XIV")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    assertTrue(TitleRules.mayBeTitle("Civil"));
  }

  /** The first heading may be no title; what stands beside it or below it is none either. */
  @Test
  void aHeadingBesideOrBelowAnotherIsNoTitle() {
    String minutes =
        lines("Dial in info", "Notice of Recording", BODY, "Bridge Plan", BODY, "Old Mill", BODY);
    List<Block> blocks = new ArrayList<>();
    String text = lay(minutes.lines().toList(), blocks);
    List<Section> sections = new ArrayList<>();
    int[] heads = {0, 1, 3, 5};
    for (int i = 0; i < heads.length; i++) {
      int at = heads[i];
      int parent = i == 0 ? -1 : 0;
      String head = blocks.get(at).span().of(text);
      List<String> path = i == 0 ? List.of(head) : List.of("Dial in info", head);
      int end = i + 1 < heads.length ? blocks.get(heads[i + 1]).span().start() : text.length();
      sections.add(
          new Section(i, parent, path, new Span(blocks.get(at).span().start(), end), false));
      blocks.set(at, new Block(Role.HEADING, i, blocks.get(at).span()));
    }
    assertEquals("", find(text, sections, blocks, "", "", true, false).title());
  }

  @Test
  void theFirstOfManyQuestionsIsNoTitle() {
    String text = lines("# Who mends the ramp?", BODY, "# Is it open?", BODY, "# Why not?", BODY);
    assertEquals("", TextDocuments.of("a", text.replace("\n", "\n\n"), "en").title());
    String one = lines("# Who mends the ramp?", BODY, "## Is it open?", BODY, "## Why not?", BODY);
    assertEquals(
        "Who mends the ramp?", TextDocuments.of("a", one.replace("\n", "\n\n"), "en").title());
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void namesOfSeveralSheetsAreNoTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Start Here", "The policy of the mill", BODY, "Costs"), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    blocks.set(3, new Block(Role.HEADING, 1, blocks.get(3).span()));
    List<Section> sheets =
        List.of(
            new Section(
                0, -1, List.of("Start Here"), new Span(0, blocks.get(3).span().start()), false),
            new Section(1, -1, List.of("Costs"), blocks.get(3).span(), false));
    TitleSource source = new TitleSource(text, sheets, blocks, "", "", "", "", true, false, true);
    assertEquals("", TitleFinder.find(source).title());
  }
}
