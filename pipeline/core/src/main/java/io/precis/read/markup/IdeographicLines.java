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

  private IdeographicLines() {}

  /** Whether {@code text} begins as a paragraph does, behind the end of a line. */
  static boolean isSetIn(String text) {
    return SET_IN.matcher(text).lookingAt();
  }

  /** Lines as one: a space between them, but none between ideographs. */
  static String joined(String text) {
    return text.indexOf('\n') < 0 ? text : WITHIN.replaceAll(text, "").replace('\n', ' ');
  }
}
