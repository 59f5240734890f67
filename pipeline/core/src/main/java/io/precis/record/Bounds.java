package io.precis.record;

/** Checks of the numbers that a record is made of, which all say alike what was wrong. */
public final class Bounds {
  private Bounds() {}

  /**
   * Requires a number to be as it must.
   *
   * @param right whether it is
   * @param name of the component
   * @param want what it must be, as in {@code in (0, 1)}
   * @throws IllegalArgumentException where it is not
   */
  public static void require(boolean right, String name, String want, double got) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + want + ", got " + got);
    }
  }

  /** Requires a number from 0 to 1. */
  public static void requireShare(String name, double got) {
    require(got >= 0 && got <= 1, name, "in 0..1", got);
  }

  /** Requires a factor from 0 to 100. */
  public static void requireFactor(String name, double got) {
    require(got >= 0 && got <= 100, name, "in 0..100", got);
  }
}
