package io.precis.select;

import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import java.util.Arrays;

/**
 * How much of what a sentence says a single other one says: the share of its terms that stand in
 * the other, each as its rarity weighs. A short sentence that a long one holds is not like it as a
 * whole, and yet says nothing new.
 */
final class Containment {
  /** Terms from which a sentence says enough for the share to tell. */
  private static final int LEAST_TERMS = 4;

  /** What a term weighs that all sentences hold. */
  private static final double LEAST_WEIGHT = 0.1;

  private final SparseRows rows;
  private final double[] weights;
  private final double[] totals;
  private final boolean[] marked;

  Containment(SentenceVectors vectors) {
    this.rows = vectors.rows();
    this.weights = new double[vectors.statistics().terms()];
    Arrays.setAll(
        weights, term -> Math.max(LEAST_WEIGHT, vectors.statistics().inverseFrequency(term)));
    this.marked = new boolean[weights.length];
    this.totals = new double[vectors.size()];
    for (int i = 0; i < totals.length; i++) {
      for (int at = rows.start(i); at < rows.end(i); at++) {
        totals[i] += weights[rows.column(at)];
      }
    }
  }

  /** The shares of {@code others} that sentence {@code i} says, in their order, in [0, 1]. */
  double[] in(int i, int[] others) {
    mark(i, true);
    double[] shares = new double[others.length];
    for (int k = 0; k < others.length; k++) {
      shares[k] = share(others[k]);
    }
    mark(i, false);
    return shares;
  }

  private double share(int other) {
    if (rows.size(other) < LEAST_TERMS || totals[other] == 0) {
      return 0;
    }
    double sum = 0;
    for (int at = rows.start(other); at < rows.end(other); at++) {
      sum += marked[rows.column(at)] ? weights[rows.column(at)] : 0;
    }
    return sum / totals[other];
  }

  private void mark(int i, boolean as) {
    for (int at = rows.start(i); at < rows.end(i); at++) {
      marked[rows.column(at)] = as;
    }
  }
}
