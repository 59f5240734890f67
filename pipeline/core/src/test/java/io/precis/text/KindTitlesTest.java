package io.precis.text;

import static io.precis.text.TitledTexts.BODY;
import static io.precis.text.TitledTexts.find;
import static io.precis.text.TitledTexts.lay;
import static io.precis.text.TitledTexts.marked;
import static io.precis.text.TitledTexts.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles that say what the document is. */
class KindTitlesTest {
  /** Signs that are set apart to fill the line are a title, and one word. */
  @Test
  void testATitleThatSaysButWhatTheDocumentIsIsShownTogether() {
    String body = "宋水：水泵的图纸已经画好了，下周检查大坝。\n\n王海：大坝的报告由我来写。\n";
    assertEquals("会议记录", TextDocuments.of("a", "会 议 记 录\n\n" + body, "zh").title());
  }

  @Test
  void testAnInstitutionIsNoTitleButItsDocumentIs() {
    assertEquals(
        "Quay University: Bylaws of the Senate",
        find(
                "Quay University\n\nBylaws of the Senate\n\n" + BODY,
                List.of(),
                List.of(
                    new Block(Role.TITLE, 0, new Span(0, 15)),
                    new Block(Role.HEADING, 0, new Span(17, 37)),
                    new Block(Role.BODY, 0, new Span(39, 39 + BODY.length()))),
                "",
                "",
                true,
                false)
            .title());
  }

  @Test
  void testATitleThatNamesNothingIsCompleted() {
    assertEquals(
        "Security Audit Report: Quay Bridge Contracts",
        marked(List.of("Security Audit Report", "Quay Bridge Contracts:\nSource", BODY)));
    assertEquals(
        "EXPLANATORY MEMORANDUM TO The Small Rivers Regulations 2019",
        marked(List.of("EXPLANATORY MEMORANDUM TO", "The Small Rivers Regulations 2019", BODY)));
    assertEquals(
        "Small Rivers ACT 2019",
        title(List.of("Small Rivers ACT 2019", "What it does", BODY), "Small Rivers"));
    assertEquals(
        "Security Audit Report", marked(List.of("Security Audit Report", "March 2019", BODY)));
  }

  @Test
  void minutesAreNamedBehindTheBodyWhoseTheyAre() {
    assertEquals(
        "Works Committee: Minutes of the Meeting of March 2, 2026",
        title(
            List.of(
                "Town of Varel",
                "Works Committee",
                "Minutes of the Meeting of March 2, 2026",
                BODY),
            ""));
  }

  @Test
  void belowTheLineThatAReleaseAPatentOrAStandardBeginsWithStandsTheTitle() {
    for (String first :
        List.of(
            "FOR IMMEDIATE RELEASE",
            "US 9,999,999 B2",
            "Network Working Group   A. Moor\nRequest for Comments: 9999   March 2026")) {
      assertEquals(
          "Town of Varel to Repair Its Old Bridge",
          title(
              List.of(first, "March 2, 2026", "Town of Varel to Repair Its Old Bridge", BODY), ""),
          first);
    }
  }

  @Test
  void belowTheColumnOfAJournalOrAPapersAddressStandsTheTitle() {
    for (String first : List.of("基础研究", "DOI: 10.9999/stxb2026030401")) {
      assertEquals("水库水位与水泵压力之间关系的研究", title(List.of(first, "水库水位与水泵压力之间关系的研究", BODY), ""), first);
    }
  }

  @Test
  void aRowThatEndsInWhatADocumentIsIsNoTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("适用范围 水泵的采购与交付流程", "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"), blocks);
    blocks.set(0, new Block(Role.TABLE, 0, blocks.get(0).span()));
    assertEquals("", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aChineseTitleEndsInWhatTheDocumentIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of("来源：日报", "某某省人民政府关于修建水库的通知", "各位负责同志：", "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"),
            blocks);
    assertEquals("某某省人民政府关于修建水库的通知", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aTitleOfANoticeRunsOverLines() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "某某县人民政府关于加强水库管理",
                "切实保障下游村庄和",
                "用 水 的 指 导 意 见",
                "各乡：",
                "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"),
            blocks);
    TitleFinder.Titled titled = find(text, List.of(), blocks, "", "", false, false);
    assertEquals("某某县人民政府关于加强水库管理切实保障下游村庄和用水的指导意见", titled.title());
    assertEquals(3, titled.blocks().stream().filter(block -> block.role() == Role.TITLE).count());
  }

  @Test
  void whatADocumentIsGoesBeforeTheNameOfWhoseItIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "水利學會 Society of Water Works",
                "水邊路一號",
                "水利學會 第三屆第二次理事會議 會議紀錄",
                "水庫建於去年，它有兩台水泵，水位正在上升，今年將加固大壩。"),
            blocks);
    blocks.set(0, new Block(Role.TITLE, 0, blocks.get(0).span()));
    assertEquals(
        "水利學會 第三屆第二次理事會議 會議紀錄", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void whatAnyPartMayTellIsNoTitle() {
    for (String line : List.of("💡 赛道背景", "水利小组的使命")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    assertTrue(TitleRules.mayBeTitle("🚀 水利小组章程"));
  }

  @Test
  void whatAFormAsksForIsTheTitleAndNotItsLabel() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Name of proposed project:", "MillStone", BODY, BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    assertEquals("MillStone", find(text, List.of(), blocks, "", "", true, false).title());
  }

  @Test
  void whatAMemorandumIsAboutIsItsTitle() {
    assertEquals(
        "Opening of the flow of small rivers",
        title(
            List.of(
                "OFFICE OF THE MAYOR",
                "FROM: Ann Moor, Engineer",
                "TO: All Heads of Mills",
                "RE: Opening of the flow of small rivers",
                BODY),
            ""));
    assertEquals("", title(List.of("Proposed Rules Federal Register", BODY), ""));
  }

  @Test
  void whatALetterIsAboutIsItsTitle() {
    assertEquals(
        "Flow of small rivers",
        title(List.of("May 5, 2026", "RE: Flow of small rivers", "Dear Mr. Moor,", BODY), ""));
    assertEquals("", title(List.of("May 5, 2026", "RE: Flow of small rivers", BODY), ""));
  }

  @Test
  void aMeetingAndItsDayAreNoPlaceAndDate() {
    assertTrue(TitleRules.mayBeTitle("Mill group telecon, 11 June 2026"));
    assertTrue(TitleRules.mayBeTitle("The Begum Case (Mohd. Ahmed Khan v. Shah Bano Begum)"));
    assertFalse(TitleRules.mayBeTitle("Frankfurt am Main, 3. Mai 2026"));
    assertFalse(TitleRules.mayBeTitle("The mill stood here. Then it burnt down."));
  }

  @Test
  void byLawsAreCalledByWhoseTheyAre() {
    String text =
        "BYLAWS OF THE STONE MILL\n\nA Dale Nonprofit Benefit Corporation\n\n"
            + "Article 1. Name\n===============\n\n"
            + BODY
            + "\n\nArticle 2. Office\n=================\n\n"
            + BODY;
    assertEquals("BYLAWS OF THE STONE MILL", TextDocuments.of("a", text, "en").title());
    assertFalse(TitleRules.mayBeTitle("Chartered November 8, 1973 District 69"));
    assertFalse(TitleRules.mayBeTitle("Information for the Press"));
    assertTrue(TitleRules.mayBeTitle("Founded on Sand: A History of the Dale"));
  }
}
