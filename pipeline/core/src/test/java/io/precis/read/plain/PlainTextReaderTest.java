package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
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
  void testFrontMatterStatesTheTitleAndIsNoText() {
    DocumentBuilder builder = new DocumentBuilder();
    PlainTextReader.read(
        "---\ntitle: \"Flow of rivers\"\nweight: 7\n---\nWe measure it.\n", builder);
    assertEquals("Flow of rivers", builder.title());
    assertEquals("We measure it.", builder.text());
    assertFalse(builder.leftOut().isEmpty());
  }

  @Test
  void testKoreanChaptersAreHeadings() {
    assertEquals(
        List.of(
            "HEADING 제1장 총칙", "BODY 이 규정은 모든 수문에 적용한다.", "HEADING 제2절 벌칙", "BODY 50만원의 과태료를 낸다."),
        blocks("제1장 총칙\n\n이 규정은 모든 수문에 적용한다.\n\n제2절 벌칙\n\n50만원의 과태료를 낸다.\n"));
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
  void aTelephoneNumberAloneIsNoHeading() {
    String said = "The pump was moved to the north mill in May, and it has run there since then.\n";
    assertEquals(List.of(), headings(said + "\nCell: 541-555-4063\n\n" + said));
    assertEquals(List.of("The North Mill"), headings(said + "\nThe North Mill\n\n" + said));
  }
}
