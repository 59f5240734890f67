package io.precis.ground.name;

import io.precis.ground.quantity.AnalyzedToken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of meaning around a place. */
public final class ContextWords {
  private ContextWords() {}

  /** Whether two stretches have a word of meaning in common within {@code reach} words of each. */
  public static boolean shared(
      List<AnalyzedToken> words,
      int from,
      int to,
      List<AnalyzedToken> others,
      int from2,
      int to2,
      int reach) {
    Set<String> around = around(words, from, to, reach);
    around.retainAll(around(others, from2, to2, reach));
    return !around.isEmpty();
  }

  private static Set<String> around(List<AnalyzedToken> words, int from, int to, int reach) {
    Set<String> keys = new HashSet<>();
    int last = Math.min(words.size(), to + reach);
    for (int i = Math.max(0, from - reach); i < last; i++) {
      AnalyzedToken word = words.get(i);
      boolean inside = i >= from && i < to;
      if (!inside && !word.isSign() && !word.isFunction()) {
        keys.add(word.key());
      }
    }
    return keys;
  }
}
