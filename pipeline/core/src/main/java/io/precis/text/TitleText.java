package io.precis.text;

import java.util.Locale;

/** Forms of a line in which titles are compared and printed. */
final class TitleText {
  private TitleText() {}

  /** Letters and digits alone, in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Without the colon that a title has before its second line. */
  static String oneLine(String title) {
    return title.strip().replaceAll("\\s+", " ").replaceFirst("\\s?[:：]$", "");
  }
}
