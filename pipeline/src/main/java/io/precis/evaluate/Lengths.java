package io.precis.evaluate;

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
    for (String sentence : sentences) {
      int longer = total + words.applyAsInt(sentence);
      if (taken > 0 && Math.abs(longer - targetWords) >= Math.abs(total - targetWords)) {
        break;
      }
      total = longer;
      taken++;
    }
    return List.copyOf(sentences.subList(0, taken));
  }
}
