package io.precis.evaluate.rouge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of runs of n neighbouring words. */
public final class NGrams {
  private NGrams() {}

  /** How often each n-gram occurs; empty where there are fewer than {@code n} words. */
  public static Map<String, Integer> count(int n, List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      // Words hold no white space, so that joined n-grams are equal only where their words are.
      counts.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
    }
    return counts;
  }

  /** Number of n-grams of {@code words} words, each occurrence counted. */
  public static int total(int n, List<String> words) {
    return Math.max(0, words.size() - n + 1);
  }

  /** N-grams in common, each as often as both have it. */
  static Overlap overlap(int n, List<String> reference, List<String> candidate) {
    Map<String, Integer> expected = count(n, reference);
    int hits = 0;
    for (Map.Entry<String, Integer> found : count(n, candidate).entrySet()) {
      hits += Math.min(found.getValue(), expected.getOrDefault(found.getKey(), 0));
    }
    return new Overlap(hits, total(n, reference), total(n, candidate));
  }
}
