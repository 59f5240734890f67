package io.precis.evaluate.rouge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** ROUGE-L over whole summaries: Lin 2004, "ROUGE: A Package for Automatic Evaluation", 3.2. */
final class SummaryLevelLcs {
  private SummaryLevelLcs() {}

  static Overlap overlap(RougeText reference, RougeText candidate) {
    Map<String, Integer> left = NGrams.count(1, reference.words());
    Map<String, Integer> leftOfCandidate = NGrams.count(1, candidate.words());
    int hits = 0;
    for (List<String> sentence : reference.sentences()) {
      BitSet union = new BitSet(sentence.size());
      for (List<String> other : candidate.sentences()) {
        LongestCommonSubsequence.mark(sentence, other, union);
      }
      hits +=
          (int)
              union.stream()
                  .filter(
                      i -> take(sentence.get(i), left) && take(sentence.get(i), leftOfCandidate))
                  .count();
    }
    return new Overlap(hits, reference.words().size(), candidate.words().size());
  }

  private static boolean take(String word, Map<String, Integer> left) {
    return left.computeIfPresent(word, (w, n) -> n - 1) >= 0;
  }
}
