package io.precis.language;

/** Round brackets of two widths: who writes Chinese closes a wide one with a narrow one. */
public final class BracketWidths {
  private static final String NARROW = "()";
  private static final String WIDE = "（）";

  private BracketWidths() {}

  /** Whether {@code c} is a round bracket of either width. */
  public static boolean isRound(char c) {
    return NARROW.indexOf(c) >= 0 || WIDE.indexOf(c) >= 0;
  }

  /** The same round bracket in the other width; any other character as it is. */
  public static char other(char c) {
    int narrow = NARROW.indexOf(c);
    int wide = WIDE.indexOf(c);
    return narrow >= 0 ? WIDE.charAt(narrow) : wide >= 0 ? NARROW.charAt(wide) : c;
  }
}
