package io.precis.ground;

/**
 * Support of a free wording that passes the gate: the share of such sentences that is right, by a
 * line through what the benchmark {@code SupportReliability} measured. Never 1: that is for the
 * source's own words.
 */
public final class SupportScale {
  private static final double OFFSET = 0.77;
  private static final double SLOPE = 0.22;

  private SupportScale() {}

  /**
   * @param coverage how much of the sentence its evidence covers, 0 to 1
   * @return share of sentences like it that is right, up to 0.99
   */
  public static double right(double coverage) {
    return OFFSET + SLOPE * coverage;
  }
}
