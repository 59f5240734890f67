package io.precis.evaluate;

import io.precis.evaluate.rouge.NGrams;
import io.precis.evaluate.rouge.RougeText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a summary's words relate to its source's and to each other. */
public final class Novelty {
  private Novelty() {}

  /**
   * Share of the summary's n-grams, each occurrence counted, that the source does not have (See et
   * al. 2017); 0 where the summary has fewer than {@code n} words.
   *
   * @param n words per n-gram, 1 or more
   */
  public static double share(int n, RougeText source, RougeText summary) {
    requirePositive(n);
    Set<String> known = NGrams.count(n, source.words()).keySet();
    List<String> words = summary.words();
    int fresh =
        NGrams.count(n, words).entrySet().stream()
            .filter(e -> !known.contains(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    int total = NGrams.total(n, words);
    return total == 0 ? 0 : (double) fresh / total;
  }

  /**
   * Share of a text's n-grams that it has had before: redundancy. 0 where it has fewer than {@code
   * n} words.
   *
   * @param n words per n-gram, 1 or more; 3 is usual
   */
  public static double repeated(int n, RougeText text) {
    requirePositive(n);
    List<String> words = text.words();
    int total = NGrams.total(n, words);
    return total == 0 ? 0 : 1 - (double) NGrams.count(n, words).size() / total;
  }

  private static void requirePositive(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n must be >= 1, got " + n);
    }
  }
}
