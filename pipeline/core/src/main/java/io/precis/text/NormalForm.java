package io.precis.text;

import java.text.Normalizer;

/**
 * The only door to Unicode normalization: NFC of the stream-safe form of a text.
 *
 * <p>Normalizing takes time that is quadratic in the length of a run of combining marks, so runs
 * are broken first as Unicode Standard Annex 15, section 13 says: after every 30 marks in a row a
 * combining grapheme joiner. No text of any language has so many; what is broken is an attack.
 */
public final class NormalForm {
  private static final int MOST_MARKS = 30;
  private static final char JOINER = '\u034F';

  private NormalForm() {}

  /** The text in NFC; the same object where it is already. */
  public static String nfc(String text) {
    String safe = streamSafe(text);
    return Normalizer.isNormalized(safe, Normalizer.Form.NFC)
        ? safe
        : Normalizer.normalize(safe, Normalizer.Form.NFC);
  }

  /**
   * The same text with no more than 30 combining marks in a row; the same object where it is so.
   */
  static String streamSafe(String text) {
    StringBuilder safe = null;
    int kept = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        safe = safe == null ? new StringBuilder(text.length() + 16) : safe;
        safe.append(text, kept, i).append(JOINER);
        kept = i;
        marks = 1;
      }
      i += Character.charCount(c);
    }
    return safe == null ? text : safe.append(text, kept, text.length()).toString();
  }

  /** The joiner itself is a mark by category, but one that nothing is reordered across. */
  private static boolean isMark(int c) {
    if (c < 0x300 || c == JOINER) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
