package io.precis.evaluate.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The greedy search with every score computed anew: what the fast one must equal. */
final class SlowOracle {
  private SlowOracle() {}

  static BitSet choose(
      List<List<String>> sentences, List<String> reference, int[] lengths, int target) {
    BitSet chosen = new BitSet();
    while (true) {
      double most = chosen.isEmpty() ? -1 : score(chosen, sentences, reference);
      int total = chosen.stream().map(i -> lengths[i]).sum();
      int best = -1;
      for (int i = 0; i < lengths.length; i++) {
        boolean fits = chosen.isEmpty() || Math.abs(total + lengths[i] - target) < target - total;
        if (fits && !chosen.get(i)) {
          BitSet with = (BitSet) chosen.clone();
          with.set(i);
          double score = score(with, sentences, reference);
          if (score > most) {
            most = score;
            best = i;
          }
        }
      }
      if (best < 0) {
        return chosen;
      }
      chosen.set(best);
    }
  }

  static double score(BitSet chosen, List<List<String>> sentences, List<String> reference) {
    double sum = 0;
    for (int n = 1; n <= 2; n++) {
      List<List<String>> wanted = grams(n, reference);
      List<List<String>> got = new ArrayList<>();
      for (int i : chosen.stream().toArray()) {
        got.addAll(grams(n, sentences.get(i)));
      }
      int units = wanted.size() + got.size();
      int hits = 0;
      for (List<String> gram : got) {
        hits += wanted.remove(gram) ? 1 : 0;
      }
      sum += units == 0 ? 0 : 2.0 * hits / units;
    }
    return sum;
  }

  private static List<List<String>> grams(int n, List<String> words) {
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.add(words.subList(i, i + n));
    }
    return grams;
  }
}
