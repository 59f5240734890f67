package io.precis.segment;

import io.precis.limit.TextPattern;
import io.precis.text.line.TextMarks;
import java.util.regex.Matcher;

/** What marks an item of a list: a bullet, a number, a letter. It is no part of its sentence. */
final class ListMarks {
  /** The option of a program, and a number below zero: their dash is no bullet. */
  private static final String OPTION = "-\\p{Alpha}[ ,=:|\\[]|--\\p{Alpha}|[-–—]\\d";

  private static final TextPattern MARK =
      TextPattern.compile(
          "(?:(?!"
              + OPTION
              + ")[·→*–—\\-"
              + TextMarks.SIGNS
              + "\\uF000-\\uF0FF]\\s*)?"
              + "(?:[(（\\[]?(?:\\d{1,3}|\\p{L}|[ivx]{1,5})[.)）\\]]{1,2}\\s+)?(?=\\S)");

  /** How courts count the pages of a report and the paragraphs of an opinion. */
  private static final String COURTS =
      "(?:\\[\\*\\d{1,4}\\]\\s+)?(?:[(\\[{]?¶\\s?\\d{1,3}[)\\]}]?\\.?\\s+(?=[\\p{Lu}“\"]))?";

  /**
   * A bullet; before a capital a letter, a number in brackets, a clause's number of several levels:
   * {@code a. The}, {@code (2) The}, {@code 2.1 The}. A number with a stop may be a day.
   */
  private static final TextPattern BULLET =
      TextPattern.compile(
          COURTS
              + "(?:[·"
              + TextMarks.SIGNS
              + "\\uF000-\\uF0FF]\\s*)?"
              + "(?:(?:[(（]?(?:\\p{Ll}|[ivx]{1,4})[.)）]{1,2}|[(（]\\d{1,3}[)）]|\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?)"
              + "\\s+(?=\\p{Lu}))?(?=\\S)");

  private ListMarks() {}

  /**
   * Characters of the bullet or letter that opens a paragraph, as readers keep it where no list is
   * known.
   */
  static int bulletLength(String paragraph) {
    return length(BULLET, paragraph);
  }

  /** Characters of the mark that opens {@code item}; 0 where nothing else would be left. */
  static int length(String item) {
    return length(MARK, item);
  }

  private static int length(TextPattern pattern, String item) {
    Matcher mark = pattern.matcher(item);
    return mark.lookingAt() && saysMore(item, mark.end()) ? mark.end() : 0;
  }

  private static boolean saysMore(String item, int from) {
    for (int i = from; i < item.length(); i += Character.charCount(item.codePointAt(i))) {
      if (Character.isLetterOrDigit(item.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
