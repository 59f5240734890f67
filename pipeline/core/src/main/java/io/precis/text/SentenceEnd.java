package io.precis.text;

import io.precis.language.EndSigns;

/** The mark that ends a sentence, in any script. */
public final class SentenceEnd {
  private static final EndSigns MARKS = EndSigns.of(".!?…。！？｡．؟۔।॥։።။", "*_");

  private static final EndSigns QUESTION = EndSigns.of("?？؟", "*_");

  private static final int MOST_DIGITS = 3;

  private SentenceEnd() {}

  /**
   * Whether {@code text} ends in such a mark, with what may stand behind it: brackets and quotation
   * marks that it closes, a note's number or the numbers of several in square brackets. False for
   * an empty text.
   */
  public static boolean endsIn(String text) {
    int end = EndSigns.length(text);
    return isMarked(text, end) || MARKS.standBefore(text, beforeDigits(text, end));
  }

  /**
   * The same where a number counts as a note's in brackets alone: what was cut or worded anew may
   * end in a part of {@code 2.5}.
   */
  public static boolean surelyEndsIn(String text) {
    return isMarked(text, EndSigns.length(text));
  }

  /**
   * Whether {@code text} ends in the mark of a question, what it closes behind it; white space
   * aside.
   */
  public static boolean asks(String text) {
    return QUESTION.isEndOf(text.stripTrailing());
  }

  private static boolean isMarked(String text, int end) {
    return MARKS.standBefore(text, end) || MARKS.standBefore(text, beforeBrackets(text, end));
  }

  /** Where a note's number begins that stands before {@code end}; {@code end} where none does. */
  private static int beforeDigits(String text, int end) {
    int at = end;
    while (at > 0 && isDigit(text.charAt(at - 1))) {
      at--;
    }
    return end - at <= MOST_DIGITS ? at : end;
  }

  /** The same of numbers of notes in square brackets. */
  private static int beforeBrackets(String text, int end) {
    if (end == 0 || text.charAt(end - 1) != ']') {
      return end;
    }
    int at = end - 1;
    while (at > 0 && (isDigit(text.charAt(at - 1)) || ", ".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at > 0 && at < end - 1 && text.charAt(at - 1) == '[' ? at - 1 : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
