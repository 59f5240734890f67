package io.precis.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of a given number of tokens, for benchmarks and tests of memory. */
public final class RandomTexts {
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "san", "du", "ren", "fo", "pal", "gi", "wex", "or", "bru", "ten"
  };

  private RandomTexts() {}

  /** Texts of nearly, and never more than, {@code tokens} tokens of the student. */
  public static List<String> texts(Seq2SeqModel student, int count, int tokens, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("Ka");
      while (student.tokenizer().count(text.toString()) < tokens - 8) {
        text.append(random.nextInt(4) == 0 ? " " : "");
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
