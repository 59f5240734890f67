package io.precis.rank;

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
          case SEMANTIC -> semantic(LearnedSpec.of(spec), spec, textRank);
        };
    return spec.focus().isEmpty() ? scorer : new FocusedScorer(scorer, spec.focus());
  }

  private static SentenceScorer semantic(
      LearnedSpec learned, SummarySpec spec, SentenceRanker textRank) {
    return new SemanticScorer(
        LearnedScorer.embedded(learned, textRank), learned.semantic(), spec.length().words());
  }

  /**
   * {@link SentenceScorer#fingerprint()} of what is asked for without a collection's statistics; no
   * scorer is made for it.
   */
  public static String fingerprint(SummarySpec spec) {
    String plain =
        switch (spec.ranking()) {
          case TEXTRANK -> TextRankScorer.FINGERPRINT;
          case LEARNED -> LearnedScorer.embeddedFingerprint();
          case SEMANTIC -> SemanticScorer.fingerprint(LearnedScorer.embeddedFingerprint());
        };
    return spec.focus().isEmpty() ? plain : FocusedScorer.fingerprint(plain, spec.focus());
  }
}
