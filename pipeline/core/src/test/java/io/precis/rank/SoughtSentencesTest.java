package io.precis.rank;

import static io.precis.rank.RankedSentences.SCORER;
import static io.precis.rank.RankedSentences.ranked;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came out, was decided, concluded or laid down, which readers look for. */
class SoughtSentencesTest {
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

  /** What is paid, and how long a contract holds; not what was paid once. */
  @Test
  void priceAndTermOfAContractAreSought() {
    PatternList english = LanguageRules.of("en").patterns(WordList.STATEMENTS_SOUGHT);
    for (String each :
        List.of(
            "For the estimated total price of 4000 INR as outlined before.",
            "Initially, the transfer fee shall be $125.",
            "The tenant pays a rent of €900 each month.")) {
      assertTrue(english.isIn(each), each);
    }
    for (String each :
        List.of(
            "Annual dues were raised from $17 to $25 in 1999.",
            "The share price fell to $12.",
            "The deposit is kept by the landlord.")) {
      assertFalse(english.isIn(each), each);
    }
    PatternList chinese = LanguageRules.of("zh").patterns(WordList.STATEMENTS_SOUGHT);
    for (String each :
        List.of("乙方每月1号向甲方缴纳租金人民币1500元整。", "租期从2019年5月11日起至2021年5月31日止。", "合同总金额为3.5万元。")) {
      assertTrue(chinese.isIn(each), each);
    }
    for (String each : List.of("租金由双方另行商定。", "押金超过500元以上的，应当开具收据。", "租赁期间不得转租。")) {
      assertFalse(chinese.isIn(each), each);
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
