package io.precis.rank.filter;

import static io.precis.rank.filter.Refusals.reason;
import static io.precis.rank.filter.Refusals.reasons;
import static io.precis.rank.filter.Refusals.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.rank.graph.RankInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "See Note 9 to our audited financial statements for further details.",
        "For more information refer to the handbook.",
        "I have reviewed the _____ program and certify that it meets the standards.",
        "You may copy it, give it away or re-use it under the terms of the licence.",
        "This eBook is for the use of anyone anywhere at no cost.",
        "If you are not located in the United States, you'll have to check the laws.",
        "From: Slava Sent: Tuesday, July 15 To: Tamir Subject: an appeal",
        "WINTER SPORTS IN SWITZERLAND BY E. F. BENSON WITH 12 PLATES",
        "WINTER SPORTS IN SWITZERLAND BY BENSON LONDON 1913 For resorts are a kind of trick.",
        "CULTURAL EXCHANGE BY KEITH LAUMER It was a simple student exchange, but",
        "[Transcriber's Note: This etext was produced from Worlds of If, July 1962.",
        "Produced by Greg Weeks and the Online Distributed Proofreading Team.",
        "A Simple Approach To Building Ensembles Of Naive Bayesian Classifiers",
        "“Boxed” instructions like the sample below are used to guide the author.",
        "Delete these instructions before you hand the plan in.",
        "[Describe the purpose of this document here.]",
        "This Privacy Policy has been created with the help of the Privacy Policy Generator.",
        "²If you have less than two pumps, the level falls.",
        "Many, many thanks to each member of the guild for all that was done.",
        "Introduction ........ 12"
      })
  void isReadForItsTermsOnly(String text) {
    assertEquals(RankInput.Use.CONTEXT, role(text, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See to it that the pumps are off before anybody opens the hatch.",
        "²H is heavy water, and the mill has none.",
        "See how the level rose in spring, and compare it with the gauge.",
        "THE CONTRACTOR SHALL DELIVER THE PUMPS BY MAY.",
        "The WHO and the EU agreed with the USA on the NATO plan.",
        "THE BRIDGE WAS BUILT BY KEITH LAUMER AND PAID FOR BY THE PARISH.",
        "The bridge was built by Keith Laumer and paid for by the parish.",
        "Wheat is produced by four farms in the valley.",
        "Harrow Valley Water Company Limited Bought Stonebeck.",
        "iPhone sales fell for the third quarter in a row.",
        "Figure 3 shows that the level rose in spring.",
        "The pump (the old one) failed in “a dry week” of May.",
        "The method is the mill’s own “Quick Water Check\" and takes a week.",
        "The chair noted, “The mill has served this valley for ninety years.",
        "It will be missed by everybody who ever worked in it,” said the chair.",
        "The rules (the “Mill Rules) hold for every worker of the mill.",
        "The reasons are a) the cost, b) the time and c) the noise.",
        "It was built in 1920.",
        "The company’s sales rose by 4 % to $3.5 million.",
        "Leakage fell for the third year in a row.",
        "Table 3 below summarizes the level of the water for each mill.",
        "Company to reimburse counsel for a flat fee of 300 pounds.",
        "openEuler runs on every machine of the valley.",
        "The committee chooses who gets the prizes listed in Chapter 1.",
        "The report was created with the help of four farms in the valley.",
        "The council deletes all personal data after two years.",
        "The levels of the water in spring are given in Fig. 4.",
        "The dry mills stood higher on average (Fig. 4).",
        "The levels of all mills were computed in R.",
        "The books of the mill are kept by an app.",
        "The council bought three boats of the type MAX."
      })
  void canBeQuoted(String text) {
    assertEquals(RankInput.Use.CANDIDATE, role(text, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "水库蓄水情况良好，水位上升了九米。",
        "A君与B君结对后，B君举报A君公司。",
        "二〇二五年公共交通客运量继续增长。",
        "valve-metrics 是一个读取水位并生成指标的服务。",
        "该算法主要由一位数学家于上世纪六十年代发现．",
        "2025年2月14日，54个水闸全部被检修完成。",
        "如需报告水位异常，请发送电子邮件至 water@example.org。",
        "大家好，这是水库管理处第四年公开的检修路线图。"
      })
  void chineseHasNoCapitals(String text) {
    assertEquals(RankInput.Use.CANDIDATE, role(text, "zh"));
  }

  @Test
  void whatClosesABracketOfAnotherLineIsTornAndCountsNothing() {
    assertEquals(RankInput.Use.CONTEXT, role("時）他在該星期工作不少於六十八小時，方符合規定。", "zh"));
    assertEquals(RankInput.Use.CANDIDATE, role("一）僱員在該星期工作不少於六十八小時，方符合規定。", "zh"));
  }

  /** Reasons are parted from their sentence by a bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no_end_mark|The level of the water in spring and in the summer",
        "small_letter_first|and the pump was never found again.",
        "no_verb|Members of the Northern Valley Council and the County Office.",
        "cut|The order of the Commission was published as FTC Dkt. No.",
        "cut|To assess the safety of 16 weeks of treatment on ART. 6.",
        "unbalanced|The pump (the old one failed in a dry week of May.",
        "form|For the quarterly period ended March 31, 2018.",
        "form|(Former name or former address, if changed since last report.)",
        "form|Pennsylvania 23-12 0-26 (State or other juris- (IRS Employer diction of incorporation)",
        "form|[CONFIRM: whether the council of the mill (see C.R.S. 8-13) has declined the plan.]",
        "unbalanced|It will be missed by everybody who ever worked in the mill.”",
        "unbalanced|He said that “the pump had failed in a dry week.",
        "lead_in|The tenant must hand over to the owner:",
        "contents|Introduction ................ 12",
        "caption|Figure 3. The level of the water in spring.",
        "caption|Table 2: Costs are given in thousands.",
        "reference|[12] Smith, J., and Doe, A. Pumps and valves. 2009.",
        "reference|Smith, J., & Doe, A. (2009). Pumps are valves. Journal of Pumps, 3, 12-19.",
        "form|Please fill in this form and return it to the office.",
        "form|Click here to enter text about the pump that failed.",
        "form|I certify FORMCHECKBOX that the pump meets the standards.",
        "code|margin-left: 0cm; margin-right: 0cm; font-size: 10pt;",
        "code|The pump was replaced [footnoteRef:38] in the spring of the year.",
        "code|The <b>pump</b> was replaced in the spring of the year.",
        "mail|From: Slava Sent: Tuesday, July 15 To: Tamir Subject: an appeal",
        "mail|If you have any questions, please call the office of the mill.",
        "copyright|Copyright 2019 by the Northern Valley Water Company.",
        "copyright|All rights reserved by the owners of the mill.",
        "pointer|For details see the summary comment of the council.",
        "pointer|For more information about the pumps visit the site of the mill.",
        "address|The source is at https://example.com/pumps/and/valves here.",
        "few_letters|12.5 14.2 17.8 19.2 21.5 are 12 15.",
        "no_verb|Use and Protection of Confidential Information.",
        "code|-----BEGIN PGP MESSAGE----- Version: 2.6.2 of the message.",
        "advert|This limited-time offer ends when the mill opens again.",
        "small_talk|Good morning everybody, can you hear me at the back?",
        "too_short|It failed."
      })
  void saysWhyNot(String text) {
    String[] parts = text.split("\\|");
    assertEquals(Optional.of(parts[0]), reason(parts[1], Role.BODY, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "如果修改接口，必须保证：1.",
        "水库不可影响其他软件 2.",
        "（三）居住证持有人死亡的；",
        "课程价格：7980元",
        "封面图片：松江方塔，上海，2018。",
        "图3：各县蓄水情况对比说明。",
        "版权所有，未经许可不得转载本书内容。",
        "各位水库管理处的同事，大家好！",
        "我是来自林州第一中学的宋水。",
        "安装水泵【按字母顺序列出全部水泵的型号、功能及参数。】",
        "【按顺序说明每台水泵的运行步骤，应包括：】 5.2.1运行控制 a. 运行目的。"
      })
  void chineseFragmentsDoNotCompete(String text) {
    assertEquals(false, reason(text, Role.BODY, "zh").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de|Die Leckage ging im dritten Jahr in Folge zurück.",
        "fr|Les fuites ont diminué pour la troisième année de suite.",
        "ru|Утечки сократились третий год подряд.",
        "ko|누수는 삼 년 연속으로 줄었다.",
        "th|การรั่วไหลลดลงเป็นปีที่สามติดต่อกัน",
        "ar|انخفض التسرب للعام الثالث على التوالي.",
        "ja|漏水は三年連続で減少した。"
      })
  void noLanguageIsJudgedByEnglishRules(String text) {
    String[] parts = text.split("\\|");
    assertEquals(Optional.empty(), reason(parts[1], Role.BODY, parts[0]));
  }

  @Test
  void aWordThatOpensSentencesInSmallLettersIsAName() {
    List<String> reasons =
        reasons(
            "en",
            "sluice-ctl opens the gates of the mill.",
            "sluice-ctl was written in the spring.",
            "and the gates were never found again.",
            "and the mill was never found again.",
            "opens the gates of the mill.");
    String small = "small_letter_first";
    assertEquals(List.of("", "", small, small, small), reasons);
  }

  @Test
  void whatWasSaidBeforeIsNotSaidAgain() {
    String text = "No finding was made in the pump house.";
    assertEquals(List.of("", "repeated"), reasons("en", text, text));
  }

  /** What comes from one mould says it once; other words are another statement. */
  @Test
  void whatOnlyCountsOnIsARepeat() {
    List<String> reasons =
        reasons(
            "en",
            "You have created an escalation for 1,250.50 dollars!",
            "You have created an escalation for 7 dollars!",
            "You have closed an escalation for 7 dollars!");
    assertEquals(List.of("", "repeated", ""), reasons);
  }

  @Test
  void aDocumentWithoutSentencesKeepsWhatIsRefusedForItsFormAlone() {
    List<Sentence> sentences =
        List.of(
            sentence("The level of the water in spring", Role.BODY),
            sentence("Copyright 2019 by the mill.", Role.BODY));
    List<RankInput> inputs = SentenceFilter.of("en").inputs(sentences);
    assertEquals(RankInput.Use.CANDIDATE, inputs.get(0).use());
    assertEquals(RankInput.Use.CONTEXT, inputs.get(1).use());
  }

  @Test
  void anAuthorWhoLeavesOutStopsWritesSentences() {
    String[] notes = {
      "Tristan will bring this up at the next meeting of the faculty",
      "The committee decided that board games are to be bought",
      "Daniel has been in discussion with three other groups",
      "We will use the fund of the society for knives and forks",
      "The most costly events for the year",
      "The banner was ordered from the printer in",
    };
    List<String> reasons = reasons("en", notes);
    assertEquals(List.of("", "", "", ""), reasons.subList(0, 4));
    assertEquals(List.of("no_end_mark", "no_end_mark"), reasons.subList(4, 6));
    assertEquals(List.of("no_end_mark"), reasons("en", notes[0], notes[4], notes[5]).subList(0, 1));
  }

  @Test
  void whatSomebodyIsToDoIsSaid() {
    assertEquals(
        Optional.empty(), reason("Cate - create a poll on the next event", Role.LIST_ITEM, "en"));
    assertEquals(
        Optional.of("no_verb"), reason("Cate - chair of the next event", Role.LIST_ITEM, "en"));
  }

  @Test
  void brokenLinesAreNoSentencesWithoutStops() {
    List<String> reasons =
        reasons(
            "en",
            "The committee decided that board games",
            "are to be bought from the fund.",
            "Daniel has been in discussion with",
            "three other groups of the faculty.",
            "Tristan will bring this up at the meeting",
            "of the faculty in the autumn term.",
            "We will use the fund for knives",
            "and forks of the society.");
    assertEquals("no_end_mark", reasons.get(0));
    assertEquals("no_end_mark", reasons.get(4));
  }

  @Test
  void onlyTheAuthorsTextCompetes() {
    for (Role role : Role.values()) {
      boolean competes = reason("The pump failed in the spring of 1920.", role, "en").isEmpty();
      assertEquals(role.competes(), competes, role.label());
    }
  }

  /** Beside prose a table has what it decides and what it counts to quote, and nothing else. */
  @Test
  void aTableQuotesWhatItDecidesAndCounts() {
    List<Sentence> sentences =
        List.of(
            sentence("The level of the water rose in spring.", Role.BODY),
            sentence("The board met twice in the old mill of the valley.", Role.BODY),
            sentence("The gates were shut in May by two men of the town.", Role.BODY),
            sentence("Decision: The mill will be sold in May", Role.TABLE),
            sentence("Severity: High; Count: 2.", Role.TABLE),
            sentence("Owner: Mr Bell; Status: Open.", Role.TABLE),
            sentence("Chord: Minor 7; Rate: 97.2.", Role.TABLE));
    List<Boolean> candidates =
        SentenceFilter.of("en").inputs(sentences).stream().map(RankInput::candidate).toList();
    assertEquals(List.of(true, true, true, true, true, false, false), candidates);
  }

  /** What thanks its readers is no reason to print rows. */
  @Test
  void aCourtesyIsProseBesideATable() {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(sentence("本报告说明水库的三台水泵是否合格。", Role.BODY));
    sentences.add(sentence("本报告由水利局在五月完成，共检查三次。", Role.BODY));
    sentences.add(sentence("感谢您的理解与支持！", Role.BODY));
    for (int i = 0; i < 8; i++) {
      sentences.add(sentence("检查项目：第" + "一二三四五六七八".charAt(i) + "台水泵的压力；检查结果：通过。", Role.TABLE));
    }
    List<Boolean> candidates =
        SentenceFilter.of("zh").inputs(sentences).stream().map(RankInput::candidate).toList();
    assertEquals(List.of(true, true, false, false), candidates.subList(0, 4));
  }

  /** An excerpt above a text breaks off where the text goes on. */
  @Test
  void whatBreaksOffAndStandsWholeElsewhereIsCut() {
    String whole = "水库的第三台水泵在五月停机，附近的居民都习惯称它为老三，至今没有修好。";
    assertEquals(List.of("cut", ""), reasons("zh", "水库的第三台水泵在五月停机，附近的居民都习惯称它…", whole));
    assertEquals(List.of("", ""), reasons("zh", "水库的第三台水泵在五月停机，谁也不知道为什么…", whole));
  }

  /** A form that is all table quotes its answers, not what it asks for. */
  @Test
  void aFormOfRowsQuotesWhatItCounts() {
    List<Sentence> sentences =
        List.of(
            sentence("(Name of Issuer and of its only class of shares)", Role.TABLE),
            sentence("4; CITIZENSHIP OR PLACE OF ORGANIZATION OF THE OWNER Delaware", Role.TABLE),
            sentence("11; PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9) 17.1%", Role.TABLE));
    List<Boolean> candidates =
        SentenceFilter.of("en").inputs(sentences).stream().map(RankInput::candidate).toList();
    assertEquals(List.of(false, false, true), candidates);
  }

  /** Rows that say nothing for themselves stand before the menu around them. */
  @Test
  void whatIsOfTheAuthorStandsBeforeWhatIsAroundIt() {
    List<Sentence> sentences =
        List.of(
            sentence("Home", Role.BOILERPLATE),
            sentence("3,60 3,61 3,66", Role.TABLE),
            sentence("Contact and imprint", Role.BOILERPLATE),
            sentence("Archive", Role.BOILERPLATE));
    List<Boolean> candidates =
        SentenceFilter.of("en").inputs(sentences).stream().map(RankInput::candidate).toList();
    assertEquals(List.of(false, true, false, false), candidates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上图是官方提供的架构图，与水库的架构类似。",
        "右图为水库的水位及其变化情况。",
        "图为孩子们在水库合影。",
        "效果如下。",
        "配置如下图所示。",
        "具体步骤如下："
      })
  void whatPointsAtWhatIsNotShownIsNoSentence(String text) {
    assertTrue(reason(text, Role.BODY, "zh").isPresent(), text);
  }

  /** Who writes Chinese closes a wide bracket with a narrow one. */
  @Test
  void bracketsOfTwoWidthsAreAPair() {
    assertEquals(Optional.empty(), reason("水库的水位（以海拔计)在春天上升。", Role.BODY, "zh"));
    assertEquals(Optional.empty(), reason("水库有三种水泵（包括 a) 大泵 b) 小泵）需要检修。", Role.BODY, "zh"));
    assertTrue(reason("水库的水位（以海拔计在春天上升。", Role.BODY, "zh").isPresent());
  }

  /** When and by whom a law was passed stands above it. */
  @Test
  void howALawCameAboutIsNoSentence() {
    String passed = "根据 2022 年 6 月 24 日全国人民代表大会常务委员会第三十五次会议关于修改水法的决定修正";
    assertEquals(Optional.of("form"), reason(passed, Role.LIST_ITEM, "zh"));
  }

  /** Whom a judgment names before it begins, each in a line of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "上诉人（一审被告）：A公司。",
        "委托诉讼代理人：陈某，某律师事务所律师。",
        "某公司5，住所地上海市青浦区。",
        "审判长唐某某。",
        "审 判 长 王建国",
        "代理审判员 刘明",
        "公诉机关青河县人民检察院。",
        "被告人宋水，男，1990年5月1日生，汉族，小学文化，农民，住青河县水库路1号，系水库管理处临时工作人员，因家庭原因长期在外居住并从事运输工作。",
        "2021年3月1日因涉嫌盗窃罪被刑事拘留，同年3月9日被取保候审。",
        "被告人宋水曾因犯盗窃罪，于2012年8月2日被判处拘役一个月。",
        "被告人宋水曾为赌博提供场所于2011年1月被行政拘留十日。",
        "被告单位青河水务公司，统一社会信用代码9132，法定代表人王海。",
        "暂住青河县水库路1号，户籍地青山县大坝村。",
        "本案现已审理终结。",
        "二〇二一年三月十五日"
      })
  void partiesAreNoSentence(String text) {
    assertEquals(Optional.of("form"), reason(text, Role.BODY, "zh"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上诉人崔某不服一审判决，向本院提起上诉。",
        "上诉案件受理费由上诉人负担。",
        "被告人宋水作为保证人，保证期间为两年。",
        "青河县人民检察院指控被告人宋水犯盗窃罪，于2021年5月1日向本院提起公诉。"
      })
  void whatPartiesDoIsASentence(String text) {
    assertEquals(Optional.empty(), reason(text, Role.BODY, "zh"));
  }

  @Test
  void marksOfQuotedMailAmidALineAreRefused() {
    assertEquals(
        Optional.of("mail"),
        reason("The ticket is still open > > and no one has closed it.", Role.BODY, "en"));
    assertEquals(
        Optional.empty(),
        reason("A flow of > 5 litres a second is too much for the old mill.", Role.BODY, "en"));
  }

  @Test
  void noteOfACourtOnItsRecordIsRefused() {
    assertEquals(
        Optional.of("note"),
        reason(
            "I direct that no official shorthand note shall be taken of this judgment.",
            Role.BODY,
            "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note|en|This judgment was handed down by the judge remotely by circulation to the parties.",
        "note|en|The date and time for hand-down is deemed to be 10.30am on 26 June 2023.",
        "form|en|The information required in the remainder of this cover page shall not be filed.",
        "note|en|Reporting restrictions prohibit the publication of the names of the children.",
        "note|en|This judgment is being handed down in private on 3 March.",
        "form|en|Quay Ferries undertakes no obligation to update any of these statements.",
        "form|en|Pursuant to the requirements of the Securities Exchange Act of 1934, Quay Ferries has"
            + " caused this report to be signed on its behalf.",
        "form|en|Each of the undersigned certifies that what is set forth in this statement is true.",
        "form|en|Location: it is on the invitation that members were sent",
        "advert|zh|請加入成為水邊新聞的月費訂戶，長期支持我們的工作。",
        "form|zh|应用名称：水库记忆 应用版本：1.1.4",
        "pointer|zh|原文链接：水库修建的全部经过和水泵的故事。",
        "small_talk|zh|特此函告。",
        "small_talk|zh|各位代表！",
        "small_talk|zh|感谢项目方对水库的认可，感谢相关人员的辛苦与支持。",
        "small_talk|zh|感谢您的理解与支持！",
        "small_talk|zh|我的分享就到这里，希望以后多多交流！",
        "form|zh|本办法自 年 月 日起施行。",
        "small_talk|zh|九、臨時動議：無。",
        "form|zh|。丙方分次付清出资，每次付清后十日内书面通知各方。",
        "form|zh|甲方分＿＿＿次付清，每次出资的日期为＿＿＿＿。"
      })
  void whatOnlyGoesWithAPaperIsRefused(String reason, String language, String text) {
    assertEquals(Optional.of(reason), reason(text, Role.BODY, language));
  }

  private static RankInput.Use role(String text, String language) {
    String said = language.equals("zh") ? "水库的水位正在上升。" : "The level of the water rose in spring.";
    List<Sentence> sentences = List.of(sentence(text, Role.BODY), sentence(said, Role.BODY));
    return SentenceFilter.of(language).inputs(sentences).get(0).use();
  }
}
