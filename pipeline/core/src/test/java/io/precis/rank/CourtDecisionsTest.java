package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a court's decision holds and quotes. */
class CourtDecisionsTest {
  private static final String FACTS =
      "原告宋水与被告王海水泵买卖纠纷一案，本院依法公开开庭进行了审理。本院经审理查明，被告于2012年7月向原告购买水泵三台。一审法院认为，双方的合同无效。";
  private static final String HELD = "因此，被告未按照约定付清货款，应当承担违约责任。";
  private static final String ORDER = "被告王海于判决生效后三十日内付清原告宋水水泵货款五万元。";

  private static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(
        document, sentences, SentenceFilter.of(language).inputs(document, sentences));
  }

  private static int find(RankedText text, String part) {
    return IntStream.range(0, text.size())
        .filter(i -> text.sentences().get(i).text().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> held(RankedText text, int order) {
    CourtOpinion opinion = CourtOpinion.of(text, order);
    return IntStream.range(0, text.size()).filter(opinion::isHeld).boxed().toList();
  }

  /** Of a court's own opinion, not of what another court or a party says. */
  @Test
  void aCourtHoldsWhatFollowsInItsOwnOpinion() {
    RankedText text =
        ranked(
            FACTS
                + "原告认为，被告构成违约。本院认为，本案争议焦点为被告是否违约。双方提交的证据均不予采纳。"
                + HELD
                + "综上，原告的上诉请求不能成立，应予驳回。依照《中华人民共和国合同法》第六十条之规定，判决如下：\n\n"
                + ORDER
                + "\n",
            "zh");
    int order = find(text, ORDER);
    assertEquals(List.of(find(text, "争议焦点"), find(text, HELD)), held(text, order));
    assertEquals(List.of(), held(text, -1));
    assertEquals(List.of(), held(ranked(FACTS + HELD + ORDER, "zh"), 4));
  }

  /** All over a text that speaks of a lawsuit, in the court's voice; not what others say. */
  @Test
  void anEnglishCourtSpeaksForItself() {
    String settled = "It is now well settled that a lease binds whoever buys the mill.";
    String found = "I found that the clerk had read the lease before he sold the mill.";
    String text =
        "The appellant bought the mill in May. The respondent leased the mill in June. "
            + settled
            + " Mr Bell submitted that the lease ended in July. The trial judge found that it did. "
            + found
            + " Consequently, he argued, the dam is his. If we hold that the lease binds him, the rent is due. Accordingly, the appellant"
            + " takes the mill with the lease. The appeal is dismissed.";
    RankedText ruled = ranked(text, "en");
    List<Integer> held =
        List.of(find(ruled, settled), find(ruled, found), find(ruled, "Accordingly"));
    assertEquals(held, held(ruled, find(ruled, "dismissed")));
    assertEquals(held, held(ruled, -1), "where no order was found");
    RankedText report =
        ranked("The town has a mill. ".repeat(30) + settled + " " + found + " It stays.", "en");
    assertEquals(List.of(), held(report, report.size() - 1), "no lawsuit");
    RankedText lawsuit = ranked("The appellant saw the court. ".repeat(3) + settled, "en");
    assertEquals(List.of(), held(lawsuit, -1), "nobody speaks");
  }

  /** What a court holds and is asked is worth more than what it tells of the case. */
  @Test
  void whatTellsOfTheCaseYields() {
    RankedText text =
        ranked(
            "This appeal concerns the rent of the mill. The claimant sold the mill to the miller in"
                + " May. We find that the rent was due in June. We hold that the court below was"
                + " right. The appeal is dismissed.",
            "en");
    double[] scores = {1, 1, 1, 1, 4};
    boolean[] may = {true, true, true, true, true};
    boolean[] outcome = {false, false, false, false, true};
    CourtOpinion.of(text, 4).prefer(scores, may, outcome, LearnedSpec.DEFAULT.statement());
    assertEquals(2.6, scores[0], 1e-9, "at its head");
    assertEquals(0.3, scores[1], 1e-9);
    assertEquals(2.6, scores[2], 1e-9);
    assertEquals(2.6, scores[3], 1e-9);
    assertEquals(4, scores[4], 1e-9);
  }

  /** No holding outdoes the order, and the best one is never far below it. */
  @Test
  void aHoldingIsRaisedBelowTheOrder() {
    RankedText text = ranked(FACTS + "本院认为，双方的合同有效。" + HELD + "判决如下：\n\n" + ORDER + "\n", "zh");
    int order = find(text, ORDER);
    double[] scores = new double[text.size()];
    Arrays.fill(scores, 0.01);
    scores[order] = 1;
    scores[find(text, HELD)] = 0.02;
    boolean[] may = new boolean[scores.length];
    Arrays.fill(may, true);
    boolean[] outcome = new boolean[scores.length];
    CourtOpinion opinion = CourtOpinion.of(text, order);
    opinion.prefer(scores, may, outcome, LearnedSpec.DEFAULT.statement());
    assertEquals(0.65, scores[find(text, HELD)], 1e-9);
    assertEquals(0.035, scores[find(text, "合同有效")], 1e-9);
    assertEquals(0.01, scores[0], 1e-9);
    assertEquals(1, scores[order], 1e-9);
    double[] none = scores.clone();
    opinion.prefer(scores, new boolean[scores.length], outcome, LearnedSpec.DEFAULT.statement());
    assertArrayEquals(none, scores);
  }

  /**
   * The words of a law below a line that says so, up to the closing mark, whatever stands there.
   */
  @Test
  void whatIsQuotedAtLengthIsNotTheCourts() {
    RankedText text =
        ranked(
            "Before the amendment, Section 17 read:-\n\n“17. Orders of the mill court.\n\nThe mill"
                + " court may order a party to mend the dam. The party shall obey the order.”\n\n"
                + "The mill court may do so no more. The clerk said: “The dam leaks.” The court"
                + " held:\n\nThe dam is safe.\n",
            "en");
    boolean[] quoted = QuotedPassages.of(text);
    assertTrue(quoted[find(text, "may order a party")]);
    assertTrue(quoted[find(text, "shall obey")]);
    for (String own : List.of("read:-", "no more", "dam leaks", "dam is safe")) {
      assertFalse(quoted[find(text, own)], own);
    }
    double[] scores =
        LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT))
            .score(text)
            .values();
    assertTrue(scores[find(text, "may order a party")] < scores[find(text, "no more")]);
    RankedText runIn =
        ranked("Section 17 now reads:- “17. The dam is the town's. It is mended. Rain.", "en");
    assertEquals(0, countOf(QuotedPassages.of(runIn)), "a passage that is never closed");
    RankedText closed =
        ranked("Section 17 now reads:- “17.\n\nThe dam is the town's.”\n\nRain fell.", "en");
    assertEquals(1, countOf(QuotedPassages.of(closed)));
    RankedText last = ranked("Rain fell. Section 17 now reads:- “17 goes on", "en");
    assertEquals(0, countOf(QuotedPassages.of(last)), "nothing stands below the line");
  }

  private static long countOf(boolean[] marks) {
    return IntStream.range(0, marks.length).filter(i -> marks[i]).count();
  }
}
