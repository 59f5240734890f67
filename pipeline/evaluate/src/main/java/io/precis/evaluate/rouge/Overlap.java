package io.precis.evaluate.rouge;

/**
 * Units that two texts have in common, and how many each has.
 *
 * @param hits units in common
 * @param inReference units of the reference
 * @param inCandidate units of the summary that is scored
 */
public record Overlap(int hits, int inReference, int inCandidate) {
  public static final Overlap NONE = new Overlap(0, 0, 0);

  public Overlap {
    if (hits < 0 || hits > inReference || hits > inCandidate) {
      throw new IllegalArgumentException(
          "want 0 <= hits <= units, got " + hits + " of " + inReference + " and " + inCandidate);
    }
  }

  public Overlap plus(Overlap other) {
    return new Overlap(
        hits + other.hits, inReference + other.inReference, inCandidate + other.inCandidate);
  }

  public RougeScore score() {
    return new RougeScore(share(hits, inReference), share(hits, inCandidate));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
