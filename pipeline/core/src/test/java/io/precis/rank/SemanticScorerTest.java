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
import io.precis.rank.semantic.RelevanceModel;
import io.precis.rank.semantic.SentenceContext;
import io.precis.request.SummarySpec;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.testing.ChildJvm;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemanticScorerTest {
  private static final SentenceScorer FIRST =
      LearnedScorer.embedded(LearnedSpec.DEFAULT, SentenceRanker.of(RankSpec.DEFAULT));

  private static RankedText text(String language, String text) {
    Document document = TextDocuments.of("file", text, language);
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(480), new WordTokenCounter());
    List<Sentence> sentences = chunker.chunk(document).sentences();
    return RankedText.of(document, sentences, SentenceFilter.of(language).inputs(sentences));
  }

  private static SemanticScorer scorer(SemanticFactors factors, int units) {
    return new SemanticScorer(FIRST, factors, units);
  }

  private static RankedText prose(int sentences) {
    Random random = Seeds.randomFor(SemanticScorerTest.class);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      all.append("The committee of ward ")
          .append(random.nextInt(1000))
          .append(" agreed to spend ")
          .append(random.nextInt(100_000))
          .append(" pounds on the bridge over the northern canal. ");
    }
    return text("en", all.toString());
  }

  /** The whole formula, sentence by sentence. */
  @Test
  void scoresAreThoseOfTheFormula() {
    RankedText text = prose(30);
    double weight = 0.7;
    double[] first = FIRST.score(text).values();
    int[] order =
        IntStream.range(0, text.size())
            .filter(i -> first[i] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(worth(text, first, b), worth(text, first, a)))
            .limit(6)
            .mapToInt(i -> i)
            .toArray();
    double[] said =
        Arrays.stream(order)
            .mapToDouble(
                i -> RelevanceModel.embedded().orElseThrow().relevance(SentenceContext.of(text, i)))
            .toArray();
    double mean = Arrays.stream(said).average().orElseThrow();
    double[] expected = first.clone();
    double highest = Arrays.stream(first).max().orElseThrow();
    for (int i = 0; i < order.length; i++) {
      double factor = Math.exp(weight * (said[i] - mean));
      expected[order[i]] *= first[order[i]] == highest ? Math.max(1, factor) : factor;
    }
    double sum = Arrays.stream(expected).sum();
    double[] got = scorer(new SemanticFactors(weight, 50, 6, 1), 100).score(text).values();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i] / sum, got[i], 1e-9, "sentence " + i);
    }
  }

  private static double worth(RankedText text, double[] scores, int i) {
    return scores[i] / Math.sqrt(text.sentences().get(i).text().length());
  }

  @Test
  void whatIsNoCandidateStaysNone() {
    RankedText text = text("en", "Minutes\n\nThe board agreed to sell the mill. Why? It is old.\n");
    double[] first = FIRST.score(text).values();
    double[] got = scorer(SemanticFactors.DEFAULT, 200).score(text).values();
    for (int i = 0; i < first.length; i++) {
      assertEquals(first[i] == 0, got[i] == 0, "sentence " + i);
    }
  }

  @Test
  void otherLanguagesAreRankedAsWithout() {
    RankedText german = text("de", "Der Rat beschloss den Bau. Die Kosten betragen 3 Millionen.");
    assertArrayEquals(
        FIRST.score(german).values(), scorer(SemanticFactors.DEFAULT, 200).score(german).values());
  }

  /** Prints whether a text with one candidate had ONNX Runtime loaded. */
  static final class Single {
    public static void main(String[] arguments) {
      RankedText single = text("en", "Minutes\n\nThe board agreed to sell the mill. Why?\n");
      double[] got = scorer(SemanticFactors.DEFAULT, 200).score(single).values();
      System.out.println(
          Arrays.equals(FIRST.score(single).values(), got) + " " + RelevanceModel.isLacking());
    }
  }

  @Test
  void theModelIsNotLoadedForASingleCandidate(@TempDir Path empty) throws Exception {
    Process child =
        ChildJvm.of(Single.class, List.of("-Donnxruntime.native.path=" + empty))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor());
    assertEquals("true false", said.strip());
  }

  @Test
  void theSameTextHasTheSameScoresFromManyThreads() {
    RankedText text = prose(40);
    SemanticScorer scorer = scorer(SemanticFactors.DEFAULT, 200);
    double[] once = scorer.score(text).values();
    List<double[]> again =
        IntStream.range(0, 8).parallel().mapToObj(i -> scorer.score(text).values()).toList();
    again.forEach(each -> assertArrayEquals(once, each));
  }

  @Test
  void fingerprintsTellItsModelAndWhatScoredFirst() {
    String fingerprint = scorer(SemanticFactors.DEFAULT, 200).fingerprint();
    assertTrue(fingerprint.contains(RelevanceModel.version()), fingerprint);
    assertTrue(fingerprint.endsWith(FIRST.fingerprint()), fingerprint);
    assertNotEquals(FIRST.fingerprint(), fingerprint);
  }

  @Test
  void factorsOutOfTheirRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SemanticFactors(-1, 8, 24, 3));
    assertThrows(IllegalArgumentException.class, () -> new SemanticFactors(0.3, 0, 24, 3));
    assertThrows(IllegalArgumentException.class, () -> new SemanticFactors(0.3, 8, 0, 3));
  }

  /** Prints the fingerprint before and after the model was asked for, and whether it is there. */
  static final class Lacking {
    public static void main(String[] arguments) {
      String before = SentenceScorers.fingerprint(SummarySpec.DEFAULT);
      boolean there = RelevanceModel.embedded().isPresent();
      System.out.println(
          before + " " + there + " " + SentenceScorers.fingerprint(SummarySpec.DEFAULT));
    }
  }

  @Test
  void isTheOtherRankingWhereOnnxRuntimeCannotBeLoaded(@TempDir Path empty) throws Exception {
    Process child =
        ChildJvm.of(Lacking.class, List.of("-Donnxruntime.native.path=" + empty))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String learned = LearnedScorer.embeddedFingerprint();
    assertEquals(0, child.waitFor());
    assertEquals(SemanticScorer.fingerprint(learned) + " false " + learned, said.strip());
  }
}
