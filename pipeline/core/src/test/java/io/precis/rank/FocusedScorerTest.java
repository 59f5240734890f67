package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.request.SummarySpec;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.text.TextDocuments;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusedScorerTest {
  private static final String TEXT =
      "The board met in the spring and heard three reports. The pumps of the northern station were"
          + " replaced last year. They cost 40,000 pounds and run quietly. The board thanked the"
          + " engineers for their work. The library of the town was painted green. Its roof will be"
          + " mended when money is found. The school asked for a longer summer holiday.\n";
  private static final SentenceRanker RANKER = SentenceRanker.of(RankSpec.DEFAULT);

  private static RankedText text(String language, String text) {
    Document document = TextDocuments.of("file", text, language);
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(480), new WordTokenCounter());
    List<Sentence> sentences = chunker.chunk(document).sentences();
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }

  private static SentenceScorer scorer(String focus) {
    return SentenceScorers.of(SummarySpec.DEFAULT.withFocus(focus), RANKER);
  }

  private static String best(RankedText text, double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return text.sentences().get(best).text();
  }

  @Test
  void whatIsAskedForComesFirst() {
    RankedText text = text("en", TEXT);
    double[] pumps = scorer("What did they say about the pumps?").score(text).values();
    assertTrue(best(text, pumps).contains("pumps"), best(text, pumps));
    double[] library = scorer("the library").score(text).values();
    assertTrue(best(text, library).contains("library"), best(text, library));
  }

  @Test
  void aNeighbourOfAnAnswerGainsByIt() {
    RankedText text = text("en", TEXT);
    double[] without = scorer("").score(text).values();
    double[] with = scorer("pumps").score(text).values();
    assertTrue(with[2] / with[6] > without[2] / without[6]);
  }

  @Test
  void chineseQuestionsAreAnswered() {
    RankedText text = text("zh", "公司今年修建了新的厂房。水泵在去年全部更换。图书馆的屋顶需要修理。学校要求延长假期。");
    assertTrue(best(text, scorer("关于水泵有什么讨论？").score(text).values()).contains("水泵"));
  }

  @Test
  void aTextWithoutAWordOfItIsRankedAsWithout() {
    RankedText text = text("en", TEXT);
    assertArrayEquals(
        scorer("").score(text).values(), scorer("zebra crossings").score(text).values());
    assertArrayEquals(scorer("").score(text).values(), scorer("?!").score(text).values());
  }

  @Test
  void scoresAddUpToOne() {
    assertEquals(1, Arrays.stream(scorer("pumps").score(text("en", TEXT)).values()).sum(), 1e-9);
  }

  @Test
  void theFocusIsPartOfTheFingerprint() {
    assertNotEquals(scorer("").fingerprint(), scorer("pumps").fingerprint());
    assertNotEquals(scorer("pipes").fingerprint(), scorer("pumps").fingerprint());
    assertEquals(scorer(" pumps ").fingerprint(), scorer("pumps").fingerprint());
  }

  @Test
  void aFocusHasABound() {
    String text = "x".repeat(SummarySpec.LONGEST_FOCUS + 1);
    assertThrows(IllegalArgumentException.class, () -> SummarySpec.DEFAULT.withFocus(text));
  }
}
