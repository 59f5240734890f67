package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.testing.Seeds;
import io.precis.text.line.TextLine;
import io.precis.text.role.SectionRoles;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDocumentsTest {
  @Test
  void markdownHeadingsNest() {
    Document document = of("Intro text.\n\n# One\n\ntext\n\n## Two\ntext\n\n# Three #\n\ntext");
    assertEquals(
        List.of(List.of(), List.of("One"), List.of("One", "Two"), List.of("Three #")),
        document.sections().stream().map(Section::path).toList());
    assertEquals(1, document.sections().get(2).parent());
  }

  @Test
  void underlinedHeadingsRankByFirstUse() {
    Document document =
        of(
            "=====\n"
                + "Title\n"
                + "=====\n\n"
                + "A\n"
                + "-\n\n"
                + "Alpha\n"
                + "=====\n\n"
                + "text\n\n"
                + "Beta\n"
                + "----\n\n"
                + "text\n\n"
                + "Gamma\n"
                + "=====\n\n"
                + "text");
    assertEquals(
        List.of(
            List.of("Title"),
            List.of("Title", "Alpha"),
            List.of("Title", "Alpha", "Beta"),
            List.of("Title", "Gamma")),
        document.sections().stream().map(Section::path).toList());
  }

  @Test
  void numberedHeadingsOfPapers() {
    String line =
        "Sentences of a paper stand here, one on each line, as they were extracted from it.\n";
    Document document =
        of(
            "A Title of a Paper\n\n1 Introduction\n"
                + line
                + line
                + "\n2 Method\n"
                + line
                + "2.1 Data sets.\n"
                + line
                + "\n3 Results\n"
                + line);
    assertEquals(
        List.of("A Title of a Paper", "1 Introduction", "2 Method", "2.1 Data sets.", "3 Results"),
        headings(document));
    assertEquals(2, document.sections().get(3).parent());
  }

  @Test
  void chineseHeadings() {
    String text = "第一章 总则\n\n城市公共交通应当发展。\n\n一、目标\n\n减少拥堵。\n\n第二章 附则\n\n自公布之日起施行。";
    Document document = TextDocuments.of("x", text, "zh");
    assertEquals(List.of("第一章 总则", "一、目标", "第二章 附则"), headings(document));
    assertEquals(0, document.sections().get(1).parent());
  }

  @Test
  void aListThatNamesTheSectionsIsTheContents() {
    String named = "# Guide\n\n- 1. First steps\n- Last steps\n- Thanks to all\n\n";
    String sections =
        "## First steps\n\n"
            + "We begin here.\n\n"
            + "## Last steps\n\n"
            + "We end here.\n\n"
            + "## Thanks to all\n\n"
            + "They helped us.\n\n";
    assertEquals(3, kinds(of(named + sections), Role.CONTENTS));
    assertEquals(0, kinds(of(named), Role.CONTENTS));
    String decided =
        "# Guide\n\nThe board decided:\n\n- First steps.\n- Last steps.\n- Thanks to all.\n\n";
    assertEquals(0, kinds(of(decided + sections), Role.CONTENTS));
    Document headed =
        of("# Book\n\n## List of Illustrations\n\nThe ferry, 14\n\nIt is short.\n\n" + sections);
    assertEquals(1, kinds(headed, Role.CONTENTS));
  }

  @Test
  void lineEndsThatAProgramWroteOutAreNoText() {
    assertEquals(
        "One ends.\nTwo ends.\nThree ends.",
        of("One ends.\\n\nTwo ends.\\n\nThree ends.\\n").text());
    assertEquals("The sign\\n\nends a line.", of("The sign\\n\nends a line.").text());
  }

  @Test
  void aNumberedListIsNoHeading() {
    Document document =
        of("Steps follow here.\n\n1. Open the door\n2. Close the door\n\nThat is all.\n");
    assertEquals(List.of(), headings(document));
    assertEquals(2, kinds(document, Role.LIST_ITEM));
  }

  @Test
  void settingsDrawingsAndCommandsAreNoHeadings() {
    String settings = "# Title: A case\n# Number: 7\n# Collected: 2025-07-13 00:40:12\n\n";
    Document document = of(settings + "The court\n=========\n\nIt is decided.\n");
    assertEquals(List.of("The court"), headings(document));
    assertEquals(3, kinds(document, Role.FRONT_MATTER));
    Document one = of("# Rivers: a survey\n\nThey flow.\n");
    assertEquals("Rivers: a survey", one.title());

    String graph =
        "So it looks:\n\n------------\n   ---o---o---A\n\t   \\\\\n\t   B---C\n------------\n\n";
    Document drawn = of("Rivers\n======\n\n" + graph + "It is clear.\n");
    assertEquals("Rivers", drawn.title());
    assertEquals(List.of(), headings(drawn));
    assertEquals(1, kinds(drawn, Role.CODE));
    Document typed =
        of("Rivers\n======\n\nWe do:\n\nlib]$ mv one two\n---------------\n\nIt is done.\n");
    assertEquals(List.of(), headings(typed));
  }

  @Test
  void aLineAboveACommandIsNoHeading() {
    String text = "A long paragraph of the text stands here, so that there is one.\n\n";
    Document document = of(text + "Now you can do\n\n        flow --of rivers\n\n" + text);
    assertEquals(List.of(), headings(document));
  }

  @Test
  void aLoneThoughtInAStoryIsNoHeading() {
    String talk = "\"Come here,\" he said, \"and look.\"\n\n";
    Document document =
        of("DUST UNTO DUST\n\n" + talk.repeat(3) + "Where was he?\n\n" + talk + "II\n\n" + talk);
    assertEquals(List.of("DUST UNTO DUST", "II"), headings(document));
  }

  @Test
  void turnsOfATranscript() {
    Document english =
        of(
            "Grad E: OK .\n"
                + "PhD A: Yeah , so\n"
                + "The Chair (Hon. A. Rota (Lib.)): Order.\n"
                + "Grad E: Hm\n"
                + "PhD A: no");
    assertEquals(5, kinds(english, Role.TURN));
    Document chinese = TextDocuments.of("x", "说话人1：好。\n说话人2：是。\n说话人1：好\n说话人2：不", "zh");
    assertEquals(4, kinds(chinese, Role.TURN));
    assertEquals(0, kinds(of("Note: one thing.\n\nA paragraph.\n\nWarning: another."), Role.TURN));
  }

  @Test
  void codeTablesAndPageNumbers() {
    Document document =
        of(
            "Run it::\n\n"
                + "    x = 1\n\n"
                + "    y = 2\n\n"
                + "Then::\n\n"
                + "- 12 -\n\n"
                + "a | b | c | d\n\n"
                + "```\n"
                + "# no heading\n"
                + "```\n");
    assertEquals(2, kinds(document, Role.CODE));
    assertEquals(1, kinds(document, Role.TABLE));
    assertEquals(2, kinds(document, Role.PAGE_FURNITURE)); // a page's number, a colon too many
    assertEquals(List.of(), headings(document));
  }

  @Test
  void aChinesePartBelowAnItemWithoutAStopIsAHeading() {
    Document document =
        of("一、任务\n1.登记全部水井。\n2.公布结果\n三、附则\n本通知自发布之日起施行。\n\n第１章　総則\n\n井戸は年二回点検する。\n");
    assertTrue(headings(document).contains("三、附则"), headings(document).toString());
    assertTrue(headings(document).contains("第１章　総則"), headings(document).toString());
  }

  @Test
  void turnsOfAHearingWhoseSpeakersAreNamedByTitle() {
    String hearing =
        "    The Chairman. The hearing on the mill will come to order. Senator\nMoor has asked for the floor"
            + " first.\n    Senator Moor. Thank you. I have read the report.\n    Mr. Low of Ohio. Did you"
            + " read it whole?\n    Senator Moor. I read all of it.\n    Mr. Low of Ohio. Then you know"
            + " that the dam leaks.\n    The Chairman. Who mends it?\n";
    assertEquals(6, kinds(of(hearing), Role.TURN));
    String letter = "Dr. Moor. The mill is closed.\n\nMr. Low. The road is open.\n\nIt rained.";
    assertEquals(0, kinds(of(letter), Role.TURN));
  }

  @Test
  void articlesOfAStatuteAndTheirTitlesAreParagraphs() {
    Document document =
        TextDocuments.of("x", "（目的）\n第一条　この規則は井戸の管理を定める。\n２　井戸は深い。\n（点検）\n第二条　点検は年二回行う。\n", "ja");
    assertEquals(5, kinds(document, Role.BODY));
  }

  @Test
  void theFirstLineOfAWrappedArticleIsNoHeading() {
    String law =
        "第一章 总则\n第一条 为了加强对水库的管理,预防、控制、消除水\n库的危险,促进水利事业的发展,制定本办法。\n"
            + "第二条 根据水库对下游村庄和农田的危害的程\n\n度,水库分为三类。每一类水库每年检查两次,由\n县水利局负责,费用由县里承担。\n"
            + "第三条 国家对水库实行预防为主,预防与\n控制相结合的方针,并且公布检查的结果。\n";
    assertEquals(1, kinds(TextDocuments.of("x", law, "zh"), Role.HEADING));
    String named = "第一条 水库的检查与水泵的更换\n\n水库每年检查两次。\n\n第二条 水位的记录与公布\n\n水位每日记录,由县水利局公布,并且寄给各村。\n";
    assertEquals(2, kinds(TextDocuments.of("x", named, "zh"), Role.HEADING));
    String contract =
        "合作协议\n\n第一条 合作的内容与范围\n\n甲方向乙方提供水泵，并且负责安装，乙方按期付款。\n\n"
            + "第二条 知识产权的归属、使用与保护\n\n甲方享有水泵的专利，乙方可以在合作期内免费使用。\n";
    assertEquals(
        List.of(1, 2, 2),
        TextDocuments.of("x", contract, "zh").sections().stream().map(Section::depth).toList());
  }

  @Test
  void aChatWhoseDatesBeginWithTheYearIsTurns() {
    Document document =
        of(
            "[2024/3/5, 10:01:22] Ida: The pump is broken\n[2024/3/5, 10:02:10] Ben: Which one?\n"
                + "[2024/3/5, 10:02:40] Ida: The one at the pier.\n[2024/3/6, 9:05:00] Ben: OK\n");
    assertEquals(4, kinds(document, Role.TURN));
  }

  @Test
  void blankTextIsRefusedByName() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> of(" \n"));
    assertTrue(e.getMessage().contains("'x'"), e.getMessage());
  }

  @Test
  void blocksCoverEveryVisibleCharacterOnce() {
    String[] pieces = {
      "# H\n",
      "word word",
      "\n",
      "\n\n",
      "=====\n",
      "- a\n",
      "1. b\n",
      "1 Intro\n",
      "    x = {1};\n",
      "```\n",
      "A: b\n",
      "B: c\n",
      "\ta\tb\n",
      "| a | b |\n",
      "+--+--+\n",
      "> q\n",
      "WORDS IN CAPITALS\n",
      "第一章 x\n",
      "12\n",
      "\u00A0",
      "\uFEFF",
      "Fig. 1: x\n",
      "Title\n\n"
    };
    Random random = Seeds.randomFor(TextDocumentsTest.class);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int p = random.nextInt(60); p > 0; p--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertCovered(of(text.toString()));
    }
  }

  private static void assertCovered(Document document) {
    int at = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.span().start() >= at, "blocks overlap");
      assertEquals("", visible(document.text().substring(at, block.span().start())));
      assertTrue(document.sections().get(block.section()).span().contains(block.span()));
      at = block.span().end();
    }
    assertEquals("", visible(document.text().substring(at)));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.chars().filter(c -> !TextLine.isSpace((char) c)).forEach(c -> visible.append((char) c));
    return visible.toString();
  }

  private static Document of(String text) {
    return TextDocuments.of("x", text, "en");
  }

  private static List<String> headings(Document document) {
    return document.blocks().stream()
        .filter(b -> b.role() == Role.HEADING)
        .map(b -> b.span().of(document.text()))
        .toList();
  }

  private static long kinds(Document document, Role kind) {
    return document.blocks().stream().filter(b -> b.role() == kind).count();
  }

  @Test
  void testSectionsThatAdvertiseAreBoilerplateOnEveryRoad() {
    String text =
        "# The mill\n\nThe mill was built in May and has run since.\n\n"
            + "It feeds the whole valley, summer and winter.\n\n"
            + "# A course\n\nThis limited-time offer ends soon.\n\nBuy now and save a lot.\n";
    Document document = TextDocuments.of("mill.txt", text, "en");
    assertEquals(
        List.of(Role.BODY, Role.BODY, Role.BOILERPLATE, Role.BOILERPLATE),
        document.blocks().stream()
            .map(Block::role)
            .filter(role -> role == Role.BODY || role == Role.BOILERPLATE)
            .toList());
  }

  @Test
  void testProseBesideAnImprintIsText() {
    String prose =
        "The mill was built in May, has run since, and feeds the whole valley in summer.";
    String text =
        "# Report\n\nPublished by Quay Press. Copyright 2025, all rights reserved.\n\n"
            + prose
            + "\n\n# Results\n\n"
            + "Flow rose by a tenth in spring and fell again in summer, as it does each year.\n\n"
            + "The new gauge showed it first, and nobody believed what it showed for a month.\n";
    Document document = TextDocuments.of("mill.txt", text, "en");
    Role[] roles =
        document.blocks().stream()
            .filter(block -> block.role() != Role.PAGE_FURNITURE && !block.role().isHeading())
            .map(Block::role)
            .toArray(Role[]::new);
    assertEquals(List.of(Role.FRONT_MATTER, Role.BODY, Role.BODY, Role.BODY), List.of(roles));
  }

  @Test
  void turnsThatTabsPart() {
    Document chat =
        of(
            "2024/03/05(火)\n10:21\t田中\t明日は港に集合です。\n10:22\t鈴木\t[スタンプ]\n10:25\t鈴木\t餌は2キロ買います。\n"
                + "午後 6:26\t田中\tありがとう。\n");
    assertEquals(3, kinds(chat, Role.TURN));
    assertEquals(0, kinds(chat, Role.TABLE));
  }

  @Test
  void whoSignsADecisionAndWhenAreNoHeadings() {
    Document decision =
        of("判决书\n\n本院认为，申请理由不成立，依法应予驳回。\n\n驳回再审申请。\n\n审判员李明\n\n二○一八年九月二十五日\n\n书记员王海\n");
    assertTrue(headings(decision).stream().noneMatch(name -> name.matches("审判员.*|二○.*|书记员.*")));
  }

  @Test
  void theLawsBehindADecisionAreNotItsWords() {
    for (String border : List.of("附：相关法律条文", "本案引用的相关法律条款：", "附：法律条文", "附：相关的法律条文")) {
      Document decision =
          of(
              "本院认为，申请理由不成立。\n\n驳回再审申请。\n\n审判长 李明\n\n"
                  + border
                  + "\n\n一、《中华人民共和国民事诉讼法》\n\n"
                  + "第二百一十五条 人民法院应当自收到再审申请书之日起三个月内审查。\n");
      List<Block> blocks =
          SectionRoles.assign(decision.text(), decision.sections(), decision.blocks());
      assertEquals(Role.BODY, blocks.get(0).role());
      assertEquals(Role.BACK_MATTER, blocks.get(blocks.size() - 1).role());
    }
  }

  @Test
  void aLineWithoutMarksBetweenLongChineseParagraphsIsAHeading() {
    String paragraph = "水库管理处全年加强巡查，及时排除隐患，完成大坝加固工程和水泵更新工程，保障了下游两岸居民和农田的用水安全，没有发生一起责任事故。\n";
    Document report =
        of("各位代表：\n" + paragraph + "去年工作回顾\n" + paragraph + paragraph + "今年工作安排\n" + paragraph);
    assertEquals(
        List.of("去年工作回顾", "今年工作安排"), headings(report).stream().filter(s -> !s.isEmpty()).toList());
  }

  @Test
  void theButtonsOfACopiedPageAreFurniture() {
    Document page = of("下载\n打印\n【字号：\n加大\n】\n水库工作报告\n水库的水位正在上升。\n打印\n");
    assertEquals(5, kinds(page, Role.PAGE_FURNITURE));
  }
}
