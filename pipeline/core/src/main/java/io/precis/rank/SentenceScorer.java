package io.precis.rank;

/**
 * How much each sentence of a document matters for a summary of it. Implementations are immutable
 * and safe for use by several threads; the same document gives the same scores.
 */
public interface SentenceScorer {
  /**
   * Scores in the order of the document's sentences: 0 or more, adding up to 1 where there is a
   * candidate; 0 for what is none.
   */
  double[] score(RankedText text);

  /** Which scorer it is, and of what version: part of what a summary depends on. */
  String fingerprint();
}
