package io.precis.segment;

import io.precis.language.LanguageRules;
import java.util.BitSet;
import java.util.TreeSet;

/** An emoji closes a sentence as a stop does, at a line's end and before what opens another. */
final class EmojiBorders {
  private static final int LEAST_WORDS_BEFORE = 3;

  private EmojiBorders() {}

  /**
   * Adds the borders behind emoji.
   *
   * @param lines where the lines of the source began, but for the first
   * @param borders those of the sentences so far
   */
  static void add(String text, BitSet lines, LanguageRules rules, TreeSet<Integer> borders) {
    for (int i = 2; i < text.length(); i++) {
      boolean after =
          text.charAt(i - 1) == ' ' && SentenceMarks.isEmoji(text.codePointBefore(i - 1));
      if (after && (lines.get(i) || opensAnother(text, i, rules, borders))) {
        borders.add(i);
      }
    }
  }

  private static boolean opensAnother(
      String text, int at, LanguageRules rules, TreeSet<Integer> borders) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    Integer start = borders.floor(at - 1);
    long spaces =
        text.substring(start == null ? 0 : start, at).chars().filter(c -> c == ' ').count();
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && spaces > LEAST_WORDS_BEFORE
        && (rules.abbreviations().isStarter(word) || rules.verbs().isBase(word));
  }
}
