package io.precis.rank.filter;

import io.precis.limit.TextPattern;
import io.precis.text.SentenceEnd;
import java.util.regex.Matcher;

/** Title pages, by-lines and what else is set in capitals. */
final class Banner {
  /** More of the words all in capitals than this make a title page or a banner. */
  private static final double MOST_CAPITALS = 0.5;

  private static final TextPattern WORD = TextPattern.compile("\\p{L}+");

  /** A line BY KEITH LAUMER in a text that is not all in capitals. */
  private static final TextPattern BYLINE =
      TextPattern.compile(
          "^(?=.*\\p{Ll})(?:.*\\s)?BY(?:\\s+\\p{Lu}[\\p{Lu}.'\u2019-]*){2,5}(?=\\s|$)");

  private Banner() {}

  /** Whether a text is one, or holds one. */
  static boolean isIn(String text) {
    return isBanner(text, SentenceEnd.endsIn(text)) || BYLINE.isIn(text);
  }

  /**
   * A text that shouts from end to end is its author's way; a banner is short of a stop or mixed.
   */
  private static boolean isBanner(String text, boolean ended) {
    double capitals = capitalShare(text);
    boolean unspaced = text.codePoints().anyMatch(Character::isIdeographic);
    return capitals > MOST_CAPITALS && !unspaced && (capitals < 1 || !ended);
  }

  /** Share of the words of two letters or more that are all in capitals; 0 where there is none. */
  private static double capitalShare(String text) {
    int words = 0;
    int capitals = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean counts = word.end() - word.start() > 1;
      words += counts ? 1 : 0;
      capitals += counts && word.group().chars().allMatch(Character::isUpperCase) ? 1 : 0;
    }
    return words == 0 ? 0 : (double) capitals / words;
  }
}
