package io.precis.text;

import java.text.Normalizer;

/**
 * The only door to Unicode normalization: NFC of a text with at most 30 combining marks in a row.
 *
 * <p>Normalizing takes time that is quadratic in the length of a run of marks, and so does a word
 * boundary in a pattern. Unicode Standard Annex 15, section 13 (stream-safe text) has 30 as the
 * most that any language needs. Where that form breaks longer runs by a joiner, here the marks past
 * it are left out: a joiner is a mark to patterns, and what has so many is an attack.
 */
public final class NormalForm {
  private static final int MOST_MARKS = 30;

  private NormalForm() {}

  /** Presentation forms and ligatures of a text as the letters that they stand for (NFKC). */
  public static String nfkc(String text) {
    return Normalizer.normalize(bounded(text), Normalizer.Form.NFKC);
  }

  /** The same taken apart: letters without their marks, which stand behind them (NFKD). */
  public static String nfkd(String text) {
    return Normalizer.normalize(bounded(text), Normalizer.Form.NFKD);
  }

  /** Letters without their marks, which stand behind them, and signs as they are (NFD). */
  public static String nfd(String text) {
    return Normalizer.normalize(bounded(text), Normalizer.Form.NFD);
  }

  /** The text in NFC; the same object where it is already. */
  public static String nfc(String text) {
    String bounded = bounded(text);
    return Normalizer.isNormalized(bounded, Normalizer.Form.NFC)
        ? bounded
        : Normalizer.normalize(bounded, Normalizer.Form.NFC);
  }

  /**
   * The same text with no more than 30 combining marks in a row; the same object where it is so.
   */
  static String bounded(String text) {
    StringBuilder bounded = null;
    int kept = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        bounded = bounded == null ? new StringBuilder(text.length()) : bounded;
        bounded.append(text, kept, i);
        kept = next;
      }
      i = next;
    }
    return bounded == null ? text : bounded.append(text, kept, text.length()).toString();
  }

  private static boolean isMark(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
