package io.precis.read.markup;

import io.precis.limit.TextPattern;

/** Lines of texts that put no space between words: Chinese and Japanese web pages. */
final class IdeographicLines {
  /** A paragraph is set in by two characters, which stand where others have an element. */
  private static final TextPattern SET_IN =
      TextPattern.compile("\\s*(?:\\u3000\\u3000|\\u00A0{4})[\\u3000\\u00A0]*[^\\s\\u3000\\u00A0]");

  private static final TextPattern WITHIN =
      TextPattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}，。、；：！？）》”])[ \\t]*\\n[ \\t]*"
              + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}（《“])");

  /** The first of the quotation marks among them. */
  private static final char FIRST_MARK = '\u201C';

  private IdeographicLines() {}

  /** Whether {@code text} begins as a paragraph does, behind the end of a line. */
  static boolean isSetIn(String text) {
    return SET_IN.matcher(text).lookingAt();
  }

  /** Lines as one: a space between them, but none between ideographs. */
  static String joined(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    return (mayBeWithin(text) ? WITHIN.replaceAll(text, "") : text).replace('\n', ' ');
  }

  /** Whether some line's end has characters of such texts, or their marks, on both sides. */
  private static boolean mayBeWithin(String text) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int before = end - 1;
      while (before >= 0 && isBlank(text.charAt(before))) {
        before--;
      }
      int after = end + 1;
      while (after < text.length() && isBlank(text.charAt(after))) {
        after++;
      }
      if (before >= 0
          && after < text.length()
          && text.charAt(before) >= FIRST_MARK
          && text.charAt(after) >= FIRST_MARK) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
