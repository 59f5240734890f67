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
import io.precis.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LearnedScorerTest {
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
}
