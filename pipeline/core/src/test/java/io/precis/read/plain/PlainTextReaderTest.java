package io.precis.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.line.SpeakerTurns;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
  @Test
  void captionsOfFiguresAndTablesOfRestructuredTextAreSuch() {
    String rst =
        "The mill\n========\n\nIt is old.\n\n.. figure:: mill.png\n   :width: 60%\n\n"
            + "   The *old* mill\n   in 2024.\n\n   The wheel is gone.\n\n.. csv-table:: Days\n"
            + "   :header: Day, Hours\n\n   Monday, 8\n   Friday, 6\n";
    assertEquals(
        List.of(
            "BODY It is old.",
            "CAPTION The old mill\nin 2024.",
            "BODY The wheel is gone.",
            "CAPTION Days"),
        blocks(rst).stream().filter(each -> each.matches("(?s)(BODY|CAPTION).*")).toList());
  }

  @Test
  void codeWithinAnItemOfRestructuredTextIsCode() {
    String rst =
        "The mill\n========\n\n.. _mill:\n\n.. note:: It is old.\n\n1. Start it like so:\n\n   .. code-block:: bash\n"
            + "      :linenos:\n\n      mill --start now\n\n   It turns. The\n   ``-`` tells it to stop.\n";
    List<String> read = blocks(rst);
    assertTrue(read.contains("CODE mill --start now"), read.toString());
    assertTrue(
        read.stream().anyMatch(each -> each.endsWith("It turns. The - tells it to stop.")),
        read.toString());
  }

  @Test
  void listedTablesOfRestructuredTextMayBeSetWide() {
    String rst =
        "Days\n====\n\n.. _days:\n\n.. list-table::\n   :widths: 50 50\n\n   *   - Day\n       - Hours\n"
            + "   *   - Monday\n       - eight,\n         or nine\n";
    List<String> read = blocks(rst);
    assertTrue(read.contains("TABLE | Monday | eight, or nine |"), read.toString());
  }

  @Test
  void whatOrgModeWritesOverLinesIsReadWhole() {
    String org =
        "#+TITLE: Mill\n\n#+begin_export html\n  <div>\n  <p>By the <b>river</b>.</p>\n  </div>\n#+end_export\n"
            + "#+begin_export latex\n\\vspace{1cm}\n#+end_export\n\n* Use\nSee [[https://a.org][the\nlog]] of May.\n"
            + "#+end_example\n\nIt turns daily.\n\n#+begin_example\n* x\n#+begin_src\n#+end_example\nIt is old.\n";
    assertEquals(
        List.of(
            "BODY By the river.",
            "HEADING Use",
            "BODY See the log of May.",
            "BODY It turns daily.",
            "CODE * x\n#+begin_src",
            "BODY It is old."),
        blocks(org));
  }

  @Test
  void codePicturesAndNotesOfTextileAreNoWords() {
    String textile =
        "h1. Mill\n\n!https://a.org/badge!:https://a.org/log !wheel.png!\n\nIt turns.[1]\n\n"
            + "bc. mill --start\n\nh2. Use\n\nbc.. a\n\nb\n\np. It is old.\n\nfn1. In May.\n";
    assertEquals(
        List.of(
            "HEADING Mill",
            "BODY It turns.",
            "CODE mill --start",
            "HEADING Use",
            "CODE a\n\nb",
            "BODY It is old.",
            "NOTE In May."),
        blocks(textile));
  }

  @Test
  void aReferenceOfAsciidocIsShownAsTheTitleOfItsPart() {
    String adoc =
        "= Mill\n\nSee <<_the_old_wheel>>, xref:dam[] and <<elsewhere>>.\n\n== The old wheel\n\nIt turns.\n\n"
            + "[[dam]]\n== The dam, new\n\nIt holds.\n";
    assertTrue(
        blocks(adoc).contains("BODY See The old wheel, The dam, new and elsewhere."),
        blocks(adoc).toString());
  }

  @Test
  void whatAWikiShowsBelowAPictureIsACaption() {
    String wiki =
        "'''Skarv''' is a [[tower]].\n\n[[File:A.jpg|thumb|right|200px|The tower in 1910, with a [[house|hut]]]]\n"
            + "[[Datei:B.jpg|mini|hochkant=1.2]]\n[[File:C.jpg|A word for those who do not see it]]\n\n== Use ==\nIt is lit.\n";
    assertEquals(
        List.of(
            "BODY Skarv is a tower.",
            "CAPTION The tower in 1910, with a hut",
            "HEADING Use",
            "BODY It is lit."),
        blocks(wiki));
  }

  @Test
  void aMailThatWasCopiedIsItsWritersOnlyAsFarAsItRepeatsNone() {
    String answer = "The hall is ours until May.\nIt costs 1,150 a month.";
    String marked = "On 3 March Jon Ek wrote:\n\n> Has the owner answered?\n> We wait.\n";
    assertEquals(
        List.of(
            "BODY " + answer,
            "MAIL_HEAD On 3 March Jon Ek wrote:",
            "QUOTED_MAIL Has the owner answered?\nWe wait."),
        blocks(answer + "\n\n" + marked));
    String line = "2026-03-03 16:32 GMT+01:00 Jon Ek <jon@example.org>:";
    assertEquals(
        List.of("BODY " + answer, "MAIL_HEAD " + line, "QUOTED_MAIL We wait."),
        blocks(answer + "\n\n" + line + "\n\nWe wait.\n"));
    String head = "From: Jon Ek <jon@example.org>\nSent: Monday\nTo: Ann\nSubject: Hall";
    assertEquals(
        List.of("BODY Ann,", "BODY " + answer, "MAIL_HEAD " + head, "QUOTED_MAIL We wait."),
        blocks("Ann,\n\n" + answer + "\n\n" + head + "\n\nWe wait.\n"));
  }

  @Test
  void aTextThatShowsTheHeadOfAMailIsNoMail() {
    String head = "From: jon@example.org\nTo: ann@example.org\nSubject: Hall\nDate: Monday 16:32";
    String guide = "A message begins with a head of several lines.\n\n" + head;
    assertTrue(
        blocks(guide + "\n\nThe server adds lines of its own.\n")
            .contains("BODY The server adds lines of its own."));
    String essay = "It was known.\n\nAs Holm wrote:\n\n> The mill is old.\n";
    assertEquals(
        List.of("BODY It was known.", "BODY As Holm wrote:", "QUOTATION The mill is old."),
        blocks(essay));
    String quoted = "He said little.\n\n> The mill is old.\n\nIt was true.\n";
    assertEquals(
        List.of("BODY He said little.", "QUOTATION The mill is old.", "BODY It was true."),
        blocks(quoted));
  }

  @Test
  void asciidocMayBeginWithAHeadingOfTheSecondLevel() {
    assertEquals(
        List.of("HEADING The mill", "BODY Where it is: by the river."),
        blocks("== The mill\n\n*Where it is*: by the river.\n"));
    assertFalse(blocks("== The mill ==\n\nIt is old.\n").contains("HEADING The mill =="));
  }

  @Test
  void aLineThatEndsAmidALineOfNumbersIsNoHeading() {
    String rule = "常务理事会行使\n第十九条第一、\n三、五款规定的职权，对理事会负责，并报告工作。";
    String late = "第十九条第一、\n三、五款规定的事项由理事会决定，报会员大会备案。";
    assertEquals(List.of("BODY " + late), blocks(late));
    assertFalse(blocks(rule).stream().anyMatch(each -> each.startsWith("HEADING")), rule);
  }

  @Test
  void figuresOfANumberInWordsCountNoItemAndClausesAreHeadedByTheirNames() {
    String rules =
        "Section 2. Use of the Dam.\n\nThe dam belongs to the town.\n\n"
            + "1. The town keeps the dam and reports once in thirty\n(30) days to the farms.\n"
            + "2. The farms pay.\n\n"
            + "Section 3. The board meets in May.\n\nIt may meet again in June of the year.\n";
    List<String> read = blocks(rules);
    assertTrue(read.contains("HEADING Section 2. Use of the Dam."), read.toString());
    assertTrue(
        read.contains(
            "LIST_ITEM 1. The town keeps the dam and reports once in thirty\n(30) days to the farms."),
        read.toString());
    assertTrue(read.contains("BODY Section 3. The board meets in May."), read.toString());
  }

  @Test
  void restructuredTextIsNoWikiForItsListsAndCode() {
    String rst =
        ".. _mill:\n\nThe mill\n========\n\nIt **turns** :ref:`daily <day>`:\n\n  - the wheel\n  - the stone\n\n"
            + ".. code-block:: c\n\n    // turns\n    int a; // it\n    /* // on */\n\n"
            + "== 4 ==\n\n//Left// and //right//.\n";
    assertTrue(blocks(rst).contains("BODY It turns daily:"), blocks(rst).toString());
  }

  @Test
  void aCommentBelowItsMarkIsNotShown() {
    String rst =
        "..\n  Write the report here.\n\n  Sections\n  ========\n\n  .. figure:: x.png\n\n"
            + ":tocdepth: 1\n\n.. _mill:\n\nThe mill\n========\n\nIt turns, see `day <d.org>`_.\n";
    assertEquals(
        List.of("HEADING The mill", "PAGE_FURNITURE ========", "BODY It turns, see day."),
        blocks(rst));
  }

  @Test
  void linesThatAreOnlyATimeAreNoWords() {
    String copied =
        "0:00\nso today i talk about\n0:04\nthe bridge that was closed\n0:07\nin march and the ferry\n"
            + "0:10\nthat we have rented\n1:00:13\nuntil the winter\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00",
            "BODY so today i talk about\nthe bridge that was closed\nin march and the ferry\n"
                + "that we have rented\nuntil the winter"),
        blocks(copied));
    String agenda = "9:00\nOpening\n9:30\nThe bridge\n10:00\nThe ferry\n10:30\nLunch\n11:00\nEnd\n";
    assertTrue(blocks(agenda).toString().contains("9:30"), "times of a day are said");
  }

  @Test
  void timesBeforeWordsOnALineAreNoWords() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00", "BODY so today\nwe look at\nthe bridge\nand why\nit was shut"),
        blocks(
            "0:00 so today\n0:03 we look at\n0:05 the bridge\n0:09 and why\n0:12 it was shut\n"));
    assertEquals(
        List.of("PAGE_FURNITURE 00:00", "BODY We look at\nthe bridge."),
        blocks("[00:00.000 --> 00:04.000]  We look at\n[00:04.000 --> 00:08.000]  the bridge.\n"));
  }

  @Test
  void linesOfContentsLeadToPages() {
    String report =
        "目    录\n1 总论........................1\n1.1 背景……………………2\n\n1 总论\n1.1 背景\n"
            + "现有水厂两座，夏季缺水一万吨，新建第三水厂可以解决。\n";
    assertEquals(
        List.of(
            "CONTENTS 目    录",
            "CONTENTS 1 总论........................1",
            "CONTENTS 1.1 背景……………………2",
            "HEADING 1 总论",
            "HEADING 1.1 背景",
            "BODY 现有水厂两座，夏季缺水一万吨，新建第三水厂可以解决。"),
        blocks(report));
    String alone = "He waited ........ 7\n\nThen the ferry came, and nobody was on it that day.\n";
    assertFalse(blocks(alone).toString().contains("CONTENTS"), blocks(alone).toString());
  }

  @Test
  void namesBelowTheWordContentsThatHeadPartsAreContents() {
    String rules =
        "目  录\n\n第一章  总则\n第二章  经营\n第三章  附则\n\n"
            + "第一章  总则\n\n为了加强管理，制定本办法。\n\n第二章  经营\n\n渡船每日经营。\n\n第三章  附则\n\n自五月施行。\n";
    assertEquals(
        List.of(
            "CONTENTS 目  录",
            "CONTENTS 第一章  总则",
            "CONTENTS 第二章  经营",
            "CONTENTS 第三章  附则",
            "HEADING 第一章  总则"),
        blocks(rules).subList(0, 5));
  }

  @Test
  void namesInSmallLettersAndTimesAloneOpenTurns() {
    String chat =
        "ann  [2:01 PM]\nWe load the data first.\n[2:03 PM]\nThe format can wait.\nbob  [2:04 PM]\nAgreed.\n"
            + "ann  [2:05 PM]\nThen we begin.\n";
    assertEquals(4, blocks(chat).stream().filter(each -> each.startsWith("TURN")).count());
    assertTrue(blocks(chat).contains("TURN The format can wait."), blocks(chat).toString());
  }

  @Test
  void aPartOfAContractAndTheCourtesyOfALetterAreKnown() {
    String contract =
        "7. DUTIES OF THE FERRY\n\n7.1 The ferry keeps a log of all of its passages.\n\n7.2 It sails daily.\n";
    assertEquals("HEADING 7. DUTIES OF THE FERRY", blocks(contract).get(0));
    String letter =
        "Sehr geehrte Anwohner,\n\ndie Brücke wird gesperrt. Bitte benutzen Sie die Fähre.\n\n"
            + "Mit freundlichen Grüßen\n\nHans Weber\nBürgermeister von Oster und der Inseln\n";
    assertTrue(blocks(letter).contains("BODY Mit freundlichen Grüßen"), blocks(letter).toString());
  }

  @Test
  void shortLinesOfJapaneseThatBlankLinesPartAreParagraphs() {
    String news = "古い橋が閉鎖\n\n町の古い橋が三月に閉鎖された。\n\n関連記事\n\n渡し船が増便\n\n橋の歴史\n\n船の時刻表\n\n町の便り\n";
    assertTrue(blocks(news).contains("BODY 町の古い橋が三月に閉鎖された。"), blocks(news).toString());
  }

  @Test
  void aPaperMayBeginWithPartNought() {
    String paper = "0 引言\n渡船是过河的主要方式。\n\n1 方法\n用过去十年的水位训练模型。\n";
    assertEquals(
        List.of("HEADING 0 引言", "BODY 渡船是过河的主要方式。", "HEADING 1 方法", "BODY 用过去十年的水位训练模型。"),
        blocks(paper));
  }

  /** Where answers explain; those of a witness are turns. */
  @Test
  void aLabelledQuestionHeadsWhatAnswersIt() {
    String answer = "A:\nThe mill opens in May, and a boat takes visitors over the river at noon.";
    String rule = "\n▬▬▬▬▬▬▬▬▬▬\n";
    List<String> blocks =
        blocks(
            "Q: Is the mill open?\n\n"
                + answer
                + " Bring a coat.\n - Dogs stay outside the mill."
                + rule
                + "Q: Who mends the ramp?\n\n"
                + answer
                + rule
                + "Q: When was it built?\n\n"
                + answer);
    assertTrue(blocks.contains("HEADING Is the mill open?"), blocks.toString());
    assertTrue(blocks.contains("HEADING When was it built?"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Dogs stay outside the mill."), blocks.toString());
    assertEquals(2, blocks.stream().filter(each -> each.contains("▬")).count());
    assertTrue(blocks.stream().noneMatch(each -> each.startsWith("TURN")), blocks.toString());
    String hearing = "Q: Was it open?\n\nA: Yes, it was.\n\n".repeat(4);
    assertTrue(blocks(hearing).contains("TURN Yes, it was."), blocks(hearing).toString());
  }

  @Test
  void whoSpeaksInBracketsBeforeTheTimeHasATurn() {
    String talk =
        "[Speaker 1] [00:00] The dam is old.\n[Speaker 2] [00:09] It leaks.\n"
            + "[Speaker 1] [01:05] Who mends it?\n[Speaker 2] [01:09] Bo does.\n";
    assertTrue(blocks(talk).contains("TURN The dam is old."), blocks(talk).toString());
    String notes = "[Draft] The dam is old.\n[Final] It leaks.\n".repeat(3);
    assertTrue(blocks(notes).stream().noneMatch(each -> each.startsWith("TURN")));
  }

  @Test
  void labelsOfQuestionsOnTheLineAboveOpenTurnsBelowATitle() {
    String interview = "渡口十年：对话船长\n\n问\n渡船还开吗？\n\n答\n五月以前不开。\n\n问\n旧桥呢？\n\n答\n已经关了。\n";
    assertEquals(
        List.of(
            "BODY 渡口十年：对话船长",
            "PAGE_FURNITURE 问：",
            "TURN 渡船还开吗？",
            "PAGE_FURNITURE 答：",
            "TURN 五月以前不开。",
            "PAGE_FURNITURE 问：",
            "TURN 旧桥呢？",
            "PAGE_FURNITURE 答：",
            "TURN 已经关了。"),
        blocks(interview));
  }

  @Test
  void whatAWordProcessorLeavesInATextIsNotShown() {
    String text =
        "The ferry sails daily.[footnoteRef:38] It carries forty.\n\nError! Reference source not found."
            + "\n\nFORMCHECKBOX It is old.\n\nMERGEFIELD Name \\* MERGEFORMAT\n\nThe form is short.\n";
    assertEquals(
        List.of(
            "BODY The ferry sails daily. It carries forty.",
            "BODY It is old.",
            "BODY The form is short."),
        blocks(text));
  }

  @Test
  void columnsOfChineseRowsAreMeasuredAsAScreenShowsThem() {
    String table =
        "水厂      供水量（万吨）  水质\n第一水厂  1200            合格\n第二水厂  980             合格\n第三水厂  1560            合格\n";
    assertEquals(4, blocks(table).stream().filter(each -> each.startsWith("TABLE")).count());
    String notice = "招标公告\n\n项目编号：LZ-2024-015\n\n第三水厂的设备采购已经批准，现在公开招标，欢迎有资格的企业参加。\n";
    assertTrue(blocks(notice).contains("BODY 项目编号：LZ-2024-015"), blocks(notice).toString());
  }

  @Test
  void testSubtitlesAreWhatIsSaid() {
    String srt =
        "1\n00:00:04,120 --> 00:00:07,880\nWe found the old pump,\n\n"
            + "2\n00:00:08,120 --> 00:00:11,880\n<i>where nobody had looked.</i>\n\n"
            + "3\n00:00:30,000 --> 00:00:31,000\nANN: It worked.\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:04",
            "BODY We found the old pump,\nwhere nobody had looked.",
            "PAGE_FURNITURE 00:00:30 ANN:",
            "TURN It worked."),
        blocks(srt));
  }

  @Test
  void testDokuWikiIsReadWithoutItsMarks() {
    String wiki =
        "====== The mill ======\n\nIt is **very** old, //perhaps// of 1820.((Town book.)) It weighs"
            + " <del>900</del> 850 kg.\n\n===== Parts =====\n\n  * The [[gate|upper gate]]\n\n"
            + "^ Part ^ Bar ^\n| Gate | 4 |\n\n~~NOTOC~~\n";
    List<String> blocks = blocks(wiki);
    assertTrue(
        blocks.contains("BODY It is very old, perhaps of 1820. It weighs 850 kg."),
        blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM The upper gate"), blocks.toString());
    assertTrue(blocks.contains("HEADING Parts"), blocks.toString());
    assertTrue(blocks.contains("TABLE Gate\t4"), blocks.toString());
  }

  @Test
  void testHeadingsOfJiraAreNotGluedToItsText() {
    String wiki =
        "h1. The mill\n\n"
            + "See the [gate|https://a.example/b] of {{mill}}.\n\n"
            + "h2. {anchor:p}Parts\n\n"
            + "{panel:title=x}\n"
            + "It is old.\n"
            + "{panel}\n\n"
            + "h2. Price\n\n"
            + "It {{is}} {{not}} {{for}} {{sale}} {{to}} {{him}}.\n";
    List<String> blocks = blocks(wiki);
    assertEquals(
        List.of(
            "HEADING The mill",
            "BODY See the gate of mill.",
            "HEADING Parts",
            "BODY It is old.",
            "HEADING Price",
            "BODY It is not for sale to him."),
        blocks);
  }

  @Test
  void testATitleBetweenSingleSignsIsOfAWiki() {
    List<String> blocks = blocks("= The mill =\n\nIt is '''old'''.\n\n==Parts==\n\nA [[gate]].\n");
    assertTrue(blocks.contains("BODY It is old."), blocks.toString());
    assertTrue(blocks.contains("HEADING Parts"), blocks.toString());
  }

  @Test
  void testPagesOfAPrintedReportAreNoWords() {
    assertEquals(
        List.of(
            "BODY The court asks *393 us to compel the mill to open its gates.", "BODY It stands."),
        blocks("The court asks *393 us to compel the mill to open its gates.\n\nIt stands."));
    assertEquals(
        List.of(
            "BODY The court asks us to compel the mill.", "BODY It is to open [*x] its 4 gates."),
        blocks(
            "The court asks *393us to *394 compel the mill.\n\n*395 It is to open [*396] [*x] its 4"
                + " gates."));
  }

  @Test
  void testNumbersOfNotesStandRaisedWhereTheyCountUp() {
    assertEquals(
        List.of(
            "BODY The mill was broken.¹ It had a dam that leaked,² and was shut.³ In 2004,4 it"
                + " went."),
        blocks(
            "The mill was broken.1 It had a dam that leaked,2 and was shut.3 In 2004,4 it went."));
    assertEquals(
        List.of("BODY The mill was broken.1 It was shut.4"),
        blocks("The mill was broken.1 It was shut.4"));
  }

  @Test
  void testAVoiceSpeaksToTheEndOfItsCue() {
    String vtt =
        "WEBVTT\n\nNOTE made by hand\n\n00:04.000 --> 00:07.000 align:start\n<v Ann>Did it work?\n"
            + "Not at first.</v>\n\n00:08.000 --> 00:09.000\n<v Ann>Then it did.</v>\n";
    assertEquals(
        List.of("PAGE_FURNITURE 00:04 Ann:", "TURN Did it work?\nNot at first.\nThen it did."),
        blocks(vtt));
  }

  @Test
  void testChatsAreTurnsWithoutTheirTimes() {
    String chat =
        "02/11/2025, 18:20 - Messages and calls are end-to-end encrypted.\n"
            + "02/11/2025, 18:21 - Ruth: The hall is booked.\n"
            + "02/11/2025, 18:22 - Tom B: Can we swap?\nI could ask.\n"
            + "02/11/2025, 18:23 - Ruth: <Media omitted>\n"
            + "02/11/2025, 18:24 - Ruth: Yes.\n";
    List<String> blocks = blocks(chat);
    assertTrue(blocks.contains("TURN The hall is booked."), blocks.toString());
    assertTrue(blocks.contains("TURN Can we swap?\nI could ask."), blocks.toString());
    assertTrue(blocks.contains("BOILERPLATE <Media omitted>"), blocks.toString());
    assertTrue(
        blocks.contains("BOILERPLATE Messages and calls are end-to-end encrypted."),
        blocks.toString());
  }

  @Test
  void testSubtitleScriptsAreWhatIsSaid() {
    String line = "Dialogue: 0,0:00:0%d.00,0:00:0%d.90,Default,%s,0,0,0,,%s\n";
    String script =
        "[Script Info]\nTitle: Meeting\n\n[Events]\n"
            + String.format(java.util.Locale.ROOT, line, 1, 1, "", "{\\i1}We found{\\i0}\\Nit.")
            + String.format(java.util.Locale.ROOT, line, 2, 2, "Ann", "It worked, did it not?")
            + String.format(java.util.Locale.ROOT, line, 3, 3, "", "♪ fanfare ♪");
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00:01",
            "BODY We found it.",
            "PAGE_FURNITURE 0:00:02 Ann:",
            "TURN It worked, did it not?"),
        blocks(script));
  }

  @Test
  void testWhatAProgramNotesIsCode() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      log.append("2026-03-01 12:00:0").append(i).append(",1 INFO [main] Ferry - crossing ended\n");
    }
    assertTrue(blocks(log.toString()).stream().allMatch(block -> block.startsWith("CODE ")));
    String diary = "2026-03-01 12:00 The ferry left.\n\n2026-03-02 12:00 It came back again.\n";
    assertFalse(blocks(diary).stream().anyMatch(block -> block.startsWith("CODE ")));
  }

  @Test
  void testReStructuredTextShowsNoFieldsAndNoMarks() {
    String rst =
        "Bees\n====\n\n:Author: Ann\n\nBees drink [1]_ water, as `hives <h>`_ do.\n\n"
            + ".. code-block:: python\n   :linenos:\n\n   n = 1\n\n#. Choose a roof.\n#. Ask.\n\n"
            + ".. [1] A book.\n";
    List<String> blocks = blocks(rst);
    assertTrue(blocks.contains("BODY Bees drink water, as hives do."), blocks.toString());
    assertTrue(blocks.contains("CODE n = 1"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Choose a roof."), blocks.toString());
    assertFalse(blocks.toString().contains("Author"), blocks.toString());
  }

  @Test
  void testTablesOfAsciiDocHaveRows() {
    String text = "= Buses\n:toc:\n\n.Routes\n|===\n|Route |Riders\n\n|N1\n|1200\n|===\n\nEnd.\n";
    List<String> blocks = blocks(text);
    assertTrue(blocks.contains("TABLE Route\tRiders"), blocks.toString());
    assertTrue(blocks.contains("TABLE N1\t1200"), blocks.toString());
  }

  @Test
  void testPagesEndAtFormFeedsAndTheirHeadsAreFurniture() {
    DocumentBuilder builder = new DocumentBuilder();
    builder.text(
        "The gauge is read by a camera. The receiver\n\n"
            + "Marlow   [Page 1]\n"
            + "\f\n"
            + "Marlow   [Page 2]\n\n"
            + "answers with the letter A.\n",
        1);
    assertEquals(2, builder.pages().size());
    List<Role> roles = builder.blocks().stream().map(Block::role).toList();
    assertEquals(List.of(Role.BODY, Role.PAGE_FURNITURE, Role.PAGE_FURNITURE, Role.BODY), roles);
  }

  @Test
  void testReStructuredTextIsReadWithoutItsMarks() {
    String rst =
        ".. _mill:\n\nThe mill, see :ref:`Chapter 2 <floods>`, is *very* old.\n\n"
            + "Its rules are in `the deed\n<https://example.org/deed>`__ and in ``mill.cfg``.\n";
    assertEquals(
        List.of(
            "BODY The mill, see Chapter 2, is very old.",
            "BODY Its rules are in the deed and in mill.cfg."),
        blocks(rst));
  }

  @Test
  void testAsciiDocIsToldByItsMacrosToo() {
    String adoc =
        "我们link:https://example.org/a[宣布了]新的水闸，*很重要*。\n\n"
            + ". 先读 jira:MILL-4[] 的说明。\n. 再看link:/doc[指南]。\n";
    assertEquals(
        List.of("BODY 我们宣布了新的水闸，很重要。", "LIST_ITEM 先读 MILL-4 的说明。", "LIST_ITEM 再看指南。"),
        blocks(adoc).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void testANotebookIsItsCells() {
    String notebook =
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"# Flow\\n"
            + "\", \"We measure it.\"]},{\"cell_type\": \"code\", \"source\": \"print(1)\","
            + " \"outputs\": [{\"text\": \"1\"}]}],\"nbformat\": 4}";
    assertEquals(List.of("HEADING Flow", "BODY We measure it.", "CODE print(1)"), blocks(notebook));
    assertEquals(
        List.of("HEADING Flow", "BODY We measure it.", "CODE print(1)"),
        blocks(notebook.replace("# Flow", "#Flow")));
  }

  @Test
  void testMarksOfLightMarkupAreNoText() {
    String org =
        "#+TITLE: Flow\n* TODO Results :draft:\nSee [[http://x.example][the guide]] now.\n";
    assertEquals(List.of("HEADING Results", "BODY See the guide now."), blocks(org));
    String wiki =
        "'''Oster''' is a [[river|stream]].<ref>A book.</ref> {{convert|3|km}}\n\n== Course ==\n"
            + "It runs to the [[sea]].\n";
    assertEquals(
        List.of("BODY Oster is a stream. 3 km", "HEADING Course", "BODY It runs to the sea."),
        blocks(wiki));
  }

  @Test
  void testTablesOfWikisHaveRowsAndTemplatesShowTheirMeasures() {
    String wiki =
        "'''Oster''' is {{convert|3|km|mi}} long, or {{convert|2|to|5|ft|m}} deep.{{cn}}\n"
            + "* It is [[cold]].\n\n"
            + "== Mills ==\n"
            + "{| class=\"wikitable\"\n"
            + "|+ All mills\n"
            + "! Mill !! Sacks\n"
            + "|-\n"
            + "| style=\"x\" | North || 40\n"
            + "|}\n";
    assertEquals(
        List.of(
            "BODY Oster is 3 km long, or 2 to 5 ft deep.",
            "PAGE_FURNITURE - ",
            "LIST_ITEM It is cold.",
            "HEADING Mills",
            "CAPTION All mills",
            "TABLE Mill\tSacks",
            "TABLE North\t40"),
        blocks(wiki));
  }

  @Test
  void testManualPagesShowTheirWords() {
    String page =
        ".\\\" a note\n"
            + ".TH MILL 1 \"May 2024\"\n"
            + ".SH NAME\n"
            + "mill \\- grinds corn\n"
            + ".SH OPTIONS\n"
            + "The program \\fImill\\fR grinds\n"
            + ".BR corn (7).\n"
            + ".PP\n"
            + "It stops.\n"
            + ".TP\n"
            + ".B \\-v\n"
            + "Say what it does.\n"
            + ".nf\n"
            + "mill \\-v\n"
            + ".fi\n";
    assertEquals(
        List.of(
            "HEADING NAME",
            "BODY mill - grinds corn",
            "HEADING OPTIONS",
            "BODY The program mill grinds corn(7).",
            "BODY It stops.",
            "LIST_ITEM -v: Say what it does.",
            "CODE mill -v"),
        blocks(page));
  }

  @Test
  void testCodeInAsciiDocHasNoMarks() {
    String adoc = "= Mill\n:toc:\n\n通过 `mill.A_B_C` 设置，也可用+mill.x+关闭。 See link:a[the plan].\n";
    assertEquals("BODY 通过 mill.A_B_C 设置，也可用mill.x关闭。 See the plan.", blocks(adoc).get(1));
  }

  @Test
  void testRowsThatSpacesAlignAreATable() {
    assertEquals(
        List.of(
            "BODY What it cost:",
            "TABLE Year    Cost  Paid by",
            "TABLE 2022   1,500  State",
            "TABLE 2023      75  Town",
            "BODY It was paid.  In full, they say.  Nobody asked."),
        blocks(
            "What it cost:\nYear    Cost  Paid by\n2022   1,500  State\n2023      75  Town\n\n"
                + "It was paid.  In full, they say.  Nobody asked.\n"));
  }

  @Test
  void testWhatANotebookShowsBelowItsCode() {
    String cell =
        "{\"cell_type\": \"code\", \"source\": \"run()\", \"outputs\": ["
            + "{\"output_type\": \"stream\", \"name\": \"stderr\", \"text\": \"A warning.\"},"
            + "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"The mean is 7.\"]},"
            + "{\"output_type\": \"execute_result\", \"data\": {\"text/plain\": \"<Axes: >\"}},"
            + "{\"output_type\": \"display_data\", \"data\": {\"text/plain\": \"<x>\","
            + " \"text/markdown\": \"It is low.\"}},"
            + "{\"output_type\": \"execute_result\", \"data\": {\"text/plain\": \"a 1\","
            + " \"text/html\": \"<table><tr><th>a</th></tr><tr><td>1</td></tr></table>\"}}]}";
    assertEquals(
        List.of("CODE run()", "CODE The mean is 7.", "BODY It is low.", "TABLE a", "TABLE 1"),
        blocks("{\"cells\": [" + cell + "], \"nbformat\": 4}"));
    assertEquals(
        List.of("HEADING Tide", "CODE x"),
        blocks(
            "{\"nbformat\": 3, \"worksheets\": [{\"cells\": [{\"cell_type\": \"heading\","
                + " \"level\": 1, \"source\": \"Tide\"}, {\"cell_type\": \"code\", \"input\":"
                + " \"x\"}]}]}"));
  }

  @Test
  void testFieldsThatHeadAProposalAreFrontMatterAndTwoColonsAnnounceCode() {
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(
        "MEP: 17\nTitle: Wheels of mills\nAuthor: Ida Quay <i@q.org>,\n        Ben Reed <b@q.org>\n"
            + "Status: Active\nPost-History:\n\nAbstract\n========\n\n"
            + "As :pep:`8` says, :term:`wheels` turn::\n\n turn(wheel)\n\nThe ``wheel`` is old [#old]_.\n",
        out);
    assertEquals(
        List.of(
            "FRONT_MATTER MEP: 17",
            "HEADING Abstract",
            "PAGE_FURNITURE ========",
            "BODY As PEP 8 says, wheels turn:",
            "PAGE_FURNITURE :",
            "CODE turn(wheel)",
            "BODY The wheel is old."),
        out.blocks().stream()
            .map(
                each ->
                    each.role()
                        + " "
                        + each.span().of(out.text()).lines().findFirst().get().strip())
            .toList());
  }

  @Test
  void testTablesOfRestructuredTextAreRows() {
    assertEquals(
        List.of(
            "TABLE | Gate | Summer In | Summer Out |",
            "TABLE | North | 120 | 118 |",
            "TABLE | South side | 300 | 296 |"),
        tables(
            "+-------+-----------+\n| Gate  | Summer    |\n|       +-----+-----+\n"
                + "|       | In  | Out |\n+=======+=====+=====+\n| North | 120 | 118 |\n"
                + "+-------+-----+-----+\n| South | 300 | 296 |\n| side  |     |     |\n"
                + "+-------+-----+-----+\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope | 4 |", "TABLE | Big hook | 9 |"),
        tables(
            ".. list-table::\n   :header-rows: 1\n\n   * - Item\n     - Left\n"
                + "   * - Rope\n     - 4\n   * - Big\n       hook\n     - 9\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope, new | 4 |", "TABLE | Hook | 9 |"),
        tables(".. csv-table::\n   :header: Item, Left\n\n   \"Rope, new\", 4\n   Hook, 9\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope | 4 |", "TABLE | Hook | 9 |"),
        tables("=====  ====\nItem   Left\n=====  ====\nRope   4\nHook   9\n=====  ====\n"));
  }

  /** The rows of a text that uses marks of reStructuredText elsewhere. */
  private static List<String> tables(String table) {
    return blocks("See :ref:`one` and :ref:`two`.\n\n" + table + "\nIt rains.\n").stream()
        .filter(block -> block.startsWith("TABLE"))
        .toList();
  }

  @Test
  void testSettingsInARawCellOfANotebookAreNoText() {
    String notebook =
        "{\"cells\": [{\"cell_type\": \"raw\", \"source\": \"---\\ntitle: Flow\\n---\"},"
            + "{\"cell_type\": \"markdown\", \"source\": \"We measure it.\"}], \"nbformat\": 4}";
    assertEquals(List.of("BODY We measure it."), blocks(notebook));
  }

  @Test
  void testFrontMatterStatesTheTitleAndIsNoText() {
    DocumentBuilder builder = new DocumentBuilder();
    PlainTextReader.read(
        "---\ntitle: \"Flow of rivers\"\nweight: 7\n---\nWe measure it.\n", builder);
    assertEquals("Flow of rivers", builder.title());
    assertEquals("We measure it.", builder.text());
    assertFalse(builder.leftOut().isEmpty());
  }

  private static List<String> blocks(String text) {
    DocumentBuilder builder = new DocumentBuilder();
    PlainTextReader.read(text, builder);
    return builder.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(builder.text()))
        .toList();
  }

  @Test
  void testWhatAnOutlineKeepsToItselfIsNoText() {
    String org =
        "#+TITLE: Bees\n"
            + "#+AUTHOR: Ann\n"
            + "* TODO Hives\n"
            + "  :LOGBOOK:\n"
            + "  - State changed\n"
            + "  :END:\n"
            + "Seven hives hold 10^{5} bees.\n"
            + "** COMMENT Private\n"
            + "Nobody reads this.\n"
            + "*** Nor this\n"
            + "#+BEGIN_COMMENT\n"
            + "No.\n"
            + "#+END_COMMENT\n"
            + "* Honey\n"
            + "It weighs 84 kg.\n";
    assertEquals(
        List.of(
            "HEADING Hives",
            "BODY Seven hives hold 10⁵ bees.",
            "HEADING Honey",
            "BODY It weighs 84 kg."),
        blocks(org));
  }

  @Test
  void testAttributesOfAsciiDocStandForTheirValues() {
    String text =
        "= Crane\n"
            + ":toc:\n"
            + ":ver: 4.2\n\n"
            + "This is version {ver} for 12 m^2^.\n\n"
            + "////\n"
            + "Internal.\n"
            + "////\n\n"
            + "== Lift\n\n"
            + ".Limits\n"
            + "|===\n"
            + "|Wind |Load\n"
            + "|10 m/s |3 t\n"
            + "|===\n";
    assertEquals(
        List.of(
            "HEADING Crane",
            "BODY This is version 4.2 for 12 m².",
            "HEADING Lift",
            "CAPTION Limits",
            "TABLE Wind\tLoad",
            "TABLE 10 m/s\t3 t"),
        blocks(text));
  }

  @Test
  void testNumbersOfAWikiStayWhatTheyAre() {
    String wiki =
        "The \'\'\'dam\'\'\' of [[Tarn]] holds 3 × 10<sup>8</sup> m<sup>3</sup>, gives"
            + " {{val|4.2|e=6|u=kWh}} and ended {{circa|1938}}.\n\n"
            + "== See ==\n"
            + "More on [[Tarn]].\n";
    assertEquals(
        "BODY The dam of Tarn holds 3 × 10⁸ m³, gives 4.2 × 10^6 kWh and ended c. 1938.",
        blocks(wiki).get(0));
  }

  @Test
  void testTextileIsReadWithoutItsMarks() {
    String textile =
        "h1. Rules\n\n"
            + "p(intro). The *48 plots* of 95 m^2^ cost _65 pounds_[1].\n\n"
            + "bq. Nobody may burn.\n\n"
            + "|_. Plot |_. Area |\n"
            + "| 1 | 120 |\n"
            + "| 2 | 95 |\n\n"
            + "# Pay the \"fee\":https://example.org/fee now.\n"
            + "# Go.\n";
    List<String> blocks = blocks(textile);
    assertEquals("HEADING Rules", blocks.get(0));
    assertEquals("BODY The 48 plots of 95 m² cost 65 pounds.", blocks.get(1));
    assertEquals("BODY Nobody may burn.", blocks.get(2));
    assertTrue(blocks.contains("LIST_ITEM Pay the fee now."), blocks.toString());
  }

  @Test
  void testTextsThatAreGivenOnceStandWhereTheyAreUsed() {
    String rst =
        "Weir\n"
            + "====\n\n"
            + ".. _top:\n\n"
            + "The level is |level| and the flow :math:`10^{6}`, see :ref:`list <lst>`.\n\n"
            + ".. |level| replace:: 1.80 m\n";
    assertTrue(
        blocks(rst).contains("BODY The level is 1.80 m and the flow 10^6, see list."),
        blocks(rst).toString());
  }

  @Test
  void testAManualPageNamesWhatItIsOf() {
    String page =
        ".Dd March 5, 2024\n"
            + ".Dt GATECTL 1\n"
            + ".Os\n"
            + ".Sh NAME\n"
            + ".Nm gatectl\n"
            + ".Nd open a gate\n"
            + ".Sh SYNOPSIS\n"
            + ".Nm\n"
            + ".Op Fl l Ar level\n"
            + ".Sh DESCRIPTION\n"
            + "The\n"
            + ".Nm\n"
            + "utility waits for the\n"
            + ".Ar level .\n";
    List<String> blocks = blocks(page);
    assertTrue(blocks.contains("BODY The gatectl utility waits for the level."), blocks.toString());
    assertTrue(blocks.contains("BODY gatectl [-l level]"), blocks.toString());
  }

  @Test
  void testChatsThatNameTheSpeakerOnALineOfItsOwn() {
    String dated =
        "2024-03-05 10:22:33 张三\n明天上午九点开会。\n\n2024-03-05 10:23:10 李四(lisi_88)\n[图片]\n\n"
            + "2024-03-05 10:24:02 李四(lisi_88)\n总额是86万元。\n";
    List<String> turns = blocks(dated);
    assertTrue(turns.contains("TURN 明天上午九点开会。"), turns.toString());
    assertTrue(turns.contains("BOILERPLATE [图片]"), turns.toString());
    assertTrue(turns.contains("PAGE_FURNITURE 2024-03-05 10:24:02 李四(lisi_88)"), turns.toString());
    String parted =
        "Jane Doe\n"
            + "  9:41 AM\n"
            + "The deploy failed. :tada:\n"
            + ":eyes: 2\n"
            + "3 replies\n\n"
            + "Raj Patel\n"
            + "  9:52 AM\n"
            + "No order was lost. (edited)\n\n"
            + "Jane Doe\n"
            + "  10:03 AM\n"
            + "Thanks! :pray: We meet.\n";
    turns = blocks(parted);
    assertTrue(turns.contains("TURN The deploy failed."), turns.toString());
    assertTrue(turns.contains("BOILERPLATE :eyes: 2"), turns.toString());
    assertTrue(turns.contains("BOILERPLATE 3 replies"), turns.toString());
    assertTrue(turns.contains("TURN No order was lost."), turns.toString());
    assertTrue(turns.contains("TURN Thanks! We meet."), turns.toString());
  }

  @Test
  void testATableOrLogOfTimesIsNoChat() {
    String table =
        "2024-03-05 10:22:33 Started\n2024-03-05 10:23:33 Stopped\n2024-03-05 10:24:33 Started\n"
            + "2024-03-05 10:25:33 Stopped\n";
    assertFalse(blocks(table).stream().anyMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void testSubtitlesInTwoLanguagesAreTwoParagraphs() {
    String srt =
        "1\n00:00:01,000 --> 00:00:03,000\n我们必须离开\nWe have to leave.\n\n"
            + "2\n00:00:03,200 --> 00:00:06,000\n桥已经断了\nThe bridge is gone.\n\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:01",
            "TURN 我们必须离开\n桥已经断了",
            "BODY We have to leave.\nThe bridge is gone."),
        blocks(srt));
  }

  @Test
  void testAQuotationWhoseMarksAreShiftedGoesOn() {
    assertEquals(
        List.of("BODY It is so.", "QUOTATION Is it?\nOn Tuesday?"),
        blocks("It is so.\n\n> Is it?\n > On Tuesday?\n"));
  }

  @Test
  void testSubtitlesThatPartTimesWithACommaAndWikisWithoutHeadings() {
    assertEquals(
        List.of("PAGE_FURNITURE 0:00:01", "BODY The ferry leaves\nat seven.\nIt does not wait."),
        blocks(
            "0:00:01.000,0:00:03.500\n"
                + "The ferry leaves\n"
                + "at seven.\n\n"
                + "0:00:04.000,0:00:06.000\n"
                + "It does not wait.\n"));
    assertEquals(
        "BODY Tide Mill is a watermill on the Medway in Kent.",
        blocks(
                "\'\'\'Tide Mill\'\'\' is a [[watermill]] on the [[River Medway|Medway]] in"
                    + " [[Kent]].{{sfn|Smith}}\n\n"
                    + "It grinds {{cvt|3|t}} of [[flour]].\n")
            .get(0));
  }

  @Test
  void testSpeakersWithADateOnTheNextLine() {
    String teams =
        "Ann Marsh\n"
            + "5 March 10:21\n"
            + "The crane costs 4,200 euros.\n"
            + "Bob Hill\n"
            + "5 March 10:25\n"
            + "We pay it on Friday.\n"
            + "Ann Marsh\n"
            + "5 March 10:31\n"
            + "It ran all week.\n";
    assertEquals(
        List.of(
            "TURN The crane costs 4,200 euros.",
            "TURN We pay it on Friday.",
            "TURN It ran all week."),
        blocks(teams).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testRaisedDigitsAndTreesOfPagesInRst() {
    String rst =
        "Weir\n"
            + "====\n\n"
            + "The level is 2\\ :sup:`3` m of H\\ :sub:`2`\\ O.\n\n"
            + ".. toctree::\n"
            + "   :maxdepth: 2\n\n"
            + "   intro\n"
            + "   usage\n";
    assertEquals("BODY The level is 2³ m of H2O.", blocks(rst).get(2));
    assertEquals(3, blocks(rst).size());
  }

  @Test
  void testKoreanChaptersAreHeadings() {
    assertEquals(
        List.of(
            "HEADING 제1장 총칙", "BODY 이 규정은 모든 수문에 적용한다.", "HEADING 제2절 벌칙", "BODY 50만원의 과태료를 낸다."),
        blocks("제1장 총칙\n\n이 규정은 모든 수문에 적용한다.\n\n제2절 벌칙\n\n50만원의 과태료를 낸다.\n"));
  }

  @Test
  void testNoticesOfAChannelAreNobodys() {
    String log =
        "--- Log opened Mon Mar 04 09:00:12 2019\n"
            + "09:01 < ruth> The build failed.\n"
            + "09:02 <@omar> I saw it.\n"
            + "09:03 -!- kim [k@a.example] has quit [Ping timeout: 252 seconds]\n"
            + "09:03 < ruth> Can we wait?\n"
            + "09:04 -!- mode/#a [+o ruth] by x\n"
            + "09:05 * omar writes\n"
            + "09:07 < ruth> Then Friday.\n";
    List<String> blocks = blocks(log);
    assertTrue(
        blocks.contains("BOILERPLATE -!- kim [k@a.example] has quit [Ping timeout: 252 seconds]"),
        blocks.toString());
    assertEquals(4, blocks.stream().filter(block -> block.startsWith("TURN")).count());
  }

  @Test
  void testAChannelWhoseSpeakersTabsPartIsNoTable() {
    String log =
        "2021-05-03 10:00:40\truth\tThe board met on Tuesday.\n"
            + "2021-05-03 10:01:02\t@omar\tDid they say anything?\n"
            + "2021-05-03 10:02:00\t<--\tkim (k@a.example) has quit (Ping timeout: 2 seconds)\n"
            + "2021-05-03 10:02:10\truth\tThey postponed it once.\n"
            + "2021-05-03 10:02:40\t@omar\tThen we wait.\n";
    assertTrue(SpeakerTurns.isTabbed(log));
    assertEquals(
        List.of(
            "TURN The board met on Tuesday.",
            "TURN Did they say anything?",
            "BOILERPLATE kim (k@a.example) has quit (Ping timeout: 2 seconds)",
            "TURN They postponed it once.",
            "TURN Then we wait."),
        blocks(log).stream().filter(block -> !block.startsWith("PAGE")).toList());
    assertFalse(
        SpeakerTurns.isTabbed("10:00\tA\t3.5\n10:01\tB\t3.6\n10:02\tA\t3.4\n10:03\tB\t3.7\n"));
  }

  @Test
  void testTheChatOfAMeetingIsTurns() {
    String chat =
        "10:15:02\t From  Ruth Adler  to  Everyone:\n\tThe slides are ready.\n"
            + "10:16:30\t From  Omar  to  Everyone:\n\tThe cost is 2.4 million.\n"
            + "10:18:40\t From  Ruth Adler  to  Omar(Direct Message):\n\tThank you.\n"
            + "10:19:05\t From  Omar  to  Everyone:\n\tReacted to \"Thank you.\" with a sign\n";
    assertEquals(
        List.of("TURN The slides are ready.", "TURN The cost is 2.4 million.", "TURN Thank you."),
        blocks(chat).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testCodeOfRstEndsWhereTheTextOfADirectiveBegins() {
    String rst =
        "Pool\n====\n\nWrite::\n\n   open()\n\n.. note::\n\n   It is not shared.\n\n"
            + ".. code-block:: ini\n\n   size = 20\n\n.. figure:: a.png\n   :alt: a\n\n"
            + "   A life.\n\nSee :class:`~pool.Pool`.\n";
    List<String> blocks = blocks(rst);
    assertTrue(blocks.contains("CODE open()"), blocks.toString());
    assertTrue(blocks.contains("BODY It is not shared."), blocks.toString());
    assertTrue(blocks.contains("CODE size = 20"), blocks.toString());
    assertTrue(blocks.contains("CAPTION A life."), blocks.toString());
    assertTrue(blocks.contains("BODY See Pool."), blocks.toString());
  }

  @Test
  void testPartsOfAsciidocAreShownWhereTheirNameIsSet() {
    String text =
        "= Agent\n:shop:\n\nifdef::staff[]\nFor staff.\n\nifdef::shop[]\nNor this.\n"
            + "endif::[]\nendif::staff[]\n\nifndef::staff[]\nFor customers.\nendif::[]\n\n"
            + "ifdef::shop,staff[Buy it.]\n\nifdef::shop+staff[Not both.]\n";
    assertEquals(List.of("HEADING Agent", "BODY For customers.", "BODY Buy it."), blocks(text));
  }

  @Test
  void testHeadsOfTablesInAsciidocAreKnown() {
    String text =
        "= Ports\n\n[cols=\"1,2\",options=\"header\"]\n|===\n|Port |Use\n|80 |Web\n|===\n\n"
            + "|===\n|Port |Use\n\n|90 |Mail\n|===\n\n|===\n|70 |Gopher\n|71 |None\n|===\n";
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(text, out);
    assertEquals(
        List.of("Port\tUse", "Port\tUse"),
        out.blocks().stream()
            .filter(Block::header)
            .map(block -> block.span().of(out.text()))
            .toList());
  }

  @Test
  void testPicturesSignaturesAndEmptiedBracketsOfAWikiAreTakenOut() {
    String wiki =
        "'''Lund''' ({{IPA|l}}; [[Latin]]: ''L'') is a town ({{coord|1|2}}).\n\n== Past ==\n"
            + "[[Immagine:A.jpg|thumb|The harbour, ''before'' it was [[closure|closed]]]]\n"
            + "It was closed.\n:I doubt it. --[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 12:34, 5"
            + " May 2010 (UTC)\n* One\nThe rest.\n[[de:Lund]]\n";
    assertEquals(
        List.of(
            "BODY Lund (Latin: L) is a town.",
            "HEADING Past",
            "BODY It was closed.",
            "BODY I doubt it.",
            "PAGE_FURNITURE - ",
            "LIST_ITEM One",
            "BODY The rest.",
            "CAPTION The harbour, before it was closed"),
        blocks(wiki));
  }

  @Test
  void testPartsOfAChineseTextWithoutBlankLinesAreHeadings() {
    String text =
        "为做好今冬供暖工作，现将有关事项通知如下，请认真执行。\n一、提高认识\n各单位要充分认识供暖工作的重要性，加强领导。\n"
            + "二、明确时间\n（一）检修阶段\n十月底前完成管网检修，十一月五日开始冷态运行，不得推迟。\n"
            + "三、保障用煤\n储煤不少于十二万吨，并与三家煤矿签订供货合同，确保质量。\n";
    assertEquals(List.of("一、提高认识", "二、明确时间", "（一）检修阶段", "三、保障用煤"), headings(text));
    assertEquals(List.of(), headings("甲单位有：\n一、苹果\n二、香蕉\n三、梨\n"));
  }

  private static List<String> headings(String text) {
    return blocks(text).stream()
        .filter(block -> block.startsWith("HEADING"))
        .map(block -> block.substring("HEADING ".length()))
        .toList();
  }

  @Test
  void testWhoMadeSubtitlesIsNotSaid() {
    String srt =
        "1\n00:00:01,000 --> 00:00:03,000\n字幕由 某某字幕组 制作\n\n"
            + "2\n00:00:04,000 --> 00:00:07,000\nWe found it.\n\n"
            + "3\n00:00:08,000 --> 00:00:09,000\nSubtitles by the sea club\n";
    assertEquals(List.of("PAGE_FURNITURE 00:00:04", "BODY We found it."), blocks(srt));
  }

  @Test
  void testASpeakersTimeInBracketsIsNoPartOfTheName() {
    String text =
        "Ann Vale (00:12): Welcome.\nDr Lind (00:31): Thank you.\nAnn Vale (01:02): How far?\n"
            + "Dr Lind (01:05): Ten miles.\n";
    assertEquals(
        List.of("TURN Welcome.", "TURN Thank you.", "TURN How far?", "TURN Ten miles."),
        blocks(text).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testMarksOfOrgAreNoWords() {
    String org =
        "#+TITLE: Trip\n* TODO Tickets [1/2]\n  - [X] Train\n  - Note :: No cars.\n\n"
            + "  #+CAPTION: The map\n  [[file:map.png]]\n  On <2021-05-04 Tue> it costs"
            + " src_sh{12} euros{{{v}}}.\n  #+BEGIN_QUOTE\n  All come home.\n  #+END_QUOTE\n"
            + "[fn:1] With food.\n";
    List<String> blocks = blocks(org);
    assertTrue(blocks.contains("HEADING Tickets"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Note: No cars."), blocks.toString());
    assertTrue(blocks.contains("BODY On 2021-05-04 Tue it costs 12 euros."), blocks.toString());
    assertTrue(blocks.contains("QUOTATION All come home."), blocks.toString());
    assertTrue(blocks.contains("NOTE With food."), blocks.toString());
  }

  @Test
  void testSignsThatAsciidocNamesAndTermsAboveTheirMeaning() {
    String text =
        "= Pump\nAnn Vale; Tom Reed\n\nIt weighs 3{nbsp}kg.\n\n* Lid:: turns left\nMotor::\n"
            + "  Runs at 12 volts.\n";
    List<String> blocks = blocks(text);
    assertTrue(blocks.contains("FRONT_MATTER Ann Vale; Tom Reed"), blocks.toString());
    assertTrue(blocks.contains("BODY It weighs 3 kg."), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Lid: turns left"), blocks.toString());
    assertTrue(blocks.contains("BODY Motor:\n  Runs at 12 volts."), blocks.toString());
  }

  @Test
  void testANoteThatBeginsOnItsDirectivesLineIsText() {
    String rst =
        "See :ref:`floods` and :ref:`gates`.\n\n.. note:: Measure it\n   every week.\n\nIt is old.\n";
    assertEquals(
        List.of("BODY See floods and gates.", "BODY Measure it\nevery week.", "BODY It is old."),
        blocks(rst).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void testLabelsOfVotesAndAnswersAreNoSpeakers() {
    String vote = "水泵預算表決結果：同意4票，決議通過\n大壩預算表決：同意3票，通過\n回覆：影片能讓同學更關注內容\n採訪地點：水邊的小磨坊裡面\n";
    assertTrue(blocks(vote.repeat(4)).stream().noneMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void testLabelsThatCountProposalsAreNoSpeakers() {
    String text =
        "Proposal 1: Close the bridge now.\nObservation 1: It is old.\nProposal 2: Ask the town"
            + " again.\nObservation 1: It is old.\n";
    assertTrue(blocks(text).stream().noneMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void notesOfReStructuredTextAreReadAndItsPicturesAreNot() {
    assertEquals(
        List.of(
            "HEADING Bees",
            "BODY Bees drink water, says [Holm].",
            "CAPTION Fields",
            "TABLE | Field | Hives |",
            "TABLE | North | 4 |",
            "LIST_ITEM -s size: the size of a hive",
            "BODY Why",
            "BODY They are thirsty.",
            "BODY hive: A box.",
            "NOTE In summer.",
            "BACK_MATTER Holm, Bees, 1901."),
        blocks(
                ".. |bee| image:: bee.png\n\n"
                    + "Bees\n====\n\n"
                    + "|bee|\n\n"
                    + "Bees drink water [#w]_, says [Holm]_.\n\n"
                    + ".. [#w] In summer.\n"
                    + ".. [Holm] Holm, *Bees*, 1901.\n\n"
                    + ".. list-table:: Fields\n   :header-rows: 1\n\n   * - Field\n     - Hives\n   * - North\n     - 4\n\n"
                    + "-s size    the size of a hive\n\n"
                    + ".. topic:: Why\n   :class: x\n\n   They are thirsty.\n\n"
                    + "hive : box\n    A box.\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE_FURNITURE"))
            .toList());
  }

  @Test
  void notesWithinALineOfAsciiDocAndQuotationsAreTold() {
    assertEquals(
        List.of(
            "HEADING Pump",
            "BODY It weighs 3 kg.",
            "QUOTATION A pump is a friend.",
            "BODY See the shed of the men.",
            "NOTE Or less."),
        blocks(
            "= Pump\n\nIt weighs 3 kg.footnote:[Or less.]\n\n____\nA pump is a friend.\n____\n\n"
                + "See https://x.org[the shed^] (((shed)))of the ((men)).\n"));
  }

  @Test
  void tablesFormulasAndKeptLinesOfOrgAreNoProse() {
    assertEquals(
        List.of(
            "BODY It turns.",
            "NOTE Since May.",
            "TABLE Wheel\tTeeth",
            "TABLE Old\t40",
            "CODE : on",
            "CODE \\begin{equation}",
            "CODE a = b",
            "CODE \\end{equation}",
            "QUOTATION Turn!",
            "BODY It stops."),
        blocks(
            "#+TITLE: Mill\n\nIt turns[fn:: Since May.].\n\n| Wheel | Teeth |\n|---+---|\n| Old | 40 |\n\n"
                + ": on\n\n\\begin{equation}\na = b\n\\end{equation}\n\n#+BEGIN_QUOTE\nTurn!\n#+END_QUOTE\n\n"
                + "<<end>> It stops.\n"));
  }

  @Test
  void whatStandsAboveATranscriptIsNoSpeechAndTimesMayStandInBrackets() {
    assertEquals(
        List.of(
            "BODY 会议转写",
            "FRONT_MATTER 会议时间：14:00",
            "PAGE_FURNITURE 说话人1(00:00:05):",
            "TURN 我们先看闸门。",
            "PAGE_FURNITURE 说话人2(00:00:21):",
            "TURN 闸门已经修好了。",
            "PAGE_FURNITURE 说话人1(00:01:02):",
            "TURN 那就放水。"),
        blocks(
            "会议转写\n会议时间：14:00\n\n说话人1(00:00:05):\n我们先看闸门。\n\n说话人2(00:00:21):\n闸门已经修好了。\n\n"
                + "说话人1(00:01:02):\n那就放水。\n"));
    assertEquals(
        List.of(
            "PAGE_FURNITURE Ann Lee 9:02 AM",
            "TURN The frost came.",
            "PAGE_FURNITURE 9:03",
            "BODY It was cold.",
            "PAGE_FURNITURE Bob Day 9:10 AM",
            "TURN How cold?",
            "PAGE_FURNITURE Ann Lee 9:14 AM",
            "TURN Very.",
            "BOILERPLATE Bob Day stopped transcription"),
        blocks(
            "Ann Lee 9:02 AM\nThe frost came.\n9:03\nIt was cold.\nBob Day 9:10 AM\nHow cold?\nAnn Lee 9:14 AM\n"
                + "Very.\nBob Day stopped transcription\n"));
  }

  @Test
  void whatAForumPutsAroundItsPostsIsFurnitureWhereTheyAreCopied() {
    String copied =
        "A town burns peat (x.org)\n212 points by peatfan 5 hours ago | hide | 98 comments\n\n"
            + "turfcutter 4 hours ago | next [–]\n\nNobody paid for heat.\n\nreply\n\n"
            + "stoker9 3 hours ago | parent | prev | next [–]\n\nThey paid with their backs.\n\nreply\n";
    assertEquals(
        List.of(
            "BODY A town burns peat (x.org)",
            "BODY Nobody paid for heat.",
            "BODY They paid with their backs."),
        blocks(copied).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
    String letter = "Dear Ann,\n\nWe wait for your answer.\n\nreply\n\nTom";
    assertTrue(blocks(letter).contains("BODY reply"), blocks(letter).toString());
  }

  @Test
  void aHeadingInCapitalsMayRunOverTwoLinesAndEachClauseIsAParagraph() {
    assertEquals(
        List.of(
            "HEADING 1  THE BOARD, ITS DUTIES AND\n   ITS ELECTION",
            "BODY 1.1  The board has five members.",
            "BODY 1.2  It meets in April. Nobody may\n     be absent twice.",
            "HEADING About the club",
            "BODY The club was founded in 1640. It has 212 members."),
        blocks(
            "1  THE BOARD, ITS DUTIES AND\n   ITS ELECTION\n\n1.1  The board has five members.\n"
                + "1.2  It meets in April. Nobody may\n     be absent twice.\n\n"
                + "About the club\nThe club was founded in 1640. It has 212 members.\n"));
  }

  @Test
  void numbersOfLinesInAMarginAreNoWordsAndPointsKeepTheirs() {
    StringBuilder record = new StringBuilder();
    StringBuilder points = new StringBuilder();
    String[] said = {
      "Q.  Where were you when", "the rope broke?", "A.  I stood on the bank and", "saw it."
    };
    for (int i = 0; i < 12; i++) {
      record.append(i + 1).append("    ").append(said[i % 4]).append('\n');
      points.append(i + 1).append("  Check the rope of boat ").append(i).append('\n');
    }
    assertTrue(
        blocks(record.toString())
            .toString()
            .contains("Q.  Where were you when\n      the rope broke?"),
        blocks(record.toString()).toString());
    assertTrue(blocks(points.toString()).toString().contains("12  Check"), points.toString());
  }

  @Test
  void whatAFunctionTakesIsAListAndScriptsOfAWikiAreShownOnce() {
    List<String> rst =
        blocks(
            ".. module:: ferry\n\n.. function:: cross(load)\n\n   Take a load over.\n\n   :param load: tons of"
                + " it\n   :returns: the time\n");
    assertTrue(
        rst.containsAll(List.of("LIST_ITEM param load: tons of it", "LIST_ITEM returns: the time")),
        rst.toString());
    assertTrue(
        blocks(
                "\'\'\'水库\'\'\'{{x}}有-{zh-hans:移民;zh-hant:移民們}-。{{As of|1963}}，[[大坝]]建成。\n\n== 历史 ==\n无。\n")
            .contains("BODY 水库有移民。As of 1963，大坝建成。"));
  }

  @Test
  void aQuestionAmidSubtitlesWithoutStopsEndsWhatStandsBefore() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:01",
            "TURN 老街有三百年的历史\n石板从山里运来",
            "PAGE_FURNITURE 00:00:06",
            "TURN 你住在这里吗？",
            "PAGE_FURNITURE 00:00:08",
            "TURN 后来大家都搬走了"),
        blocks(
            "1\n00:00:01,000 --> 00:00:02,000\n老街有三百年的历史\n\n"
                + "2\n00:00:02,200 --> 00:00:04,000\n石板从山里运来\n\n"
                + "3\n00:00:04,200 --> 00:00:05,800\n（音乐）\n\n"
                + "4\n00:00:06,000 --> 00:00:07,800\n你住在这里吗？\n\n"
                + "5\n00:00:08,000 --> 00:00:09,800\n后来大家都搬走了\n"));
  }

  @Test
  void testSignsThatFormatsTakeFromHtmlAreShown() {
    assertEquals(
        List.of("PAGE_FURNITURE 00:00:01", "BODY Caf\u00e9 \u2014 \u00a32.4 <open>\nnow\u2026"),
        blocks(
            "1\n00:00:01,000 --> 00:00:02,000\nCaf&eacute; &mdash; &pound;2&#46;4 &lt;open&gt;\n\n"
                + "2\n00:00:02,120 --> 00:00:03,880\nnow&hellip;\n"));
    assertTrue(
        blocks("= Pump\n\nIt weighs 3&#160;kg &ndash; at 53&deg; footnote:[Or less.].\n")
            .contains("BODY It weighs 3 kg \u2013 at 53\u00b0."));
    assertTrue(
        blocks(
                "'''Mill''' has 24&nbsp;wheels &amp; a <ref>R</ref>{{x}} door.\n\n== Use ==\nNone.\n")
            .contains("BODY Mill has 24 wheels & a  door."));
  }

  @Test
  void testDirectivesThatRunCodeHoldCode() {
    String rst =
        "See :ref:`floods` and :ref:`gates` first.\n\n"
            + ".. jupyter-execute::\n\n"
            + "    data = fetch()\n\n"
            + "The mill is old.\n\n"
            + ".. plot::\n"
            + "   :width: 3\n\n"
            + "   show(data)\n";
    assertEquals(
        List.of(
            "BODY See floods and gates first.",
            "CODE data = fetch()",
            "BODY The mill is old.",
            "CODE show(data)"),
        blocks(rst).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void testACalendarIsWhatItsEntriesSay() {
    String calendar =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20190305T100000Z\r\nSUMMARY:Budget\r\n"
            + "DESCRIPTION;LANGUAGE=en:Bring figures\\, please.\\n\\nWe cut\r\n  eight.\r\n"
            + "LOCATION:Room 4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assertEquals(
        List.of(
            "HEADING Budget",
            "BODY Bring figures, please.",
            "BODY We cut eight.",
            "FRONT_MATTER Room 4"),
        blocks(calendar));
  }

  @Test
  void testATurnBehindTabsMayRunOverLines() {
    String line =
        "[LINE] Chat history\n\n2021/05/03(Mon)\n10:00\tRuth\tThe swap moves.\n10:02\tOmar\tI can"
            + " bring plants.\n10:04\tLena joined the group.\n10:05\tLena\t\"It opens at nine\nand"
            + " closes at one.\"\n10:06\tRuth\tFine, then.\n10:07\tKim unsent a message.\n";
    assertEquals(
        List.of(
            "TURN The swap moves.",
            "TURN I can bring plants.",
            "TURN \"It opens at nine\nand closes at one.\"",
            "TURN Fine, then."),
        blocks(line).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testACellBesideABorderReachesDown() {
    assertEquals(
        List.of("TABLE | North | 120 and more |", "TABLE | South |  |"),
        tables(
            "+-------+----------+\n| North | 120      |\n+-------+ and more |\n| South |          |\n"
                + "+-------+----------+\n"));
  }

  @Test
  void testMarksOfTicketsAreNoText() {
    String ticket =
        "h1. Bees\n\n{panel:title=Short}\nSeven hives stand here.\n{panel}\n\n||Hive||Bees||\n|One|90|\n\n"
            + "{color:red}Nobody{color} counts them. !hive.png|thumbnail!\n";
    assertEquals(
        List.of(
            "HEADING Bees",
            "BODY Seven hives stand here.",
            "TABLE ||Hive||Bees||",
            "TABLE |One|90|",
            "BODY Nobody counts them."),
        blocks(ticket));
  }

  @Test
  void testWhatAScriptOfSubtitlesDrawsOrNotesIsNotSaid() {
    String line = "Dialogue: 0,0:00:0%d.00,0:00:0%d.50,Default,Ada,0,0,0,,%s\n";
    String script =
        line.formatted(1, 1, "{\\an8}The hives are full.{check this}")
            + line.formatted(2, 2, "{\\p1}m 0 0 l 100 0 100 100{\\p0}")
            + line.formatted(3, 3, "{\\k20}Nine{\\k20}teen stand here.");
    assertTrue(
        blocks(script).contains("TURN The hives are full.\nNineteen stand here."),
        blocks(script).toString());
  }

  @Test
  void testAPartOfAnOutlineThatIsNotExportedIsNoText() {
    String org =
        "#+TITLE: Bees\n* Hives\nSeven stand here.\n* Mine  :noexport:\nNobody reads it.\n";
    assertEquals(List.of("HEADING Hives", "BODY Seven stand here."), blocks(org));
  }

  @Test
  void testAFileWrittenIntoATextIsNoText() {
    String text =
        "Here is the photo.\n\nbegin 644 bees.gif\n#0V%T\n`\nend\n\nWe begin 644 days late.\n";
    assertEquals(List.of("BODY Here is the photo.", "BODY We begin 644 days late."), blocks(text));
  }

  @Test
  void testLinesOfASongAreRead() {
    String song = "[ti:Bees]\n[00:01.00]The hives are old\n[00:08.00][00:20.00]The rain comes in\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:01",
            "BODY The hives are old",
            "PAGE_FURNITURE 00:08",
            "BODY The rain comes in"),
        blocks(song));
  }

  @Test
  void marksOfABulletinBoardAreNoText() {
    assertEquals(
        List.of(
            "QUOTATION The rope is wet.",
            "BODY Then dry it, see this page.",
            "LIST_ITEM Hang it up.",
            "LIST_ITEM Wait."),
        blocks(
                "[quote=\"Kit\"]The [i]rope[/i] is wet.[/quote]\nThen [b]dry[/b] it, see"
                    + " [url=https://quay.example]this page[/url].\n\n[list]\n[*]Hang it"
                    + " up.\n[*]Wait.\n[/list]\n[img]https://quay.example/a.jpg[/img]\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }

  @Test
  void whatAnEbooksLibrarySaysIsNoHeadingAndChaptersAreWithAStop() {
    String book =
        "The Library eBook of The Mill\n\nTitle: The Mill\n\nLanguage: English\n\n"
            + "*** START OF THE LIBRARY EBOOK THE MILL ***\n\n\nCHAPTER I.\n\nTHE MILLER.\n\n"
            + "\"Well,\" said Hobb, \"it is old.\"\n\n\"It is,\" said Ida.\n\n[Illustration: The mill.]\n\n"
            + "He did not answer.[1]\n\n[Footnote 1: He never did.]\n";
    List<String> read = blocks(book);
    assertEquals(
        List.of("HEADING CHAPTER I.", "HEADING THE MILLER."),
        read.stream().filter(each -> each.startsWith("HEADING")).toList());
    assertTrue(read.contains("BODY He did not answer.[1]"), read.toString());
    assertTrue(read.contains("CAPTION [Illustration: The mill.]"), read.toString());
    assertTrue(read.contains("NOTE [Footnote 1: He never did.]"), read.toString());
  }

  @Test
  void itemsOfMinutesThatCountFromYearToYearAreHeadings() {
    String minutes =
        "25/31 Declarations\nNone.\n\n25/32 Playground\nThe swing was mended.\n\n"
            + "25/33 Planning\nNo objection was made.\n";
    assertEquals(
        List.of("25/31 Declarations", "25/32 Playground", "25/33 Planning"),
        blocks(minutes).stream()
            .filter(each -> each.startsWith("HEADING "))
            .map(each -> each.substring("HEADING ".length()))
            .toList());
  }

  @Test
  void whoSpeaksMayStandBehindTheTimeOrInBrackets() {
    String chat =
        "[10:11 AM] Ida Berg\nThe rope is due on Friday.\n[10:14 AM] Kit Moe\nBy noon.\n"
            + "[10:15 AM] Ida Berg\nGreat.\n[10:16 AM] Kit Moe\nIt is wet.\n";
    for (String each : List.of(chat, chat.replaceAll("\\[(.{8})\\] (.*)", "[$2] 10:11:12"))) {
      assertEquals(
          List.of(
              "TURN The rope is due on Friday.", "TURN By noon.", "TURN Great.", "TURN It is wet."),
          blocks(each).stream().filter(block -> !block.startsWith("PAGE")).toList());
    }
  }

  @Test
  void aSpeakerOfSubtitlesMayStandBehindADash() {
    assertEquals(
        List.of("TURN Who is there?", "BODY It is me."),
        blocks(
                "1\n00:00:01,000 --> 00:00:02,000\n- IDA: Who is there?\n- It is me.\n\n"
                    + "2\n00:00:03,000 --> 00:00:04,000\nwww.quay.example\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }

  @Test
  void namesOfPartsInJsonAreHeadings() {
    assertEquals(
        List.of("HEADING Rope", "BODY The rope is wet and heavy.", "BODY It lies on the quay now."),
        blocks(
            "{\"parts\":[{\"heading\":\"Rope\",\"text\":\"The rope is wet and heavy.\"},"
                + "{\"kind\":\"Oak\",\"text\":\"It lies on the quay now.\"}]}"));
  }

  @Test
  void whoSpeaksMayBeANameInSmallLettersBeforeADash() {
    assertEquals(
        List.of(
            "TURN the rope is wet again",
            "TURN I look at it at noon.",
            "TURN it is thin, I think",
            "TURN Cut it."),
        blocks(
                "ida — 03/04/2025 10:11 AM\nthe rope is wet again\nkit — 03/04/2025 10:12 AM\nI look at"
                    + " it at noon.\nida — Today at 10:30 AM\nit is thin, I think\nkit — Today at 10:31"
                    + " AM\nCut it.\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }

  @Test
  void theNameOfAParagraphOfAStatuteIsItsHeading() {
    assertEquals(
        List.of(
            "HEADING § 12-101. Short title.",
            "BODY This chapter may be cited as the Water Act of the town."),
        blocks(
            "§ 12-101. Short title.\nThis chapter may be cited as the Water Act of the town.\n"));
  }

  @Test
  void wordsBetweenUnderscoresAreThatWithoutThem() {
    String text =
        "The keeper of _The Old Lamp_ rose.\n\n_Nobody_ saw it, but in set_up_all it ran.\n";
    assertEquals(
        List.of(
            "BODY The keeper of The Old Lamp rose.",
            "BODY Nobody saw it, but in set_up_all it ran."),
        blocks(text));
    assertEquals(List.of("BODY The name _id_ is free."), blocks("The name _id_ is free.\n"));
  }

  @Test
  void aNoteIsOneWhoseNumberStandsBehindAWordAbove() {
    String text =
        "He knew the voice at once.[1]\n\nHe rose.\n\n[1] So says the book of the parish.\n";
    assertTrue(
        blocks(text).contains("NOTE [1] So says the book of the parish."), blocks(text).toString());
    assertFalse(
        blocks("He rose.\n\n[1] So says the book of the parish.\n").toString().contains("NOTE"));
  }

  @Test
  void whatAManualPrintsAroundItsPagesIsFurniture() {
    String page =
        "STASH(1)          User Commands          STASH(1)\n\nNAME\n       stash - keep copies\n\n"
            + "DESCRIPTION\n       It copies a folder once a day.\n\nstash 3.2          March 2026          STASH(1)\n";
    assertEquals(
        2, blocks(page).stream().filter(each -> each.startsWith("PAGE_FURNITURE")).count(), page);
  }

  @Test
  void whoSpeaksNextInCaptionsIsNoWord() {
    String captions =
        "1\n00:00:01,000 --> 00:00:02,000\n>>The wall broke.\n\n2\n00:00:02,500 --> 00:00:03,000\n"
            + ">> >> Nobody knew.\n";
    List<String> read = blocks(captions);
    assertTrue(read.contains("BODY The wall broke."), read.toString());
    assertTrue(read.contains("BODY Nobody knew."), read.toString());
  }

  @Test
  void theSecondLineOfAnItemExplainsNoTermInRestructuredText() {
    String text =
        ".. _mill:\n\n.. index:: mill\n\nMill\n====\n\nOf two things:\n\n"
            + "1. The wheel takes the water that the weir leaves it and stands\n"
            + "   still below a foot.\n\n"
            + "a) It turns\n   again. It then runs the following\n   list: ::\n\n       run\n\n"
            + "term\n   What it means.\n";
    List<String> read = blocks(text);
    assertTrue(
        read.contains(
            "LIST_ITEM 1. The wheel takes the water that the weir leaves it and stands\n"
                + "   still below a foot."),
        read.toString());
    assertTrue(read.contains("BODY term: What it means."), read.toString());
    assertTrue(read.toString().contains("following\n   list:, "), read.toString());
  }

  @Test
  void signsThatAreEscapedStandForThemselvesInRestructuredText() {
    String text =
        ".. _mill:\n\n.. index:: mill\n\nMill\n====\n\nIt takes \\*\\*options and a file\\_name of *one* wheel.\n";
    assertTrue(
        blocks(text).contains("BODY It takes **options and a file_name of one wheel."),
        blocks(text).toString());
  }

  @Test
  void anUnderlinedLineMayBearANumber() {
    String text =
        "Use\n===\n\n1. Writing a wheel\n------------------\n\nIt turns.\n\n"
            + "2. Reading it\n-------------\n\nIt is read.\n";
    assertTrue(blocks(text).contains("HEADING 1. Writing a wheel"), blocks(text).toString());
    String list =
        "Use\n===\n\n- a wheel\n---------\n\nPlan\n====\n\n1. A wheel\n---\n\nIt turns.\n";
    assertFalse(blocks(list).toString().contains("HEADING 1."), blocks(list).toString());
    assertFalse(blocks(list).toString().contains("HEADING a wheel"), blocks(list).toString());
  }

  @Test
  void theHeadOfAProposalMaySayASentenceAsItsTitle() {
    String head =
        "PEP: 468\nTitle: Keeping the order of the words in a very long call.\nStatus: Final\n"
            + "Type: Standard\nCreated: 05-Apr-2014";
    assertTrue(
        blocks(head + "\n\nAbstract\n========\n\nIt keeps them.\n")
            .contains("FRONT_MATTER " + head),
        blocks(head).toString());
  }

  @Test
  void theSignThatEndsALineIsNoneOfItInAsciidoc() {
    String text =
        "= Mill\n\n== Thanks\n\nThank you +\nThe millers of 3 + 4 Lane +\nhttps://mill.example\n";
    assertTrue(
        blocks(text).contains("BODY Thank you\nThe millers of 3 + 4 Lane\nhttps://mill.example"),
        blocks(text).toString());
  }

  @Test
  void aNotebookSaysThatItsHeadingsAreMarked() {
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"# Wheels\"]}]}",
        out);
    assertTrue(out.marksHeadings());
  }

  @Test
  void aLongerFenceWithinAListingIsALineOfItInAsciidoc() {
    String text =
        "= Mill\n\n[source,shell]\n----\nrun\n------\nstop\n------\ndone\n----\n\nIt turns.\n";
    List<String> read = blocks(text);
    assertTrue(read.contains("CODE run\n------\nstop\n------\ndone"), read.toString());
    assertTrue(read.contains("BODY It turns."), read.toString());
  }

  @Test
  void aTelephoneNumberAloneIsNoHeading() {
    String said = "The pump was moved to the north mill in May, and it has run there since then.\n";
    assertEquals(List.of(), headings(said + "\nCell: 541-555-4063\n\n" + said));
    assertEquals(List.of("The North Mill"), headings(said + "\nThe North Mill\n\n" + said));
  }
}
