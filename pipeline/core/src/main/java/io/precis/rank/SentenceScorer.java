package io.precis.rank;

import io.precis.rank.feature.RankedText;

/**
 * How much each sentence of a document matters for a summary of it. Implementations are immutable
 * and safe for use by several threads; the same document gives the same scores.
 */
public interface SentenceScorer {
  /** Scores all sentences of a document. */
  SentenceScores score(RankedText text);

  /** Which scorer it is, and of what version: part of what a summary depends on. */
  String fingerprint();
}
