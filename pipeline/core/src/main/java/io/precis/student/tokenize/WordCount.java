package io.precis.student.tokenize;

/**
 * Counts words: runs of letters and digits, with apostrophes, hyphens and points inside them; each
 * Chinese or Japanese character counts as one.
 */
public final class WordCount {
  private WordCount() {}

  /** Words of {@code text}; 0 for an empty one. */
  public static int of(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isCharacterWord(c)) {
        words++;
        inside = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else {
        inside = inside && joins(text, i, c);
      }
    }
    return words;
  }

  private static boolean isCharacterWord(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  /** Whether a mark stands between two letters or digits, or is part of one. */
  private static boolean joins(String text, int at, int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    int next = at + Character.charCount(c);
    boolean joiner = c == '\'' || c == '\u2019' || c == '-' || c == '.' || c == ',';
    return joiner && next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
  }
}
