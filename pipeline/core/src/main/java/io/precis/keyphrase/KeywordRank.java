package io.precis.keyphrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<String, Integer> ids = new TreeMap<>();
    terms.forEach(term -> ids.putIfAbsent(term, ids.size()));
    Map<Long, Integer> pairs = new TreeMap<>();
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j <= Math.min(terms.size() - 1, i + window); j++) {
        int a = ids.get(terms.get(i));
        int b = ids.get(terms.get(j));
        if (a != b) {
          pairs.merge(((long) Math.min(a, b) << 32) | Math.max(a, b), 1, Integer::sum);
        }
      }
    }
    double[] scores = iterate(ids.size(), pairs);
    Map<String, Double> byTerm = new HashMap<>();
    ids.forEach((term, id) -> byTerm.put(term, scores[id]));
    return byTerm;
  }

  private static double[] iterate(int size, Map<Long, Integer> pairs) {
    int[] from = pairs.keySet().stream().mapToInt(pair -> (int) (pair >> 32)).toArray();
    int[] to = pairs.keySet().stream().mapToInt(Long::intValue).toArray();
    int[] counts = pairs.values().stream().mapToInt(count -> count).toArray();
    double[] out = new double[size];
    for (int k = 0; k < counts.length; k++) {
      out[from[k]] += counts[k];
      out[to[k]] += counts[k];
    }
    double[] scores = new double[size];
    Arrays.fill(scores, 1.0 / Math.max(1, size));
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
      double[] next = new double[size];
      for (int k = 0; k < counts.length; k++) {
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
