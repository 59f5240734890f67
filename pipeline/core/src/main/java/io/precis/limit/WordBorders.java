package io.precis.limit;

import java.util.regex.Pattern;

/**
 * Borders of words in expressions. From Java 19 on {@code \b} is one of ASCII letters alone, before
 * it is one of any: {@code \bétat} would be found by the one and not by the other.
 */
final class WordBorders {
  private static final int FIRST_OF_ASCII = 19;

  private WordBorders() {}

  /** The expression such that the Java that runs means any letters by its borders. */
  static String ofAnyLetters(String expression, int flags) {
    boolean ascii = Runtime.version().feature() >= FIRST_OF_ASCII;
    return ascii && (flags & Pattern.LITERAL) == 0 ? spelledOut(expression) : expression;
  }

  /** The expression with its borders marked as those of Unicode's letters. */
  static String spelledOut(String expression) {
    StringBuilder spelled = new StringBuilder(expression.length() + 16);
    int at = 0;
    while (at < expression.length()) {
      int next = at + 1;
      boolean escape = expression.charAt(at) == '\\' && next < expression.length();
      if (escape && expression.charAt(next) == 'Q') {
        int end = expression.indexOf("\\E", next);
        next = end < 0 ? expression.length() : end + 2;
        spelled.append(expression, at, next);
      } else if (escape && isBorder(expression, next)) {
        next++;
        spelled.append("(?U:").append(expression, at, next).append(')');
      } else {
        next += escape ? 1 : 0;
        spelled.append(expression, at, next);
      }
      at = next;
    }
    return spelled.toString();
  }

  /** {@code \b} or {@code \B}; what parts characters as they are seen is {@code \b{g}}. */
  private static boolean isBorder(String expression, int letter) {
    return (expression.charAt(letter) == 'b' || expression.charAt(letter) == 'B')
        && !expression.startsWith("{g}", letter + 1);
  }
}
