package io.precis.rank;

import io.precis.request.Ranking;

/** The scorer of each {@link Ranking}. */
public final class SentenceScorers {
  private SentenceScorers() {}

  /**
   * A scorer.
   *
   * @param textRank the ranker that TextRank's scores come from
   * @throws IllegalArgumentException where the scorer's model is damaged
   */
  public static SentenceScorer of(Ranking ranking, SentenceRanker textRank) {
    return switch (ranking) {
      case TEXTRANK -> new TextRankScorer(textRank);
      case LEARNED -> LearnedScorer.embedded(textRank);
    };
  }

  /** {@link SentenceScorer#fingerprint()} of the ranking without a collection's statistics. */
  public static String fingerprint(Ranking ranking) {
    return of(ranking, SentenceRanker.of(RankSpec.DEFAULT)).fingerprint();
  }
}
