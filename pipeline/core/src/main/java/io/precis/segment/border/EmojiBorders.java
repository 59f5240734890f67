package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An emoji closes a sentence as a stop does, at a line's end and before what opens another. */
final class EmojiBorders {
  private static final int LEAST_WORDS_BEFORE = 3;
  private static final int LEAST_LETTERS_BEFORE = 3;
  private static final Character.UnicodeBlock FACES = Character.UnicodeBlock.EMOTICONS;

  private EmojiBorders() {}

  /**
   * Adds the borders behind emoji.
   *
   * @param lines where the lines of the source began, but for the first
   * @param borders those of the sentences so far
   */
  static void add(String text, BitSet lines, LanguageRules rules, TreeSet<Integer> borders) {
    for (int i = 2; i < text.length(); i++) {
      if (SentenceMarks.isEmoji(text.codePointBefore(i))
          && closesChinese(text, i, rules, borders)) {
        borders.add(i);
      }
      boolean after =
          text.charAt(i - 1) == ' ' && SentenceMarks.isEmoji(text.codePointBefore(i - 1));
      if (after && (lines.get(i) || opensAnother(text, i, rules, borders))) {
        borders.add(i);
      }
    }
  }

  /** Chinese has no space there: faces, and several emoji, close a clause, one may be a word. */
  private static boolean closesChinese(
      String text, int end, LanguageRules rules, TreeSet<Integer> borders) {
    if (!Character.isIdeographic(text.codePointAt(end))) {
      return false; // amid a run of emoji, which is looked at once
    }
    int start = end;
    while (start > 0 && SentenceMarks.isEmoji(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    Integer border = borders.floor(end - 1);
    boolean several = text.codePointCount(start, end) > 1;
    return (several || Character.UnicodeBlock.of(text.codePointAt(start)) == FACES)
        && start - (border == null ? 0 : border) >= LEAST_LETTERS_BEFORE
        && Character.isIdeographic(text.codePointBefore(start))
        && rules.words(WordList.AFTER_QUOTATION).stream()
            .noneMatch(word -> text.startsWith(word, end));
  }

  private static boolean opensAnother(
      String text, int at, LanguageRules rules, TreeSet<Integer> borders) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && hasWordsBefore(text, at, borders)
        && (rules.abbreviations().isStarter(word) || rules.verbs().isBase(word));
  }

  /** Looks no further than it must: a text may be long and without any border. */
  private static boolean hasWordsBefore(String text, int at, TreeSet<Integer> borders) {
    Integer start = borders.floor(at - 1);
    return IntStream.range(start == null ? 0 : start, at)
            .filter(i -> text.charAt(i) == ' ')
            .limit(LEAST_WORDS_BEFORE + 1)
            .count()
        > LEAST_WORDS_BEFORE;
  }
}
