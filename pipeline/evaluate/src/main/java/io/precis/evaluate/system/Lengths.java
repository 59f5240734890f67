package io.precis.evaluate.system;

import java.util.List;
import java.util.function.ToIntFunction;

/** Brings summaries to a length by whole sentences. */
public final class Lengths {
  private Lengths() {}

  /**
   * The first sentences whose length comes closest to {@code targetWords}; of two as close, the
   * shorter. At least one, where there is any.
   *
   * @param words length of a sentence, 0 or more
   */
  public static List<String> closest(
      List<String> sentences, int targetWords, ToIntFunction<String> words) {
    int total = 0;
    int taken = 0;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < sentences.size() && total <= targetWords; i++) {
      total = Math.addExact(total, words.applyAsInt(sentences.get(i)));
      int away = Math.abs(total - targetWords);
      if (away < nearest) {
        nearest = away;
        taken = i + 1;
      }
    }
    return List.copyOf(sentences.subList(0, taken));
  }
}
