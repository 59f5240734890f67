package io.precis.text;

import io.precis.limit.TextPattern;

/** The mark that ends a sentence, in any script. */
public final class SentenceEnd {
  /** Characters of the end of a text that tell how it ends. */
  private static final int END = 80;

  private static final TextPattern MARK =
      TextPattern.compile(
          "[.!?…。！？｡．؟۔।॥։።။][\\p{Pe}\\p{Pf}\"'”’」』）*_]*(?:\\[[\\d, ]+\\]|\\d{1,3})?$");

  private SentenceEnd() {}

  /**
   * Whether {@code text} ends in such a mark, with what may stand behind it: brackets and quotation
   * marks that it closes, a note's number. False for an empty text.
   */
  public static boolean endsIn(String text) {
    return MARK.isIn(text.substring(Math.max(0, text.length() - END)));
  }
}
