package io.precis.ground;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One sentence that a student wrote.
 *
 * @param text the sentence; may be empty, which the gate replaces
 * @param agreement how far the student's other candidates say the same, 0 to 1; NaN where there was
 *     one candidate only
 */
public record GeneratedSentence(String text, double agreement) implements Serializable {
  public GeneratedSentence {
    requireNonNull(text, "text is null");
    if (agreement < 0 || agreement > 1) {
      throw new IllegalArgumentException("agreement must be in 0..1 or NaN, got " + agreement);
    }
  }

  /** A sentence of the only candidate. */
  public static GeneratedSentence of(String text) {
    return new GeneratedSentence(text, Double.NaN);
  }
}
