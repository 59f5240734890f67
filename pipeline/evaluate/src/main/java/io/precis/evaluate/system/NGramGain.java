package io.precis.evaluate.system;

import io.precis.evaluate.rouge.NGrams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each sentence would add to the n-grams that the chosen ones share with a reference. */
final class NGramGain {
  /** For each sentence: number of an n-gram of the reference, how often the sentence has it, ... */
  private final int[][] shared;

  private final int[] totals;
  private final int[] wanted;
  private final int[] had;
  private final int inReference;
  private int hits;
  private int taken;

  NGramGain(int n, List<List<String>> sentences, List<String> reference) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> counts = new ArrayList<>();
    NGrams.count(n, reference)
        .forEach(
            (gram, count) -> {
              numbers.put(gram, counts.size());
              counts.add(count);
            });
    wanted = counts.stream().mapToInt(Integer::intValue).toArray();
    had = new int[wanted.length];
    inReference = NGrams.total(n, reference);
    totals = sentences.stream().mapToInt(words -> NGrams.total(n, words)).toArray();
    shared =
        sentences.stream()
            .map(words -> pairs(NGrams.count(n, words), numbers))
            .toArray(int[][]::new);
  }

  /** F1 of the n-grams, were {@code sentence} taken as well. */
  double f1With(int sentence) {
    int units = inReference + taken + totals[sentence];
    return units == 0 ? 0 : 2.0 * (hits + gain(sentence)) / units;
  }

  void take(int sentence) {
    hits += gain(sentence);
    taken += totals[sentence];
    int[] pairs = shared[sentence];
    for (int i = 0; i < pairs.length; i += 2) {
      had[pairs[i]] += pairs[i + 1];
    }
  }

  private int gain(int sentence) {
    int gain = 0;
    int[] pairs = shared[sentence];
    for (int i = 0; i < pairs.length; i += 2) {
      int room = wanted[pairs[i]] - had[pairs[i]];
      gain += Math.max(0, Math.min(room, pairs[i + 1]));
    }
    return gain;
  }

  private static int[] pairs(Map<String, Integer> counts, Map<String, Integer> numbers) {
    return counts.entrySet().stream()
        .filter(e -> numbers.containsKey(e.getKey()))
        .flatMapToInt(e -> IntStream.of(numbers.get(e.getKey()), e.getValue()))
        .toArray();
  }
}
