package io.precis.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Intervals by drawing documents anew (Efron and Tibshirani 1993; for pairs of systems Koehn 2004).
 *
 * @param seed the same seed gives the same intervals
 * @param resamples how often to draw, 1 or more; 1,000 is usual
 */
public record Bootstrap(long seed, int resamples) {
  private static final double TAIL = 0.025;

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples must be >= 1, got " + resamples);
    }
  }

  /**
   * The mean of {@code values}, one a document, with its 95% interval.
   *
   * @throws IllegalArgumentException where there are none
   */
  public Interval interval(double[] values) {
    double[] means = resampledMeans(values);
    return new Interval(mean(values), percentile(means, TAIL), percentile(means, 1 - TAIL));
  }

  /**
   * How far {@code first} is above {@code second}; both hold the same documents in the same order.
   *
   * @throws IllegalArgumentException where there are none, or not as many of both
   */
  public Difference difference(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "want as many values of both systems, got " + first.length + " and " + second.length);
    }
    double[] differences =
        IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]).toArray();
    double[] means = resampledMeans(differences);
    long notAbove = Arrays.stream(means).filter(m -> m <= 0).count();
    long notBelow = Arrays.stream(means).filter(m -> m >= 0).count();
    // One is added to both, so that no finite number of draws claims certainty.
    double p = Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (resamples + 1));
    Interval interval =
        new Interval(mean(differences), percentile(means, TAIL), percentile(means, 1 - TAIL));
    return new Difference(interval, p);
  }

  /** Means of the resamples, ascending. */
  private double[] resampledMeans(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("want 1 or more values, got 0");
    }
    Random random = new Random(seed);
    double[] means = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return means;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  // The smallest value that is not below the share of all (nearest rank).
  private static double percentile(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }
}
