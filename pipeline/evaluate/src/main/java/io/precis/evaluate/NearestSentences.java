package io.precis.evaluate;

import io.precis.evaluate.rouge.NGrams;
import io.precis.evaluate.rouge.RougeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the sentence of a document that is most like a given one: Dice of words and word pairs. */
final class NearestSentences {
  private final Map<String, List<Integer>> sentencesByGram = new HashMap<>();
  private final int[] sizes;

  NearestSentences(RougeText source) {
    sizes = new int[source.sentences().size()];
    for (int i = 0; i < sizes.length; i++) {
      Set<String> grams = grams(source.sentences().get(i));
      sizes[i] = grams.size();
      for (String gram : grams) {
        sentencesByGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Its ordinal, the first of equals; empty where no sentence shares a word. */
  OptionalInt to(List<String> sentence) {
    Set<String> grams = grams(sentence);
    int[] shared = new int[sizes.length];
    for (String gram : grams) {
      sentencesByGram.getOrDefault(gram, List.of()).forEach(i -> shared[i]++);
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < sizes.length; i++) {
      double dice = 2.0 * shared[i] / (sizes[i] + grams.size());
      if (dice > most) {
        most = dice;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static Set<String> grams(List<String> words) {
    Set<String> grams = new HashSet<>(NGrams.count(1, words).keySet());
    grams.addAll(NGrams.count(2, words).keySet());
    return grams;
  }
}
