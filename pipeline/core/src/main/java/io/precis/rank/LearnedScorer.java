package io.precis.rank;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How likely a reader quotes each sentence, learned from readers' choices over {@link
 * SentenceFeatures}. TextRank is one of them. Needs nothing but the text; features that stand on
 * word lists say nothing in languages without them.
 */
public final class LearnedScorer implements SentenceScorer {
  private static final String MODEL = "/io/precis/rank/sentence-ranking.txt";

  /** Factor where the section is named as one that says nothing of the matter. */
  private static final double IN_BOILERPLATE = 0.2;

  private static final int SHOWN_OF_FINGERPRINT = 12;

  private final BoostedTrees model;
  private final SentenceRanker ranker;

  private LearnedScorer(BoostedTrees model, SentenceRanker ranker) {
    this.model = model;
    this.ranker = requireNonNull(ranker, "ranker is null");
  }

  /**
   * The model that ships with this program.
   *
   * @param ranker gives TextRank's scores
   * @throws IllegalArgumentException where the model is damaged
   */
  public static LearnedScorer embedded(SentenceRanker ranker) {
    return new LearnedScorer(Embedded.MODEL, ranker);
  }

  /** Read once. */
  private static final class Embedded {
    private static final BoostedTrees MODEL = read();

    private static BoostedTrees read() {
      try (InputStream in = LearnedScorer.class.getResourceAsStream(LearnedScorer.MODEL)) {
        return BoostedTrees.parse(
            new String(
                requireNonNull(in, LearnedScorer.MODEL + " is missing").readAllBytes(),
                StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + LearnedScorer.MODEL, e);
      }
    }
  }

  @Override
  public double[] score(RankedText text) {
    double[] textRank = ranker.rank(text.inputs(), text.language());
    FeatureTable features = SentenceFeatures.of(text, textRank);
    double[] odds = model.of(features);
    boolean[] boilerplate = SectionFeatures.boilerplate(features);
    double[] scores = new double[odds.length];
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      scores[i] = text.isCandidate(i) ? 1 / (1 + Math.exp(-odds[i])) : 0;
      scores[i] *= boilerplate[i] ? IN_BOILERPLATE : 1;
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sum > 0 ? scores[i] / sum : 0;
    }
    return scores;
  }

  @Override
  public String fingerprint() {
    return "learned:" + model.fingerprint().substring(0, SHOWN_OF_FINGERPRINT);
  }
}
