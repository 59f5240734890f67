package io.precis.read.markup;

import io.precis.limit.TextPattern;

/**
 * Takes the marks and codes of fields out of text that a binary Word file keeps beside its body:
 * notes, comments, text boxes. Of a field its result is what a reader sees. The marks themselves
 * are control characters, of which U+FFFD is left.
 */
final class WordFields {
  private static final String MARK = "\uFFFD";
  private static final TextPattern FIELD =
      TextPattern.compile(
          MARK + "+\\s*\\p{Lu}{2,}\\b[^" + MARK + "]{0,500}" + MARK + "([^" + MARK + "]*)" + MARK);
  private static final TextPattern WITHOUT_RESULT =
      TextPattern.compile(MARK + "+\\s*\\p{Lu}{2,}\\b[^" + MARK + "\\p{Ll}]{0,500}" + MARK);

  /** What refers to the note that begins here. */
  private static final TextPattern NOTE_MARK = TextPattern.compile("^(\\s*)" + MARK + "+\\s*");

  private WordFields() {}

  static String results(String text) {
    if (!text.contains(MARK)) {
      return text;
    }
    String shown = FIELD.matcher(text).replaceAll("$1");
    shown = WITHOUT_RESULT.matcher(shown).replaceAll("");
    return NOTE_MARK.matcher(shown).replaceFirst("$1");
  }
}
