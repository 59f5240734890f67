package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LearnedScorerTest {
  private static final SentenceScorer SCORER =
      LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT));

  private static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }

  private static void check(String text, String language) {
    RankedText ranked = ranked(text, language);
    double[] scores = SCORER.score(ranked).values();
    assertEquals(ranked.size(), scores.length);
    boolean any = false;
    for (int i = 0; i < scores.length; i++) {
      assertTrue(scores[i] >= 0 && Double.isFinite(scores[i]));
      assertEquals(ranked.isCandidate(i), scores[i] > 0);
      any |= ranked.isCandidate(i);
    }
    assertEquals(any ? 1 : 0, DoubleStream.of(scores).sum(), 1e-9);
    assertArrayEquals(scores, SCORER.score(ranked).values());
  }

  @Test
  void scoresWhateverThereIs() {
    check("The board sold the mill for three million.", "en");
    check("The board sold the mill for three million. ".repeat(10), "en");
    check("Bcd fgh jkl mnp qrs tvw xyz bcd fgh.", "en");
    check("Совет решил продать мельницу за три миллиона рублей.", "und");
    check("为了加强管理，根据有关法律，制定本条例。本条例自2019年5月1日起施行。", "zh");
    check("1 2 3 4 5 6 7 8 9", "en");
  }

  @Test
  void scoresProposals() {
    Random random = Seeds.randomFor(getClass());
    List<String> prose = new RandomProse(random, 200).sentences(60, 20);
    check(
        "# Frames\n\n"
            + String.join(" ", prose.subList(0, 20))
            + "\n\n## Motivation\n\n"
            + String.join(" ", prose.subList(20, 40))
            + "\n\n## Rejected ideas\n\n"
            + String.join(" ", prose.subList(40, 60)),
        "en");
  }

  @Test
  void scoresAnyProse() {
    Random random = Seeds.randomFor(getClass());
    check(String.join(" ", new RandomProse(random, 200).sentences(200, 20)), "en");
  }

  /** A purpose is more likely quoted than an aside, the rest being the same. */
  @Test
  void prefersWhatTheDocumentSaysItIs() {
    double[] scores =
        SCORER
            .score(
                ranked(
                    "This report describes how the city repaired its bridges after the flood. It"
                        + " rained a lot on some of those days, as it often does.",
                    "en"))
            .values();
    assertTrue(scores[0] > scores[1]);
  }

  /** A notice that is the whole document is no boilerplate, and what it says it is opens. */
  @Test
  void opensWithWhatANoticeSaysItIs() {
    RankedText text =
        ranked(
            "# Privacy Notice\n\nThis privacy notice describes what the mill keeps of its visitors."
                + " We use a counter at the gate.\n\n## What we keep\n\nThe mill keeps names of"
                + " visitors for a year. Nobody else reads them.\n",
            "en");
    double[] scores = SCORER.score(text).values();
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    assertEquals(
        "This privacy notice describes what the mill keeps of its visitors.",
        text.sentences().get(best).text());
  }

  /** What surely opens the summary outdoes all, and most of all what stands before it. */
  @Test
  void opensWithThePurpose() {
    double[] scores = {0.5, 0.1, 0.4, 0};
    OpeningPreference.prefer(
        scores, new double[] {-3, 1, -3, 9}, new float[4], OpeningSpec.DEFAULT);
    assertArrayEquals(new double[] {0.1, 0.6, 0.4, 0}, scores, 1e-9);
    double[] unsure = {0.5, 0.1, 0.4, 0};
    OpeningPreference.prefer(
        unsure, new double[] {-3, -2, -3, 9}, new float[4], OpeningSpec.DEFAULT);
    assertArrayEquals(new double[] {0.5, 0.1, 0.4, 0}, unsure);
    OpeningPreference.prefer(
        unsure, new double[] {-3, -2, -3, 9}, new float[] {0, 1, 0, 0}, OpeningSpec.DEFAULT);
    assertArrayEquals(new double[] {0.1, 0.6, 0.4, 0}, unsure, 1e-9);
    OpeningPreference.prefer(new double[0], new double[0], new float[0], OpeningSpec.DEFAULT);
  }

  /** Of six answers each is told by what answers, not one by all that it says. */
  @Test
  void whatAnswersAQuestionOutdoesWhatGoesOnWithIt() {
    String[] asked = {"the mill", "the dam", "the wheel", "the gate", "the boat", "the road"};
    StringBuilder text = new StringBuilder();
    for (String what : asked) {
      text.append("# Is ")
          .append(what)
          .append(" open?\n\nA warden opens it in May. Bo mends it.\n\n");
    }
    double[] scores = new double[3 * asked.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = i % 3 == 0 ? 0 : 1; // a heading is no candidate
    }
    RankedText faq = ranked(text.toString(), "en");
    AnswerPreference.prefer(scores, faq);
    assertArrayEquals(new double[] {0, 2, 0.6, 0, 2, 0.6}, Arrays.copyOf(scores, 6), 1e-9);
    double[] few = {0, 1, 1};
    AnswerPreference.prefer(few, ranked(text.substring(0, text.indexOf("# Is the dam")), "en"));
    assertArrayEquals(new double[] {0, 1, 1}, few);
  }

  /** "Formally the warden decides." is half of what is said where "In practice …" follows. */
  @Test
  void whatTheNextSentenceTakesBackCountsLess() {
    String before = "The mill was built in 1820 by Jonas Hale. The warden decides on all repairs. ";
    String after = " the council has decided on each of them since 1950.";
    double[] plain = SCORER.score(ranked(before + "By custom," + after, "en")).values();
    double[] turned = SCORER.score(ranked(before + "In practice," + after, "en")).values();
    assertTrue(turned[1] / turned[0] < 0.8 * plain[1] / plain[0]);
    PatternList turning = LanguageRules.of("en").patterns(WordList.STATEMENTS_TURNING);
    assertTrue(turning.isIn("But the council decides."));
    assertFalse(turning.isIn("Butter is sold at the mill."));
    assertFalse(turning.isIn("The council, however, decides."));
  }

  /** What a talk says that it is about. */
  @Test
  void speechOpensWithWhatItSaysItIsAbout() {
    PatternList opening = LanguageRules.of("en").patterns(WordList.STATEMENTS_OPENING);
    assertTrue(opening.isIn("In our conversation, Ada explains why the old wheel stood still."));
    assertTrue(opening.isIn("So today I want to talk about the mills of the dale."));
    assertFalse(opening.isIn("In this talk of theirs the miller was not named."));
    assertFalse(opening.isIn("Today we are open until noon."));
    double[] scores = {0.5, 0.1, 0.2, 0};
    OpeningPreference.preferSaid(scores, i -> i == 1 || i == 2, OpeningSpec.DEFAULT);
    assertArrayEquals(new double[] {0.5, 0.75, 0.2, 0}, scores, 1e-9);
    OpeningPreference.preferSaid(scores, i -> i == 3, OpeningSpec.DEFAULT);
    assertArrayEquals(new double[] {0.5, 0.75, 0.2, 0}, scores, 1e-9);
  }

  /** The same place, length and words beside the phrase that is told apart. */
  @Test
  void aVerdictCountsMoreThanHowItWasReached() {
    String before = "The pumps of the valley are old. The town has three of them.\n\n";
    String after = " The mill stands at the river. The dam is made of stone.\n";
    double[] verdict =
        SCORER
            .score(ranked(before + "The audit found that three pumps leak." + after, "en"))
            .values();
    double[] method =
        SCORER
            .score(ranked(before + "We interviewed the men at three pumps." + after, "en"))
            .values();
    assertTrue(verdict[2] > 2 * method[2], verdict[2] + " and " + method[2]);
  }

  /** The order behind the line that announces it, in whatever words, and what a meeting decided. */
  @Test
  void whatALineAnnouncesAsDecidedComesFirst() {
    String facts =
        "原告宋水与被告王海水泵买卖纠纷一案，本院依法公开开庭进行了审理。被告于2012年7月向原告购买水泵三台，并出具欠条一张，约定同年九月付清。"
            + "本院认为，双方的合同关系明确，被告应当按照约定的期限付清货款五万元。依照《中华人民共和国合同法》第六十条之规定，";
    String order = "被告王海于判决生效后三十日内付清原告宋水水泵货款五万元，并支付自2012年9月起的利息（上述利息按年利率百分之五计算）。";
    assertEquals(order, bestBelowFirst(facts + "判决如下：\n\n" + order + "\n\n案件受理费八百元，由被告承担。", "zh"));
    String minutes = "# 水库管理处会议纪要\n\n会议听取了大坝检查情况的报告。水泵已经运行了十年，需要检修。\n\n决议：\n\n";
    String decided = "三台水泵于五月前全部更换，费用由管理处的维修资金支付。";
    assertEquals(decided, bestBelowFirst(minutes + decided + "\n", "zh"));
    String brief = "更换三台水泵。";
    assertEquals(brief, bestBelowFirst(minutes + brief + "\n", "zh"));
    String labelled = "決議： 三台水泵交由管理處更換。";
    String agenda = "# 水庫管理處會議紀錄\n\n## 議題一\n\n**說明：** 水泵已經運行了十年，需要檢修，費用由維修資金支付。\n\n";
    assertEquals(labelled, bestBelowFirst(agenda + labelled + "\n", "zh"));
  }

  @Test
  void whyAStatuteIsMadeOpensIt() {
    String text =
        "# 林州市水库管理条例\n\n第一条 为了规范水库的管理，保护水资源，结合本市实际，制定本条例。\n\n"
            + "第二条 本市行政区域内水库的管理适用本条例。\n\n"
            + "第三条 本条例第九条所列水库的具体范围，由市人民政府根据有关法律和本市实际情况规定。\n\n"
            + "第四条 水库的水泵应当每年检修一次。\n";
    double[] scores = SCORER.score(ranked(text, "zh")).values();
    int first = ranked(text, "zh").sentences().get(1).text().startsWith("第一条") ? 1 : 2;
    assertEquals(Arrays.stream(scores).max().orElse(0), scores[first]);
  }

  /** Of all but the sentence that opens the summary. */
  private static String bestBelowFirst(String text, String language) {
    RankedText ranked = ranked(text, language);
    double[] scores = SCORER.score(ranked).values();
    int first = 0;
    while (scores[first] == 0) {
      first++;
    }
    int best = first + 1;
    for (int i = first + 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return ranked.sentences().get(best).text();
  }

  /** But for the sentence that opens the summary, what a court decides outdoes all. */
  @Test
  void theOutcomeComesFirst() {
    String facts =
        "The farm was sold in 1995 to a company of the town. The widow lived in the house until the"
            + " roof fell in. The company built a wall along the river. The lower court dismissed"
            + " the claim in 2019. Mr Bell submits that the appeal should be allowed.\n\n";
    for (String outcome :
        List.of(
            "For these reasons I would dismiss the appeal.",
            "We therefore grant the application for permission to appeal.",
            "It follows that this appeal must be allowed.",
            "There will therefore be judgment for the claimant.",
            "I therefore award the claimant the sum of £35,000 for her care.",
            "The total award for the claimant is £71,150.")) {
      double[] scores = SCORER.score(ranked(facts + outcome, "en")).values();
      int last = scores.length - 1;
      for (int i = 1; i < last; i++) {
        assertTrue(scores[i] <= scores[last], outcome + " " + i);
      }
    }
  }

  /** Neither what a party asks for nor the history of a case is its outcome. */
  @Test
  void aPleaIsNoOutcome() {
    double[] scores = {0.1, 0.5, 0.2};
    OutcomePreference.prefer(scores, new boolean[] {true, false, false}, 0.9);
    assertArrayEquals(new double[] {0.5, 0.5, 0.2}, scores);
    PatternList outcome = LanguageRules.of("en").patterns(WordList.STATEMENTS_OUTCOME);
    for (String other :
        List.of(
            "Mr Bell submits that the appeal should be allowed.",
            "If the appeal is dismissed, the costs follow.",
            "On 27 August 2021 the district judge dismissed the application.",
            "The parties agree that we should grant permission.",
            "Online orders increased 1.1% to $46.6 million for the quarter that ended on the second of"
                + " the month, compared to net sales of $46.1 million.",
            "Cost of total sales was $3.2 million, compared to $2.8 million a year ago.",
            "Software applications fail gracefully under load.",
            "We reject the null hypothesis.",
            "Before we agreed on the price, the mill was sold.",
            "No objection was taken by the owner to the sale.",
            "The survey and the resolutions were carried out by a firm of the town.",
            "For the reasons that the miller gave, the town sold the dam.",
            "If the miller agrees, I would dismiss the application.",
            "The miller accepts that claims 1 and 7 are anticipated by the old wheel.",
            "Held in the mill's hall, the fair drew two hundred people.",
            "It was agreed that the mill is old.",
            "Users of the plan will file a report each year.")) {
      assertFalse(outcome.isIn(other), other);
    }
    for (String decided :
        List.of(
            "Ann: We agreed to meet on Monday.",
            "Ann Roe: I'll draft a letter to the owners.",
            "Action: Bo writes to the mill.",
            "Agreed that the fence is mended in May.",
            "Resolved unanimously to sell the mill.",
            "It was agreed that Ann will write to the owners.",
            "It was decided to close the path.",
            "Held: the notice was void.",
            "No one objected.",
            "For those reasons, if my Lady agrees, I would dismiss this application.",
            "The judgment of the Court of Common Pleas of the County of Harrow is affirmed.",
            "The mill reported a net loss of $351,000 in comparison to net income of $279,000 on May 31.",
            "Our total revenue was down $2,163,000 from the same quarter last year.",
            "In the second quarter, we generated $9.6 billion in revenue, and sales declined 6.2%.",
            "For the reasons set out above the Tribunal determines that no tax is due.",
            "Subject to two matters, I will therefore make a winding up order.",
            "Accordingly, the assessments should be set aside, and the appeal allowed.",
            "Mr. Bell's assignments of error are overruled.",
            "The town's counterclaim fails.",
            "Accordingly, I decline to vary the order.",
            "Claims 1 and 7 of the patent are invalid for added matter.",
            "During the three months ended June 30, our net income was $1.17 billion, representing a"
                + " decrease of $228 million.",
            "Dora took an action to gather the old minutes.",
            "I would allow the cross-appeal and remit the award.",
            "The proposal advances to phase 3.",
            "We have no hesitation in holding that the duty of the officer is mandatory.",
            "We answer the second question in the negative.")) {
      assertTrue(outcome.isIn(decided), decided);
    }
    OutcomePreference.prefer(new double[0], new boolean[0], 0.9);
  }

  /** What policies, talks and laws say of themselves; a duty or a penalty is more. */
  @Test
  void whatChineseTextsSayOfThemselvesIsWeak() {
    PatternList weak = LanguageRules.of("zh").patterns(WordList.STATEMENTS_WEAK);
    for (String said :
        List.of(
            "我们可能会不时更新本隐私政策。",
            "更新后的政策将在本页面发布，并在应用内通知您。",
            "本隐私政策的解释权归开发者所有。",
            "本办法由水利局负责解释。",
            "第二十二条本办法自公布之日起实施，由水利局负责解释。",
            "第 34 條 本法施行細則，由中央主管機關定之。",
            "水庫工程設施標準，由中央主管機關定之。",
            "本站言论，仅代表我自己，不管任何其它！",
            "大家请看 2005 年至 2018 年的卫星影像。",
            "我们把目光投向水库的“骨架”——地理环境与地形。",
            "值得一读的文章。",
            "接下来，我们就可以根据水位来确定水泵了。",
            "下边我们就具体来看下怎么修水泵。",
            "现在三台水泵我们已经检查完了。",
            "水庫的故事要從日治時期說起。",
            "理由：明定水庫之主管機關。",
            "鑒於水庫不屬之，爰不列入。",
            "本所仅就本报告出具前已经发生的事实承担责任。",
            "呃，我扯到哪去了。")) {
      assertTrue(weak.isIn(said), said);
    }
    for (String said :
        List.of(
            "本办法自2024年9月1日起施行，由水利局负责解释。",
            "水库的水位由主管机关每月检查两次，并向村民公布。",
            "大家可以在水库边看到三台水泵，它们每天抽水。",
            "接下来三年，水库将更换全部水泵，并修建第二座水坝。",
            "停业的理由是水泵未经检查。",
            "接下来公司将进行全面整改。",
            "下面的水泵进行了三次检查。",
            "至此，水库的加固工程已经全部完成了。",
            "原告之訴為無理由，爰予駁回。",
            "委員會同意增訂第五條。",
            "检查发现水利局提供的资料存在三处缺失。")) {
      assertFalse(weak.isIn(said), said);
    }
    PatternList outcome = LanguageRules.of("zh").patterns(WordList.STATEMENTS_OUTCOME);
    assertTrue(outcome.isIn("检查发现水库有三处漏水。"));
    assertFalse(outcome.isIn("检查发现水库漏水的，由水利局给予警告，可以并处一万元以下罚款。"));
  }

  /** That there is nothing to tell tells nothing; that a thing does not change does. */
  @Test
  void nothingToReportIsWeak() {
    PatternList weak = LanguageRules.of("en").patterns(WordList.STATEMENTS_WEAK);
    for (String empty :
        List.of(
            "No updates this week.",
            "Nothing further to discuss at this point.",
            "The regular meeting was called to order at 6:30 p.m.",
            "Councilor Low moved to adjourn the meeting.",
            "The aim of this report is twofold.",
            "[Shows pictures of the dam.]",
            "Did you ever close the gate yourself, or the dam—well, strike that.",
            "This interview was previously published on the page of the mill.",
            "May has been a busy month for the millers.",
            "7. It was further contended that the mill had never been safe.",
            "Learned counsel for the town vehemently argued that the dam was old.",
            "The second respondent submits that the notice came too late.",
            "Ran out of time, skip for next time in general",
            "There was nothing else to report.",
            "Section 10 concludes the document.",
            "This proposed charter is available on GitHub.",
            "The second section describes the mills that were looked at.",
            "As with any code audit, some faults may remain.",
            "The comment has been removed.",
            "Depreciation expense during the three months was $981 million.",
            "Mara: Let's talk about it later.",
            "Bo has to go to another meeting at noon.",
            "An indictment is an accusatory instrument and not proof of guilt.",
            "The development team has resolved this issue by a second check.",
            "Turning to consider whether the mill should be returned.",
            "The registrant had 12,000 shares of common stock outstanding.",
            "Today the mill is known to every child.",
            "In case you mend the wheel please share whether it helps.",
            "The accompanying consolidated financial statements of the mill have been prepared in"
                + " accordance with the instructions to Form 10-Q.",
            "There were no significant changes to our significant accounting policies.",
            "Results for interim periods are not necessarily indicative of the year.",
            "These financial statements should be read in conjunction with those of 2022.")) {
      assertTrue(weak.isIn(empty), empty);
    }
    for (String told :
        List.of(
            "No update of the schema is needed before the migration of the old records to the new"
                + " store.",
            "The board had nothing to add to the offer of 1.2 million, which it accepted.",
            "The dam has been removed from the river after ninety years.",
            "The team has fixed the dam.",
            "The council called the owner of the mill to a hearing in May.",
            "The indictment says that he stole a boat.",
            "The man was charged with the theft of a boat.",
            "The second chapter of the club was founded in 1901.",
            "We move to the next release in May.",
            "I would conclude that no lease was signed.",
            "I am not satisfied that the dam was safe.",
            "Today, a group of millers published an open letter to the minister.",
            "Section 12 provides that no person shall keep bees within a mile.")) {
      assertFalse(weak.isIn(told), told);
    }
  }

  /** What one judge would order beside the court was not ordered. */
  @Test
  void aDissentIsNoOutcome() {
    String court =
        "The town taxes mills by the water that they use. The miller sued the town in 2011. The"
            + " river runs low in May. The wheel was built of oak. The tax is paid in June. The"
            + " clerk keeps a list of mills. Two mills were closed. The dam is forty feet high. The"
            + " bridge was sold in 1990. The road was paved later. The court vacates the judgment"
            + " below.\n\n";
    String apart = "JUSTICE MOOR, dissenting.\n\nI would affirm the judgment of the lower court.";
    RankedText text = ranked(court + apart, "en");
    double[] scores = SCORER.score(text).values();
    int last = scores.length - 1;
    assertTrue(text.isCandidate(last));
    assertTrue(scores[last] < scores[10] / 10, scores[last] + " " + scores[10]);
    String head = "JUSTICE MOOR, dissenting.\n\n" + "The court vacates the judgment below.";
    assertEquals(2, SeparateOpinions.from(ranked(head, "en")));
  }

  /** Every meeting approves the minutes of the one before. */
  @Test
  void whatAMeetingResolvesOfItselfIsNoOutcome() {
    PatternList formal = LanguageRules.of("en").patterns(WordList.STATEMENTS_FORMAL);
    for (String each :
        List.of(
            "Corrections were made to the minutes from May and approved.",
            "The minutes were approved as written.",
            "Please add your agenda items by Monday.",
            "Ms. Low moved to approve the agenda.",
            "Motion to adjourn meeting and accepted by all, meeting adjourned at 6:24.",
            "A motion to accept the minutes of the March meeting carried unanimously.")) {
      assertTrue(formal.isIn(each), each);
    }
    for (String each :
        List.of(
            "The board approved a grant of 3,000 dollars for the mill.",
            "The council addresses each of these agenda items in a report on mills.",
            "The chair shall approve the minutes within ten days.",
            "A meeting without a quorum shall be adjourned for a week.",
            "Visitors may accept a ride of ten minutes per boat.")) {
      assertFalse(formal.isIn(each), each);
    }
  }

  /** Score of the sentence that opens so, by that of the last one. */
  private static double share(String text, String opening) {
    RankedText ranked = ranked(text, "en");
    double[] scores = SCORER.score(ranked).values();
    for (int i = 0; i < scores.length; i++) {
      if (ranked.sentences().get(i).text().startsWith(opening)) {
        return scores[i] / scores[scores.length - 1];
      }
    }
    throw new AssertionError(opening);
  }

  /** That something was moved is half of it: what became of it stands below. */
  @Test
  void aMotionThatWasPutToAVoteIsAnOutcome() {
    String begins =
        "# Minutes\n\nMs. Hall told of the mill and of its wheel, which is old. Mr. Park moved to"
            + " purchase a new wheel for 900 dollars. Ms. Low seconded the motion. ";
    String ends = " The roof of the mill was painted blue in spring by the men of the village.";
    double open = share(begins + "Rain fell on the roof." + ends, "Mr. Park moved");
    double put = share(begins + "Motion carried, 5-0." + ends, "Mr. Park moved");
    assertTrue(put > 2 * open, put + " " + open);
  }

  /** A term that a text defines is no word of what the text is for. */
  @Test
  void aDefinitionOpensNoSummary() {
    String text =
        "# Definitions\n\n\"Mill\" means a house in which grain is ground by water, for pay.\n\n"
            + "# Duties\n\nNo person shall run a mill without a licence of the town. A licence is"
            + " valid for three years. The clerk keeps a list of all licences.\n";
    RankedText ranked = ranked(text, "en");
    double[] scores = SCORER.score(ranked).values();
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    assertEquals(
        "No person shall run a mill without a licence of the town.",
        ranked.sentences().get(best).text());
  }

  /** Of English laws too, and what solved the problem of a thread. */
  @Test
  void penaltiesAndSolutionsAreSoughtInEnglish() {
    PatternList sought = LanguageRules.of("en").patterns(WordList.STATEMENTS_SOUGHT);
    for (String each :
        List.of(
            "Any person who runs a mill without a licence shall be subject to a fine of $300.",
            "A person who opens the sluice is guilty of an offence.",
            "Removing the old pump solved the problem for me.",
            "I closed the valve and confirmed it resolves this issue.")) {
      assertTrue(sought.isIn(each), each);
    }
    for (String each :
        List.of(
            "The fine sand of the river was subject to a long dispute.",
            "The court found the miller guilty of an offence.",
            "The issue was raised by the owner of the mill.")) {
      assertFalse(sought.isIn(each), each);
    }
  }

  /** Of by-laws how they are amended, who makes up a board, how long it serves, how it decides. */
  @Test
  void whatReadersLookForInBylawsIsSought() {
    PatternList english = LanguageRules.of("en").patterns(WordList.STATEMENTS_SOUGHT);
    for (String each :
        List.of(
            "These bylaws may be amended by the members at any regular meeting.",
            "Amendments of the charter need a vote of two-thirds of the members.",
            "The affairs of the mill are governed by a board of directors composed of seven"
                + " persons.",
            "All decisions of the assembly are made with a majority of the votes cast.")) {
      assertTrue(english.isIn(each), each);
    }
    for (String each :
        List.of(
            "The rules of the river were amended in 1902.",
            "The board met in the mill.",
            "The decision was made late.")) {
      assertFalse(english.isIn(each), each);
    }
    PatternList chinese = LanguageRules.of("zh").patterns(WordList.STATEMENTS_SOUGHT);
    for (String each : List.of("理事長任期三年，得連任一次。", "章程的修改须经会员三分之二以上表决通过。")) {
      assertTrue(chinese.isIn(each), each);
    }
    assertFalse(chinese.isIn("他在任期内修了一座桥。"));
  }

  /** Each row of such a table is short, and all of the first are worth printing. */
  @Test
  void countsOfATableAreRanked() {
    PatternList counts = LanguageRules.of("en").patterns(WordList.TABLE_COUNTS);
    for (String row :
        List.of("Severity: High; Count: 1.", "Informational: 3", "Smith; Votes: 1,204.")) {
      assertTrue(counts.isIn(row), row);
    }
    for (String row :
        List.of("Severity: High: Difficulty: Low", "Likelihood: High; Critical; High; Medium")) {
      assertFalse(counts.isIn(row), row);
    }
  }

  /** The best penalty of a statute counts half of what scores highest, and no other. */
  @Test
  void aStatutesPenaltyIsSought() {
    double[] scores = {0.4, 0.02, 0.03, 0.01};
    RankedText text =
        ranked(
            "为了加强水库管理，保障用水安全，制定本条例。第四条 违反本条例规定，在水库周围放牧的，处二百元以下罚款。"
                + "第五条 违反本条例规定，擅自打开水闸的，处五百元以上一千元以下罚款。第六条 水利局每年检查水闸两次。",
            "zh");
    boolean[] all = {true, true, true, true};
    SoughtPreference.prefer(scores, text, all, all, new boolean[4], 0.5);
    assertArrayEquals(new double[] {0.4, 0.02, 0.2, 0.01}, scores, 1e-9);
  }

  /** As laws of Taiwan have them, counted or of whoever does something. */
  @Test
  void aPenaltyInTraditionalCharactersIsSought() {
    for (String penalty :
        List.of(
            "一、違反第四條規定，在水庫周圍放牧，由縣政府處新臺幣三萬元以上五萬元以下罰鍰。", "毀損水庫主要設備或以其他行為使水庫發生危險者，處六月以上五年以下有期徒刑。")) {
      double[] scores = {0.4, 0.02, 0.01};
      RankedText text = ranked("為管理水庫，特制定本條例。" + penalty + "水利局每年檢查水閘兩次。", "zh");
      boolean[] all = {true, true, true};
      SoughtPreference.prefer(scores, text, all, all, new boolean[3], 0.5);
      assertArrayEquals(new double[] {0.4, 0.2, 0.01}, scores, 1e-9, penalty);
    }
  }

  /** So does what a section of conclusions says best. */
  @Test
  void aConclusionIsSought() {
    double[] scores = {0.4, 0.1, 0.02, 0.03, 0.01};
    RankedText text = ranked("水库很大。水泵老了。再见。三台水泵应在明年春天以前全部更换为新的水泵。河边有一座磨坊和一条小路。", "zh");
    boolean[] all = {true, true, true, true, true};
    boolean[] concluding = {false, false, true, true, false};
    SoughtPreference.prefer(scores, text, all, new boolean[5], concluding, 0.5);
    assertArrayEquals(new double[] {0.4, 0.1, 0.02, 0.2, 0.01}, scores, 1e-9);
  }

  /** In English of what it found, whatever else such a section says; none that a penalty is. */
  @Test
  void whatAConclusionFoundIsSought() {
    String said =
        "The dam is old. This study aimed to tell how fast it leaks. Thus, no conclusion could be"
            + " drawn from the first year. Further research may use other gauges. Any person who"
            + " opens the gate commits an offence and is liable to a fine of 900 dollars.";
    boolean[] all = {true, true, true, true, true};
    boolean[] concluding = {false, true, true, true, false};
    double[] scores = {0.4, 0.1, 0.02, 0.03, 0.01};
    SoughtPreference.prefer(scores, ranked(said, "en"), all, all, concluding, 0.5);
    assertArrayEquals(new double[] {0.4, 0.1, 0.2, 0.03, 0.2}, scores, 1e-9);
    double[] leaning = {0.4, 0.1, 0.02, 0.03, 0.01};
    boolean[] none = new boolean[5];
    SoughtPreference.prefer(leaning, ranked(said, "en"), all, none, concluding, 0.5);
    assertArrayEquals(new double[] {0.4, 0.1, 0.2, 0.03, 0.01}, leaning, 1e-9);
  }
}
