package io.precis.rank;

import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.request.SummarySpec;

/** The scorer of what is asked for. */
public final class SentenceScorers {
  private SentenceScorers() {}

  /**
   * A scorer.
   *
   * @param textRank the ranker that TextRank's scores come from
   * @throws IllegalArgumentException where the scorer's model is damaged
   */
  public static SentenceScorer of(SummarySpec spec, SentenceRanker textRank) {
    SentenceScorer scorer =
        switch (spec.ranking()) {
          case TEXTRANK -> new TextRankScorer(textRank);
          case LEARNED -> LearnedScorer.embedded(LearnedSpec.of(spec), textRank);
        };
    return spec.focus().isEmpty() ? scorer : new FocusedScorer(scorer, spec.focus());
  }

  /**
   * {@link SentenceScorer#fingerprint()} of what is asked for without a collection's statistics.
   */
  public static String fingerprint(SummarySpec spec) {
    return of(spec, SentenceRanker.of(RankSpec.of(spec))).fingerprint();
  }
}
