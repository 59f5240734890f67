package io.precis.student.decode;

/**
 * The most probable next tokens of each row of a batch.
 *
 * @param rows rows of the batch
 * @param width tokens given per row
 * @param logp natural logarithms of their probabilities, {@code [rows * width]}, descending per row
 * @param ids their ids, lower id first on ties
 * @param maxLogit largest score of each row before normalization, {@code [rows]}; empty where the
 *     graph normalizes itself
 * @param eosLogp log-probability of the end of each row; empty where the graph does not give it
 */
record RowScores(int rows, int width, float[] logp, long[] ids, float[] maxLogit, float[] eosLogp) {
  private static final float[] NONE = {};

  static RowScores withLogits(int rows, int width, float[] logp, long[] ids, float[] maxLogit) {
    return new RowScores(rows, width, logp, ids, maxLogit, NONE);
  }

  float logp(int row, int k) {
    return logp[row * width + k];
  }

  int id(int row, int k) {
    return (int) ids[row * width + k];
  }

  /** What was subtracted from the row's scores to normalize them; 0 where that is not known. */
  float shift(int row) {
    return maxLogit.length == 0 ? 0 : maxLogit[row] - logp(row, 0);
  }

  /** Every row {@code times} times in a row: how documents become beams. */
  RowScores repeated(int times) {
    if (times == 1) {
      return this;
    }
    float[] logps = new float[logp.length * times];
    long[] tokens = new long[logps.length];
    float[] maxima = new float[maxLogit.length * times];
    for (int r = 0; r < rows * times; r++) {
      System.arraycopy(logp, r / times * width, logps, r * width, width);
      System.arraycopy(ids, r / times * width, tokens, r * width, width);
      if (maxima.length > 0) {
        maxima[r] = maxLogit[r / times];
      }
    }
    return new RowScores(rows * times, width, logps, tokens, maxima, NONE);
  }
}
