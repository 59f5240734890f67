package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.segment.SentenceSplitter;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LearnedScorerTest {
  private static final SentenceScorer SCORER =
      LearnedScorer.embedded(SentenceRanker.of(RankSpec.DEFAULT));

  private static RankedText ranked(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }

  private static void check(String text, String language) {
    RankedText ranked = ranked(text, language);
    double[] scores = SCORER.score(ranked);
    assertEquals(ranked.size(), scores.length);
    boolean any = false;
    for (int i = 0; i < scores.length; i++) {
      assertTrue(scores[i] >= 0 && Double.isFinite(scores[i]));
      assertEquals(ranked.isCandidate(i), scores[i] > 0);
      any |= ranked.isCandidate(i);
    }
    assertEquals(any ? 1 : 0, DoubleStream.of(scores).sum(), 1e-9);
    assertArrayEquals(scores, SCORER.score(ranked));
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
  void scoresAnyProse() {
    Random random = Seeds.randomFor(getClass());
    check(String.join(" ", new RandomProse(random, 200).sentences(200, 20)), "en");
  }

  /** A purpose is more likely quoted than an aside, the rest being the same. */
  @Test
  void prefersWhatTheDocumentSaysItIs() {
    double[] scores =
        SCORER.score(
            ranked(
                "This report describes how the city repaired its bridges after the flood. It rained"
                    + " a lot on some of those days, as it often does.",
                "en"));
    assertTrue(scores[0] > scores[1]);
  }

  /** What surely opens the summary outdoes all, and most of all what stands before it. */
  @Test
  void opensWithThePurpose() {
    double[] scores = {0.5, 0.1, 0.4, 0};
    LearnedScorer.preferOpening(scores, new double[] {-3, 1, -3, 9}, new float[4]);
    assertArrayEquals(new double[] {0.1, 0.6, 0.4, 0}, scores, 1e-9);
    double[] unsure = {0.5, 0.1, 0.4, 0};
    LearnedScorer.preferOpening(unsure, new double[] {-3, -2, -3, 9}, new float[4]);
    assertArrayEquals(new double[] {0.5, 0.1, 0.4, 0}, unsure);
    LearnedScorer.preferOpening(unsure, new double[] {-3, -2, -3, 9}, new float[] {0, 1, 0, 0});
    assertArrayEquals(new double[] {0.1, 0.6, 0.4, 0}, unsure, 1e-9);
    LearnedScorer.preferOpening(new double[0], new double[0], new float[0]);
  }

  /** The same place, length and words beside the phrase that is told apart. */
  @Test
  void aVerdictCountsMoreThanHowItWasReached() {
    String before = "The pumps of the valley are old. The town has three of them.\n\n";
    String after = " The mill stands at the river. The dam is made of stone.\n";
    double[] verdict =
        SCORER.score(ranked(before + "The audit found that three pumps leak." + after, "en"));
    double[] method =
        SCORER.score(ranked(before + "We interviewed the men at three pumps." + after, "en"));
    assertTrue(verdict[2] > 2 * method[2], verdict[2] + " and " + method[2]);
  }
}
