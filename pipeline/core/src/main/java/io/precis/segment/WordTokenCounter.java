package io.precis.segment;

import io.precis.document.TokenCounter;
import io.precis.segment.border.Characters;

/**
 * Counts tokens without a model: about as many as a subword vocabulary of 32,000 gives.
 *
 * <p>A word counts one token for each six letters begun, a number one for each three digits begun,
 * a Chinese, Japanese or Korean character and a punctuation mark one each. White space counts
 * nothing, so that the count of a text is the sum of the counts of its words.
 */
public final class WordTokenCounter implements TokenCounter {
  private static final long serialVersionUID = 1L;
  private static final int LETTERS_A_TOKEN = 6;
  private static final int DIGITS_A_TOKEN = 3;
  private static final char LAST_ASCII = 0x7F;

  @Override
  public int count(String text) {
    int tokens = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isAlone(c)) {
        tokens += Character.isWhitespace(c) || Character.isSpaceChar(c) ? 0 : 1;
      } else {
        boolean digits = Character.isDigit(c);
        while (i < text.length() && isSame(text.codePointAt(i), digits)) {
          i += Character.charCount(text.codePointAt(i));
        }
        int size = digits ? DIGITS_A_TOKEN : LETTERS_A_TOKEN;
        tokens += (text.codePointCount(start, i) + size - 1) / size;
      }
    }
    return tokens;
  }

  private static boolean isSame(int c, boolean digits) {
    return !isAlone(c) && Character.isDigit(c) == digits;
  }

  /** Neither part of a word nor of a number. */
  private static boolean isAlone(int c) {
    if (c <= LAST_ASCII) {
      return !Character.isLetterOrDigit(c);
    }
    return Characters.isCjk(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        || !(Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordTokenCounter;
  }

  @Override
  public int hashCode() {
    return WordTokenCounter.class.hashCode();
  }
}
