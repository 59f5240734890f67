package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.rank.feature.RankedText;
import io.precis.rank.graph.SentenceRanker;

/** TextRank over shared words, for any language and without a model. */
public final class TextRankScorer implements SentenceScorer {
  static final String FINGERPRINT = "textrank";

  private final SentenceRanker ranker;

  /** Scores as {@code ranker} does. */
  public TextRankScorer(SentenceRanker ranker) {
    this.ranker = requireNonNull(ranker, "ranker is null");
  }

  @Override
  public SentenceScores score(RankedText text) {
    return new SentenceScores(ranker.rank(text.inputs(), text.language()), Genre.EXPOSITION);
  }

  @Override
  public String fingerprint() {
    return FINGERPRINT;
  }
}
