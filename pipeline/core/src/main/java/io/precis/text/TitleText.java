package io.precis.text;

import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.Locale;

/** Forms of a line in which titles are compared and printed. */
final class TitleText {
  /**
   * Where a line ends behind a word that none ends with, {@code 在画法几何中的⏎应用}, and a blank that the
   * setting of a page put into a day.
   */
  private static final TextPattern AMID_CHINESE =
      TextPattern.compile(
          "(?<=\\p{IsHan}[在的和與与及對对从從或、（《“])\\s{1,3}(?=[\\p{IsHan}《“]{2})"
              + "|(?<=[中之为為以于於]) ?\\n ?(?=[\\p{IsHan}《“])"
              + "|(?<=[年月]\\d{1,2})\\s(?=[月日])");

  private static final TextPattern LAST_COLON = TextPattern.compile("\\s?[:：]$");

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
    String joined = AMID_CHINESE.matcher(title.strip()).replaceAll("");
    return LAST_COLON.matcher(WhiteSpace.collapsed(joined)).replaceFirst("");
  }
}
