package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.Role;
import io.precis.limit.Deadline;
import io.precis.rank.feature.RankedText;
import io.precis.rank.semantic.RelevanceModel;
import io.precis.rank.semantic.SentenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A learned ranking whose best sentences are read again, each with its heading and its neighbours,
 * by an encoder that learned from readers what is worth quoting. A cascade: how many are read
 * depends on the length asked for, not on the document's; the others keep their scores. Documents
 * in languages that the encoder lacks, stories and speech are ranked as without it, and so is all
 * where ONNX Runtime cannot be loaded. A single candidate is its own mean, and need not be read.
 */
public final class SemanticScorer implements SentenceScorer {
  private final SentenceScorer first;
  private final SemanticFactors factors;
  private final int reads;

  /**
   * Reads again what another ranking scores.
   *
   * @param first the other ranking
   * @param units length asked for, in words
   */
  public SemanticScorer(SentenceScorer first, SemanticFactors factors, int units) {
    this.first = requireNonNull(first, "first is null");
    this.factors = requireNonNull(factors, "factors is null");
    this.reads = Math.max(factors.least(), units / factors.share());
  }

  @Override
  public SentenceScores score(RankedText text) {
    SentenceScores scores = first.score(text);
    boolean several =
        Arrays.stream(scores.values()).filter(score -> score > 0).limit(2).count() > 1;
    if (!several || scores.genre().isTold() || !RelevanceModel.reads(text.language())) {
      return scores;
    }
    return RelevanceModel.embedded().map(model -> again(text, scores, model)).orElse(scores);
  }

  private SentenceScores again(RankedText text, SentenceScores scores, RelevanceModel model) {
    int[] best = best(text, scores.values());
    double[] relevance = new double[best.length];
    for (int i = 0; i < best.length; i++) {
      Deadline.current().check();
      relevance[i] = model.relevance(SentenceContext.of(text, best[i]));
    }
    double mean = Arrays.stream(relevance).average().orElse(0);
    double[] values = scores.values().clone();
    double firm = nthHighest(scores.values(), factors.firm());
    for (int i = 0; i < best.length; i++) {
      double factor = StrictMath.exp(factors.weight() * (relevance[i] - mean));
      values[best[i]] *= values[best[i]] >= firm ? Math.max(1, factor) : factor;
    }
    return new SentenceScores(LearnedScorer.normalized(values), scores.genre());
  }

  /**
   * Those that would be chosen first, by score for their length; the earlier of equals. No rows: it
   * learned from sentences.
   */
  private int[] best(RankedText text, double[] scores) {
    double[] worth = new double[scores.length];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = scores[i] / Math.sqrt(text.sentences().get(i).text().length());
    }
    return IntStream.range(0, worth.length)
        .filter(i -> worth[i] > 0 && text.sentences().get(i).role() != Role.TABLE)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -worth[i]).thenComparing(i -> i))
        .limit(reads)
        .mapToInt(i -> i)
        .toArray();
  }

  /** Infinite for n = 0; 0 where there are fewer. */
  private static double nthHighest(double[] scores, int n) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return n == 0 ? Double.POSITIVE_INFINITY : n > sorted.length ? 0 : sorted[sorted.length - n];
  }

  @Override
  public String fingerprint() {
    return fingerprint(first.fingerprint());
  }

  /**
   * Over a ranking of fingerprint {@code first}, and no other once the model turned out not to be
   * had here; the model is not loaded for it.
   */
  static String fingerprint(String first) {
    return RelevanceModel.isLacking()
        ? first
        : "semantic:" + RelevanceModel.version() + ":" + first;
  }
}
