package io.precis.student;

import io.precis.student.decode.GeneratedText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What a student made of one input.
 *
 * @param candidates best first; at least one, unless something is missing
 * @param inputTokens tokens read, special tokens included
 * @param outputTokens tokens of the best candidate
 * @param flaw see {@link #missing}; null where nothing is
 */
public record Generation(
    List<GeneratedText> candidates, int inputTokens, int outputTokens, NoAnswer flaw)
    implements Serializable {
  public Generation {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty() != (flaw != null)) {
      throw new IllegalArgumentException(
          "a generation has candidates, or a flaw that says why it has none");
    }
  }

  public Generation(List<GeneratedText> candidates, int inputTokens, int outputTokens) {
    this(candidates, inputTokens, outputTokens, null);
  }

  /** None, because of {@code flaw}. */
  public static Generation missing(NoAnswer flaw) {
    return new Generation(List.of(), 0, 0, flaw);
  }

  /** Why there is no candidate; empty where there is one. */
  public Optional<NoAnswer> missing() {
    return Optional.ofNullable(flaw);
  }

  public GeneratedText best() {
    return candidates.get(0);
  }
}
