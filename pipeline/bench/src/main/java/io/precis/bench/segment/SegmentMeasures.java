package io.precis.bench.segment;

import java.util.BitSet;

/** How far proposed borders are from true ones. Both are 0 for the same borders. */
final class SegmentMeasures {
  private SegmentMeasures() {}

  /**
   * Half the mean length of the true segments, at least 2: the window of both measures.
   *
   * @param truth indexes of the sentences that begin a segment, without 0
   */
  static int window(BitSet truth, int sentences) {
    return Math.max(2, (int) Math.round(sentences / (2.0 * (truth.cardinality() + 1))));
  }

  /** Beeferman, Berger and Lafferty (1999): share of windows wrong about being one segment. */
  static double pk(BitSet truth, BitSet proposed, int sentences) {
    return disagreement(truth, proposed, sentences, 1);
  }

  /** Pevzner and Hearst (2002): share of windows wrong about the number of borders inside. */
  static double windowDiff(BitSet truth, BitSet proposed, int sentences) {
    return disagreement(truth, proposed, sentences, Integer.MAX_VALUE);
  }

  private static double disagreement(BitSet truth, BitSet proposed, int sentences, int most) {
    int window = window(truth, sentences);
    int wrong = 0;
    int windows = sentences - window;
    for (int i = 0; i < windows; i++) {
      int expected = truth.get(i + 1, i + window + 1).cardinality();
      int found = proposed.get(i + 1, i + window + 1).cardinality();
      wrong += Math.min(most, expected) != Math.min(most, found) ? 1 : 0;
    }
    return windows <= 0 ? 0 : (double) wrong / windows;
  }
}
