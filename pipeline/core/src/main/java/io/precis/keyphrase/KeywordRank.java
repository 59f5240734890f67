package io.precis.keyphrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TextRank over terms, linked as often as they stand near each other. */
final class KeywordRank {
  private static final double DAMPING = 0.85;
  private static final double TOLERANCE = 1e-8;
  private static final int MOST_ROUNDS = 200;

  private KeywordRank() {}

  /**
   * Scores by term, summing to 1; empty where there are no terms.
   *
   * @param terms in text order
   * @param window distance up to which two terms are linked
   */
  static Map<String, Double> rank(List<String> terms, int window) {
    Map<String, Integer> ids = new HashMap<>();
    int[] text = new int[terms.size()];
    for (int i = 0; i < text.length; i++) {
      Integer known = ids.putIfAbsent(terms.get(i), ids.size());
      text[i] = known == null ? ids.size() - 1 : known;
    }
    double[] scores = iterate(ids.size(), pairs(text, window));
    Map<String, Double> byTerm = new HashMap<>();
    ids.forEach((term, id) -> byTerm.put(term, scores[id]));
    return byTerm;
  }

  /** Each two terms near each other, the smaller id above the larger, sorted. */
  private static long[] pairs(int[] text, int window) {
    long[] pairs = new long[text.length * window];
    int size = 0;
    for (int i = 0; i < text.length; i++) {
      for (int j = i + 1; j <= Math.min(text.length - 1, i + window); j++) {
        if (text[i] != text[j]) {
          pairs[size++] =
              ((long) Math.min(text[i], text[j]) << Integer.SIZE) | Math.max(text[i], text[j]);
        }
      }
    }
    Arrays.sort(pairs, 0, size);
    return Arrays.copyOf(pairs, size);
  }

  private static double[] iterate(int size, long[] pairs) {
    int links = 0;
    int[] from = new int[pairs.length];
    int[] to = new int[pairs.length];
    int[] counts = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        from[links] = (int) (pairs[i] >> Integer.SIZE);
        to[links++] = (int) pairs[i];
      }
      counts[links - 1]++;
    }
    double[] out = new double[size];
    for (int k = 0; k < links; k++) {
      out[from[k]] += counts[k];
      out[to[k]] += counts[k];
    }
    double[] scores = new double[size];
    Arrays.fill(scores, 1.0 / Math.max(1, size));
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
      double[] next = new double[size];
      for (int k = 0; k < links; k++) {
        next[to[k]] += counts[k] * scores[from[k]] / out[from[k]];
        next[from[k]] += counts[k] * scores[to[k]] / out[to[k]];
      }
      change = 0;
      for (int i = 0; i < size; i++) {
        // A term without links keeps what it has.
        next[i] = DAMPING * (out[i] > 0 ? next[i] : scores[i]) + (1 - DAMPING) / size;
        change += Math.abs(next[i] - scores[i]);
      }
      scores = next;
    }
    return scores;
  }
}
