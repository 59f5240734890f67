package io.precis.text;

import io.precis.language.EndSigns;

/** The mark that ends a sentence, in any script. */
public final class SentenceEnd {
  private static final EndSigns MARKS = EndSigns.of(".!?…。！？｡．؟۔।॥։።။", "*_");

  private static final int MOST_DIGITS = 3;

  private SentenceEnd() {}

  /**
   * Whether {@code text} ends in such a mark, with what may stand behind it: brackets and quotation
   * marks that it closes, a note's number or the numbers of several in square brackets. False for
   * an empty text.
   */
  public static boolean endsIn(String text) {
    int end = EndSigns.length(text);
    return MARKS.standBefore(text, end) || MARKS.standBefore(text, beforeNote(text, end));
  }

  /** Where a note's number begins that stands before {@code end}; {@code end} where none does. */
  private static int beforeNote(String text, int end) {
    boolean inBrackets = end > 0 && text.charAt(end - 1) == ']';
    int last = inBrackets ? end - 1 : end;
    int at = last;
    while (at > 0 && isOfNote(text.charAt(at - 1), inBrackets)) {
      at--;
    }
    if (inBrackets) {
      return at > 0 && at < last && text.charAt(at - 1) == '[' ? at - 1 : end;
    }
    return last - at <= MOST_DIGITS ? at : end;
  }

  private static boolean isOfNote(char c, boolean inBrackets) {
    return c >= '0' && c <= '9' || inBrackets && (c == ',' || c == ' ');
  }
}
