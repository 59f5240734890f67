package io.precis.student.decode;

import io.precis.student.tokenize.WordCount;
import java.io.Serializable;

/**
 * How long a text should be. The search may not end before {@link #low} and must end by {@link
 * #high}; in between it is drawn to an end more and more.
 *
 * @param amount wanted length in {@code unit}, at least 1
 */
public record LengthTarget(Unit unit, int amount) implements Serializable {
  /** What a length is counted in. */
  public enum Unit {
    /** As {@link WordCount} counts them. */
    WORDS,
    TOKENS
  }

  /** How far from the wanted length an output may be, in percent of it. */
  private static final long TOLERANCE_PERCENT = 15;

  public LengthTarget {
    if (amount < 1) {
      throw new IllegalArgumentException("target length must be >= 1, got " + amount);
    }
  }

  public static LengthTarget words(int amount) {
    return new LengthTarget(Unit.WORDS, amount);
  }

  public static LengthTarget tokens(int amount) {
    return new LengthTarget(Unit.TOKENS, amount);
  }

  /** Shortest allowed length. */
  int low() {
    return Math.max(1, (int) ((amount * (100 - TOLERANCE_PERCENT) + 99) / 100));
  }

  /** Longest allowed length, at least the wanted one. */
  int high() {
    return Math.max(amount, (int) (amount * (100 + TOLERANCE_PERCENT) / 100));
  }

  /** No more than the text that is there: the content allows no other length. */
  public LengthTarget atMost(int available) {
    return new LengthTarget(unit, Math.max(1, Math.min(amount, available)));
  }
}
