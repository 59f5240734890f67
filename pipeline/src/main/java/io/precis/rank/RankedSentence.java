package io.precis.rank;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A sentence and how much it matters.
 *
 * @param ordinal its place in the text, from 0
 * @param text the sentence
 * @param score its share of all sentences' scores, 0 to 1
 */
public record RankedSentence(int ordinal, String text, double score) implements Serializable {
  public RankedSentence {
    requireNonNull(text, "text is null");
    if (ordinal < 0 || !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "want ordinal >= 0 and a score in 0..1, got " + ordinal + " and " + score);
    }
  }
}
