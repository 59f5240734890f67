package io.precis.select;

import static java.util.Objects.requireNonNull;

/**
 * A sentence that may be chosen.
 *
 * @param ordinal its place in the document; unique among the candidates
 * @param group which child it comes from: a section, a chunk; any number
 * @param text the sentence as it is shown
 * @param score how much it matters, finite and 0 or more, in proportion to the others
 * @param completion what it is chosen with; of those that are no candidates it is lacking
 */
public record Candidate(int ordinal, int group, String text, double score, Completion completion) {
  public Candidate {
    requireNonNull(text, "text is null");
    requireNonNull(completion, "completion is null");
    if (!(score >= 0) || Double.isInfinite(score)) {
      throw new IllegalArgumentException("want a score that is finite and >= 0, got " + score);
    }
  }

  /** A sentence that is complete. */
  public Candidate(int ordinal, int group, String text, double score) {
    this(ordinal, group, text, score, Completion.NONE);
  }
}
