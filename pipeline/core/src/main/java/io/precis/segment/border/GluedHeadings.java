package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Borders after headings that lost their line: words in capitals before a sentence that a word of
 * the language opens which is seldom part of a name, {@code TAXATION The purpose of ...}.
 */
final class GluedHeadings {
  private static final int FEWEST_LETTERS = 6;
  private static final TextPattern HEADING =
      TextPattern.compile(
          "((?:\\p{Lu}[\\p{Lu}’'-]{1,30},? |& ){1,8})(\\p{Lu}\\p{Ll}{1,12})(?=\\P{L})");

  private GluedHeadings() {}

  /**
   * Adds them, for the beginning of {@code text} and of each sentence that {@code borders} part.
   */
  static void add(String text, LanguageRules rules, TreeSet<Integer> borders) {
    Set<String> starters = rules.words(WordList.SENTENCE_STARTERS);
    if (starters.isEmpty()) {
      return;
    }
    TreeSet<Integer> starts = new TreeSet<>(borders);
    starts.add(0);
    for (int start : List.copyOf(starts)) {
      Matcher heading = HEADING.matcher(text).region(start, text.length());
      if (start < text.length()
          && Character.isUpperCase(text.charAt(start))
          && heading.lookingAt()
          && heading.group(1).chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
          && starters.contains(heading.group(2).toLowerCase(Locale.ROOT))) {
        borders.add(heading.end(1));
      }
    }
  }
}
