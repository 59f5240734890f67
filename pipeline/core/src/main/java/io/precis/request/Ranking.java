package io.precis.request;

/** How sentences are told that matter from those that do not. */
public enum Ranking {
  /** By what they share with the rest of the text. */
  TEXTRANK,
  /** By a model that learned from what readers chose. */
  LEARNED,
  /** By that model, the best sentences read again in their context by an encoder. */
  SEMANTIC
}
