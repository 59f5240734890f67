package io.precis.evaluate.rouge;

/**
 * How much of the reference a summary holds, and how much of the summary the reference holds.
 *
 * @param recall share of the reference's units found in the summary, 0..1; 0 where it has none
 * @param precision share of the summary's units found in the reference, 0..1; 0 where it has none
 */
public record RougeScore(double recall, double precision) {
  public RougeScore {
    if (!(recall >= 0 && recall <= 1) || !(precision >= 0 && precision <= 1)) {
      throw new IllegalArgumentException(
          "recall and precision must be in 0..1, got " + recall + " and " + precision);
    }
  }

  /** Harmonic mean of recall and precision; 0 where both are 0. */
  public double f1() {
    return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
  }
}
