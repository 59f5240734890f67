package io.precis.select;

import static java.util.Objects.requireNonNull;

/**
 * A sentence that may be chosen.
 *
 * @param ordinal its place in the document; unique among the candidates
 * @param group which child it comes from: a section, a chunk; any number
 * @param text the sentence as it is shown
 * @param score how much it matters, finite and 0 or more, in proportion to the others
 */
public record Candidate(int ordinal, int group, String text, double score) {
  public Candidate {
    requireNonNull(text, "text is null");
    if (!(score >= 0) || Double.isInfinite(score)) {
      throw new IllegalArgumentException("want a score that is finite and >= 0, got " + score);
    }
  }
}
