package io.precis.rank;

import static java.util.Objects.requireNonNull;

/** TextRank over shared words, for any language and without a model. */
public final class TextRankScorer implements SentenceScorer {
  private final SentenceRanker ranker;

  /** Scores as {@code ranker} does. */
  public TextRankScorer(SentenceRanker ranker) {
    this.ranker = requireNonNull(ranker, "ranker is null");
  }

  @Override
  public double[] score(RankedText text) {
    return ranker.rank(text.inputs(), text.language());
  }

  @Override
  public String fingerprint() {
    return "textrank";
  }
}
