package io.precis.terms;

/**
 * Sentences as vectors of unit length over their terms: {@code (1 + ln tf) * idf}, divided by the
 * vector's length. A sentence without terms is the zero vector, and like nothing.
 */
public final class SentenceVectors {
  private final TermStatistics statistics;
  private final float[] weights;

  private SentenceVectors(TermStatistics statistics, float[] weights) {
    this.statistics = statistics;
    this.weights = weights;
  }

  public static SentenceVectors of(TermStatistics statistics) {
    SparseRows rows = statistics.bySentence();
    float[] weights = new float[rows.columns().length];
    for (int sentence = 0; sentence < rows.rows(); sentence++) {
      double squares = 0;
      for (int at = rows.start(sentence); at < rows.end(sentence); at++) {
        double weight =
            (1 + Math.log(rows.value(at))) * statistics.inverseFrequency(rows.column(at));
        weights[at] = (float) weight;
        squares += weight * weight;
      }
      double norm = Math.sqrt(squares);
      for (int at = rows.start(sentence); at < rows.end(sentence); at++) {
        weights[at] /= (float) norm;
      }
    }
    return new SentenceVectors(statistics, weights);
  }

  public int size() {
    return statistics.sentences();
  }

  public SparseRows rows() {
    return statistics.bySentence();
  }

  public TermStatistics statistics() {
    return statistics;
  }

  /** The weight at a place of {@link #rows()}. */
  public float weight(int at) {
    return weights[at];
  }

  /** Cosine of two sentences, 0 to 1. */
  public double cosine(int a, int b) {
    SparseRows rows = rows();
    int i = rows.start(a);
    int j = rows.start(b);
    double sum = 0;
    while (i < rows.end(a) && j < rows.end(b)) {
      int order = Integer.compare(rows.column(i), rows.column(j));
      if (order == 0) {
        sum += (double) weights[i] * weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Math.min(1, sum);
  }
}
