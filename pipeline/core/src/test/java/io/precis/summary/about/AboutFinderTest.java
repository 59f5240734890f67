package io.precis.summary.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Metadata;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutFinderTest {
  private static final String BODY =
      "The reservoir was inspected in the spring. Two walls were repaired and one was left.\n\n";

  private static About about(String language, String text) {
    Document document = TextDocuments.of("file", text, language);
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(480), new WordTokenCounter());
    return AboutFinder.find(chunker.chunk(document));
  }

  /** Of a text whose settings say who wrote it and when. */
  private static About stated(String type, String author, String day, String text) {
    Document read = TextDocuments.of("file", text, "en");
    Metadata metadata = new Metadata(type, "", List.of(author), List.of(), day, "", 0);
    Document document =
        new Document(
            read.id(),
            read.name(),
            read.bytes(),
            metadata,
            read.title(),
            read.encoding(),
            read.language(),
            read.text(),
            read.sections(),
            read.blocks(),
            read.pages(),
            read.leftOut());
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(480), new WordTokenCounter());
    return AboutFinder.find(chunker.chunk(document));
  }

  @Test
  void settingsAtTheHeadOfATextAreBelievedAndAFilesOwnWordIsNot() {
    String text = "# The water supply\n\n" + BODY;
    About markdown = stated("text/markdown", "Anna Quay", "2026-03-01", text);
    assertEquals(List.of("Anna Quay", "2026-03-01"), List.of(markdown.who(), markdown.date()));
    About pdf = stated("application/pdf", "Anna Quay", "2026-03-01T10:00:00Z", text);
    assertEquals(List.of("", ""), List.of(pdf.who(), pdf.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Author: Anna Quay|Anna Quay",
        "en|- Authors: Anna Quay <anna@quay.example>, Bo Mill|Anna Quay, Bo Mill",
        "en|Author: @quay|''",
        "en|Author: the water board of the town|''",
        "zh|作者：宋水|宋水",
        "zh|演讲人：宋水|宋水",
        "zh|译者：宋水|''"
      })
  void aLineThatTellsTheAuthorsIsBelieved(String language, String line, String who) {
    assertEquals(who, about(language, "# Water\n\n" + line + "\n\n" + BODY).who());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Anna Quay, Bo Mill, Cy Weir|, Anna Quay, Bo Mill, Cy Weir, ",
        "en|Anna Quay, Bo Mill, Cy Weir, Di Lock, Ed Ramp|, Anna Quay, Bo Mill, Cy Weir and 2 more, ",
        "zh|宋水、王海、李河、张江|，宋水、王海、李河等4人，"
      })
  void ofManyAuthorsTheFirstAreTold(String language, String names, String told) {
    String label = language.equals("zh") ? "作者：" : "Authors: ";
    About about = about(language, "# Water\n\n" + label + names + "\n\n" + BODY);
    assertTrue(about.text().contains(told), about.text());
    assertEquals(names.replace("、", ", "), about.who());
  }

  @Test
  void aDateThatTheTitleTellsIsNotToldAgain() {
    About minutes = about("en", "# Minutes of March 4, 2024\n\nMarch 4, 2024\n\n" + BODY);
    assertEquals("March 4, 2024", minutes.date());
    assertEquals(1, minutes.text().split("March 4, 2024", -1).length - 1, minutes.text());
    String earlier =
        AboutText.of(
            AboutWording.ENGLISH,
            DocumentKind.MINUTES,
            "Minutes of 14 March 2024",
            List.of(),
            "4 March 2024",
            "2 pages",
            List.of());
    assertTrue(earlier.contains(", 4 March 2024, "), earlier);
  }

  @Test
  void marksWithinATitleAreSingleOnes() {
    assertEquals(" “The ‘Mill’ Rules”", AboutWording.ENGLISH.quoted("The “Mill” Rules"));
    assertEquals("《读〈石桥〉》", AboutWording.SIMPLIFIED.quoted("读《石桥》"));
    assertEquals("《石桥》", AboutWording.SIMPLIFIED.quoted("《石桥》"));
  }

  @Test
  void aContractIsOfItsParties() {
    About contract =
        about(
            "zh",
            "房 屋 租 赁 合 同\n\n出租方（甲方）：宋水\n承租方（乙方）：王海\n\n甲方将位于水库路的房屋出租给乙方使用，租期一年。\n\n"
                + "违约责任：乙方逾期支付租金的，应当支付违约金。本合同一式两份，甲乙双方各执一份。\n");
    assertEquals(List.of("房屋租赁合同", "宋水、王海"), List.of(contract.title(), contract.who()));
    assertEquals(List.of(), contract.headings());
  }

  @Test
  void aDayOfAnotherYearThanTheTitleNamesIsWhenItWasPutUp() {
    String minutes = "# Minutes of the meeting of 2012\n\n" + BODY;
    assertEquals("", stated("text/markdown", "Anna Quay", "2023-01-08", minutes).date());
    assertEquals("2012-01-08", stated("text/markdown", "Anna Quay", "2012-01-08", minutes).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Published: 4 March 2024|4 March 2024",
        "en|Last updated on March 4, 2024 by the office|March 4, 2024",
        "en|Riverton, March 4, 2024|March 4, 2024",
        "en|Date: 14/01/2022|14/01/2022",
        "en|2024-03-04|2024-03-04",
        "en|Date of Report (Date of earliest event reported): March 4, 2024|March 4, 2024",
        "en|For the quarterly period ended March 4, 2024|March 4, 2024",
        "de|Stand: 4. März 2024|4. März 2024",
        "fr|Paris, le 4 mars 2024|4 mars 2024",
        "es|Madrid, 4 de marzo de 2024|4 de marzo de 2024",
        "ru|4 марта 2024|4 марта 2024",
        "zh|修正日期：20240304|20240304",
        "zh|发布时间：2024年3月4日|2024年3月4日"
      })
  void aLineThatHoldsLittleElseOrSaysItsDateGivesTheDate(
      String language, String line, String date) {
    assertEquals(date, about(language, "# The water supply\n\n" + line + "\n\n" + BODY).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The wall broke on March 4, 2024 and was never repaired.",
        "zh|有人找出，苹果公司上一次发布收益预警，还是在2002年6月18日，一共只有100多个词。",
        "en|Heard on: 2 February 2022",
        "en|Hearing date: 16 December 2021",
        "en|Revised academic content standards: June 2010",
        "en|- notes of the earlier meeting 2024-03-04",
        "zh|訪問日期：2013年7月30日"
      })
  void aDateThatTheTextSpeaksOfIsNotItsOwn(String language, String line) {
    assertEquals("", about(language, "# The water supply\n\n" + line + "\n\n" + BODY).date());
  }

  @Test
  void aLawBearsTheDateOfItsLastAmendment() {
    String law =
        "# 农药管理条例\n\n1997年5月8日 国务院令第216号发布\n\n2001年11月29日 国务院第一次修订\n\n"
            + "2022年3月29日 国务院第二次修订 自2022年5月1日起施行\n\n第一条 为了加强农药管理，制定本条例。\n";
    assertEquals("2022年3月29日", about("zh", law).date());
  }

  @Test
  void aLawWithoutATitleIsToldByWhatItWasMadeForAndItsArticles() {
    StringBuilder law = new StringBuilder("第一條\n-------\n　　為管理水庫，特制定本條例。\n\n");
    for (char number : "二三四五六七".toCharArray()) {
      law.append("第").append(number).append("條\n-------\n　　水庫之水泵，每年應檢查").append(number);
      law.append("次，並將結果公告之。\n\n");
    }
    assertEquals("statute", about("zh", law.toString()).kind());
    assertNotEquals("statute", about("zh", law.toString().replace("特制定本條例", "每年檢查水泵")).kind());
  }

  @Test
  void aTextWithAnAbstractKeyWordsAndReferencesIsAPaper() {
    String text =
        "# 水库水位对水泵压力的影响\n\n摘要：本文测量了三座水库的水位。\n\n关键词：水库；水泵；水位\n\n# 1 引言\n\n水库的水位会变化。\n\n"
            + "# 参考文献\n\n[1] 宋水. 水泵[J]. 水利, 2020(3): 4-9.\n";
    assertEquals("paper", about("zh", text).kind());
    assertNotEquals("paper", about("zh", text.replace("关键词：", "标签：")).kind());
  }

  @Test
  void aChinesePaperBearsTheDateBelowWhoSignsIt() {
    String text = "# 关于水泵的通知\n\n水库的水泵已经更换，请各村在五月检查。\n\n水利局\n\n二〇二四年三月四日\n";
    assertEquals("二〇二四年三月四日", about("zh", text).date());
    assertEquals("", about("en", "# Pumps\n\n" + BODY + "\n\n二〇二四年三月四日\n").date());
  }

  @Test
  void aChaptersNumberIsToldWithoutItsSpaces() {
    String text = "# 下水道法\n\n## 第 二 章 工程\n\n下水道由政府建设。\n\n## 第 三 章 使用\n\n用户使用下水道。\n";
    assertEquals(List.of("第二章 工程", "第三章 使用"), about("zh", text).headings());
  }

  @Test
  void chineseTitlesTellTheKind() {
    String body = "\n\n水库的水泵修好了。它每天抽水，水位正在上升。\n";
    assertEquals("newsletter", about("zh", "# 水利一周精选(2017 11 12)" + body).kind());
    assertEquals("help", about("zh", "# 写水库会议纪要的技巧" + body).kind());
    assertEquals("interview", about("zh", "# 水边播客·第八期：对话宋水：水泵的机会" + body).kind());
    assertEquals("policy", about("zh", "# 水利学院学生手册" + body).kind());
    assertEquals("report", about("zh", "# 水泵停机事故复盘报告" + body).kind());
    assertEquals("story", about("zh", "# 序章" + body).kind());
  }

  @Test
  void headingsThatTellNothingAreLeftOut() {
    String text =
        "# The water supply\n\n## 1. Introduction\n\n"
            + BODY
            + "## About the Water Board\n\n"
            + BODY
            + "## 2. Leaking walls:\n\n"
            + BODY
            + "## Sources of money\n\n"
            + BODY
            + "## Conclusions\n\n"
            + BODY;
    About about = about("en", text);
    assertEquals(List.of("2. Leaking walls", "Sources of money"), about.headings());
    assertTrue(about.text().endsWith("Main parts: 2. Leaking walls; Sources of money."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conflicts of Interest",
        "X. DATA AVAILABILITY",
        "TABLE I: Flow by month",
        "Funding statement",
        "Moor & Sons v. Town of Mill",
        "Sept 2021",
        "HON'BLE JUSTICE A. MOOR",
        "A. Moor, J",
        "“17. Measures of the tribunal",
        "anna@quay.example"
      })
  void whatStandsInPapersAndJudgmentsBesideTheMatterIsNoPart(String heading) {
    String text =
        "# The water supply\n\n## Leaks\n\n"
            + BODY
            + "## ARTICLE V. Taps\n\n"
            + BODY
            + "## "
            + heading
            + "\n\n"
            + BODY;
    List<String> parts = about("en", text).headings();
    assertEquals(List.of("Leaks", "ARTICLE V. Taps"), parts);
  }

  @Test
  void linesOfATitleThatEndInAnAddressAreNoParts() {
    String text =
        "# The water supply\n\n## Anna Quay\n\n## Mill County\n\n## anna@quay.example\n\n"
            + BODY
            + "## Leaks\n\n"
            + BODY
            + "## Taps\n\n"
            + BODY;
    assertEquals(List.of("Leaks", "Taps"), about("en", text).headings());
  }

  @Test
  void aListOfAmendmentsDatesNoText() {
    String list = "As Amended by By-laws:\n\nNo. 7680-20, November 2, 2020\n\nApril 11, 2022\n\n";
    assertEquals("", about("en", "# Noise By-law\n\n" + list + "## Rules\n\n" + BODY).date());
    String dated = "# Noise By-law\n\nApril 11, 2022\n\n" + list + "## Rules\n\n" + BODY;
    assertEquals("April 11, 2022", about("en", dated).date());
  }

  @Test
  void aFilesAuthorOfOneNameIsNotTold() {
    String text = "# The water supply\n\nAnna Quay and Chris met.\n\n" + BODY;
    assertEquals("Anna Quay", stated("application/pdf", "Anna Quay", "", text).who());
    assertEquals("", stated("application/pdf", "Chris", "", text).who());
    assertEquals("Chris", stated("text/markdown", "Chris", "", text).who());
  }

  @Test
  void fieldsAndHeadingsOfAFormAreNoParts() {
    StringBuilder text = new StringBuilder("# The water supply\n\n");
    for (String part :
        List.of("Duration: 47 mins", "Leaks", "Impact", "Impact", "Impact", "Taps")) {
      text.append("## ").append(part).append("\n\n").append(BODY);
    }
    assertEquals(List.of("Leaks", "Taps"), about("en", text.toString()).headings());
  }

  @Test
  void fieldsAndSignsAreNoParts() {
    String text =
        "# The water supply\n\n## tags: Lido\n\n"
            + BODY
            + "## * * *\n\n"
            + BODY
            + "## Leakage in the north\n\n"
            + BODY
            + "## Wells and pumps\n\n"
            + BODY;
    assertEquals(List.of("Leakage in the north", "Wells and pumps"), about("en", text).headings());
  }

  @Test
  void aTextInTraditionalCharactersIsToldOfInThem() {
    String law = "# 國家飲用水管理條例\n\n這個條例說明飲用水的來源。經過水廠的水應當達到標準。\n";
    About about = about("zh", law);
    assertTrue(about.text().startsWith("法規《國家飲用水管理條例》"), about.text());
    String simplified = "# 国家饮用水管理条例\n\n这个条例说明饮用水的来源。经过水厂的水应当达到标准。\n";
    assertTrue(about("zh", simplified).text().startsWith("法规《"));
    assertTrue(about("zh", "# 水\n\n水在流。\n").text().startsWith("文档《水》"));
  }

  @Test
  void whatGoesThroughIsNoLaw() {
    String text = "# 水的来源\n\n通过管道\n\n通过水泵\n\n通过水厂\n\n水通过管道流到城市。\n";
    assertEquals("document", about("zh", text).kind());
  }

  @Test
  void linesOfATitleSetAsHeadingsAreNoParts() {
    String text =
        "# Privacy\n\n# Quay Mills\n\n# 31st March 2015\n\nOF QUAY MILLS\n\n# Dams\n\n"
            + BODY
            + "# Pumps\n\n"
            + BODY;
    assertEquals(List.of("Dams", "Pumps"), about("en", text).headings());
  }

  @Test
  void manyPartsAreCounted() {
    StringBuilder text = new StringBuilder("# The water supply\n\n");
    for (String part : List.of("Dams", "Pipes", "Pumps", "Wells", "Mains", "Taps", "Drains")) {
      text.append("## ").append(part).append(" of the city\n\n").append(BODY);
    }
    assertTrue(about("en", text.toString()).text().endsWith("Taps of the city; and 1 more."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Minutes of the water board|minutes",
        "en|Supply agreement|contract",
        "en|Security assessment of the pump|audit",
        "en|Annual report of the water board|report",
        "en|Notes on something|document",
        "en|Weekly sync of the water board|minutes",
        "en|Proposal: A policy for the pumps|proposal",
        "en|Bylaws of the water board|bylaws",
        "en|Pumps: Frequently asked questions|faq",
        "en|MILL CORPORATION: Form 10-Q|filing",
        "zh|水资源管理条例|statute",
        "zh|县水库大会议事规则|bylaws",
        "zh|水务协会章程|bylaws",
        "zh|水庫管理委員會會議紀錄|minutes",
        "zh|供水合同纠纷民事判决书|decision",
        "zh|国务院办公厅关于印发供水规划的通知|release",
        "zh|水务局关于印发《水泵管理办法》的通知|release",
        "zh|水泵租用平台 用户协议|contract",
        "zh|水庫隱私權政策|policy",
        "zh|演讲稿：水库与城市|transcript",
        "zh|P2P 网络协议|document",
        "zh|水利学院推荐优秀毕业生管理办法（2024 年）|policy",
        "zh|水泵采购招标公告|release",
        "zh|水泵采购招标文件|tender",
        "zh|水库管理员采访记录1|interview",
        "en|REQUEST FOR QUOTE #18-0018 Town of Mill|tender",
        "en|Request for quotes policy|policy",
        "en|An Open Letter to the Water Board|letter",
        "en|Incident disclosure - 2023-06-13|report",
        "en|An Interview with Ada Moor|interview",
        "en|The mill tells of an interview with the board|document",
        "ja|貯水池管理規程|policy",
        "ja|第7回定時株主総会議事録|minutes",
        "ja|貯水池の規則正しい運転|document",
        "fr|Règlement intérieur du moulin|policy",
        "fr|Compte-rendu de la réunion|minutes",
        "es|Estatutos de la asociación|bylaws",
        "pt|Modelo de estatuto de associação|bylaws",
        "pt|Atacado de bombas|document",
        "ru|Отчёт о прохождении практики|report",
        "ru|Положение о водохранилище|policy",
        "ru|Отчётливый голос|document",
        "ru|Закон Ома|document",
        "ru|Закон Российской Федерации о водоснабжении|statute",
        "es|Política agraria|document",
        "es|Política de privacidad|policy",
        "es|Ley de Ohm|document",
        "fr|Loi de Moore|document",
        "fr|Loi n° 92-3 sur l'eau|statute",
        "fr|Code de conduite|policy",
        "de|Das ohmsche Gesetz|document",
        "de|Wasserhaushaltsgesetz|statute",
        "it|Legge di Ohm|document",
        "pt|Política agrícola|document",
        "it|Verbale dell'assemblea|minutes"
      })
  void theTitleTellsTheKind(String language, String title, String kind) {
    assertEquals(kind, about(language, "# " + title + "\n\n" + BODY).kind());
  }

  @Test
  void theHeadAndWhatTheTextCallsItselfTellTheKind() {
    String judgment =
        "Neutral Citation Number: [2022] EWHC 950\n\nIN THE HIGH COURT OF JUSTICE\n\nBetween\n\n"
            + "ANNA QUAY\n\nClaimant\n\nand\n\nMILL LTD\n\nDefendant\n\n"
            + BODY;
    assertEquals("decision", about("en", judgment).kind());
    String guide =
        "# Pumps\n\nThis guide shows how pumps are set. Click the lever to start. You can use"
            + " the wheel too. Run the following steps each day.\n\n"
            + BODY;
    assertEquals("help", about("en", guide).kind());
    assertEquals("newsletter", about("zh", "# 开源进展·第005期\n\n本期有三个泵的新闻。泵修好了。\n").kind());
  }

  @Test
  void testALineAtTheHeadTellsAPressRelease() {
    String release =
        "FOR IMMEDIATE RELEASE\n\nTwo Mills Sold\n\nThe court of Quay heard the defendant, who"
            + " pleaded guilty. The judge will sentence him in May.\n";
    assertEquals("release", about("en", release).kind());
    assertNotEquals("release", about("en", release.substring(22)).kind());
  }

  @Test
  void whatAChineseTitleNamesBeforeItsEndIsNotSaid() {
    assertEquals("document", about("zh", "# 合同生成助手 PRD\n\n系统按模板生成文件，用户确认文件的字段。\n").kind());
    assertEquals("contract", about("zh", "# 水泵采购合同\n\n甲方：某公司\n\n乙方：某厂\n\n本合同由甲方和乙方签订。").kind());
  }

  @Test
  void aChineseTitleHasItsMarksOnce() {
    String text = "# 《供水简史》\n\n水库建于一九五八年。水泵修好了。\n";
    assertTrue(about("zh", text).text().contains("《供水简史》，"), about("zh", text).text());
    assertTrue(about("zh", text.replace("》\n", "》导读\n")).text().contains("《〈供水简史〉导读》，"));
  }

  /** Where the model is not sure: what a text is made of throughout. */
  @Test
  void turnsMakeATranscriptAndHeadingsThatAskMakeAnswersToQuestions() {
    String asked = "## Is wheel %1$d open in May?\n\nThe wheel turns from May on. Bo mends it.\n\n";
    String heads = "## The wheel %1$d of the mill\n\nThe wheel turns from May on. Bo mends it.\n\n";
    assertEquals("faq", about("en", times(asked, 8)).kind());
    assertNotEquals("faq", about("en", times(asked, 3)).kind());
    assertNotEquals("faq", about("en", times(asked, 6) + times(heads, 6)).kind());
    String talk = "Ann: The wheel %1$d turns, I think.\n\nBo: I mend the dam %1$d in May.\n\n";
    assertEquals("transcript", about("en", times(talk, 15)).kind());
    assertNotEquals("transcript", about("en", times(talk, 5)).kind());
    String record =
        "Comment: https://mill.example/%1$d\n\nResponse: https://dam.example/%1$d\n\n"
            + "Closed: accepted\n\n";
    assertNotEquals("transcript", about("en", times(record, 15)).kind());
  }

  private static String times(String format, int times) {
    return IntStream.range(0, times).mapToObj(format::formatted).collect(Collectors.joining());
  }

  @Test
  void aQuestionIsNoKind() {
    assertEquals("document", about("en", "# What are by-laws?\n\n" + BODY).kind());
  }
}
