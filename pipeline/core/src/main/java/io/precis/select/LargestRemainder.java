package io.precis.select;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole into whole parts in proportion to weights, by largest remainders. */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Parts that sum to {@code whole}, each its exact share rounded down or up; where remainders are
   * equal the earlier part is rounded up. All parts are equal, as far as they can be, where all
   * weights are 0.
   */
  static int[] split(int whole, double[] weights) {
    double sum = IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).sum();
    double[] exact = new double[weights.length];
    int[] parts = new int[weights.length];
    int left = whole;
    for (int k = 0; k < weights.length; k++) {
      exact[k] = sum > 0 ? whole * (weights[k] / sum) : (double) whole / weights.length;
      parts[k] = (int) Math.floor(exact[k]);
      left -= parts[k];
    }
    int[] byRemainder =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> Math.floor(exact[k]) - exact[k]))
            .mapToInt(k -> k)
            .toArray();
    for (int k = 0; k < byRemainder.length && left > 0; k++, left--) {
      parts[byRemainder[k]]++;
    }
    return parts;
  }
}
