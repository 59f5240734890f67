package io.precis.segment;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/**
 * Shows the blanks of a form that somebody filled in as what stands in them: {@code rent of
 * __1,500___ a month}. Blanks that are still empty stay, and say that a sentence is none.
 */
final class FilledBlanks {
  private static final String LONG = "___";

  /** A blank; what stands in it or behind it; the blank going on behind that. */
  private static final TextPattern FIELD =
      TextPattern.compile(
          "_++([^_\\s，。；：:,;()（）](?:[^_，。；：:;()（）]{0,38}[^_\\s，。；：:,;()（）])?)(?=_)");

  /** Blanks in brackets that nobody filled in: {@code (即：____年____月)}. */
  private static final TextPattern EMPTY_ASIDE =
      TextPattern.compile(
          "[(（][^()（）_\\p{Nd}\\p{IsLatin}]{0,10}_{2,}+"
              + "(?:[^()（）_\\p{Nd}\\p{IsLatin}]{1,6}_{2,}+){0,8}[^()（）_\\p{Nd}\\p{IsLatin}]{0,6}[)）]");

  private static final TextPattern BLANK = TextPattern.compile("_+");

  /** What fills a blank: figures, letters, or two signs at least; a label such as 年 does not. */
  private static final TextPattern VALUE =
      TextPattern.compile("(?s).*[\\p{Nd}\\p{IsLatin}].*|.{2,}|[甲乙丙丁男女是否无有]");

  private FilledBlanks() {}

  /**
   * The text with what was filled in, without the lines below it and what is empty in brackets;
   * itself where little was filled in.
   */
  static String shown(String text) {
    if (!text.contains(LONG)) {
      return text;
    }
    String filled = filled(EMPTY_ASIDE.matcher(text).replaceAll(""));
    return filled.isEmpty() ? text : filled;
  }

  /** Empty where little was filled in. */
  private static String filled(String text) {
    int blanks = 0;
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      blanks++;
    }
    StringBuilder shown = new StringBuilder();
    int filled = 0;
    int from = 0;
    Matcher field = FIELD.matcher(text);
    while (field.find(from)) {
      boolean value = VALUE.matcher(field.group(1)).matches();
      int end = field.end();
      if (value) {
        filled++;
        shown.append(text, from, field.start()).append(field.group(1));
        while (end < text.length() && text.charAt(end) == '_') {
          end++;
        }
      } else {
        shown.append(text, from, end);
      }
      from = end;
    }
    shown.append(text, from, text.length());
    return filled > 0 && blanks - 2 * filled <= filled ? shown.toString() : "";
  }
}
