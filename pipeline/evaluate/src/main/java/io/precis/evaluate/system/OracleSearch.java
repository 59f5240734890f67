package io.precis.evaluate.system;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The greedy search for one reference. Counts are kept from step to step, so that a step costs no
 * more than one look at every sentence. Pairs of words over the border of two chosen sentences are
 * left out.
 */
final class OracleSearch {
  private final List<NGramGain> gains;
  private final int sentences;
  private final BitSet chosen = new BitSet();
  private double score;

  /**
   * @param sentences words of each sentence of the document
   * @param reference words of the reference
   */
  OracleSearch(List<List<String>> sentences, List<String> reference) {
    this.sentences = sentences.size();
    this.gains =
        List.of(new NGramGain(1, sentences, reference), new NGramGain(2, sentences, reference));
  }

  /** Chooses sentences; {@code lengths} are theirs in words. */
  void run(int[] lengths, int targetWords) {
    int total = 0;
    int next = best(lengths, OptionalInt.empty());
    while (next >= 0) {
      take(next);
      total += lengths[next];
      next = best(lengths, OptionalInt.of(targetWords - total));
    }
  }

  /** Ordinals of the chosen sentences; at least one where the document has any. */
  BitSet chosen() {
    return (BitSet) chosen.clone();
  }

  /** ROUGE-1 plus ROUGE-2 (F1) of the chosen sentences, 0..2. */
  double score() {
    return score;
  }

  // The first sentence is taken even where nothing helps: a summary is never empty.
  private int best(int[] lengths, OptionalInt room) {
    int best = -1;
    double most = room.isPresent() ? score : -1;
    for (int i = 0; i < sentences; i++) {
      if (!chosen.get(i) && (room.isEmpty() || comesCloser(lengths[i], room.getAsInt()))) {
        double with = scoreWith(i);
        if (with > most) {
          most = with;
          best = i;
        }
      }
    }
    return best;
  }

  // Too long by less than it is too short without: the rule that every baseline keeps to.
  private static boolean comesCloser(int words, int room) {
    return Math.abs(words - room) < room;
  }

  private double scoreWith(int sentence) {
    double sum = 0;
    for (NGramGain gain : gains) {
      sum += gain.f1With(sentence);
    }
    return sum;
  }

  private void take(int sentence) {
    score = scoreWith(sentence);
    gains.forEach(gain -> gain.take(sentence));
    chosen.set(sentence);
  }
}
