package io.precis.language;

/** White space as {@code \s} means it in expressions, without the cost of one. */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** A text with a blank for each run of white space: {@code replaceAll("\\s+", " ")}. */
  public static String collapsed(String text) {
    return replaced(text, " ");
  }

  /** A text without any: {@code replaceAll("\\s", "")}. */
  public static String removed(String text) {
    return replaced(text, "");
  }

  private static String replaced(String text, String by) {
    int length = text.length();
    int same = 0;
    while (same < length && !isChanged(text, same, by)) {
      same++;
    }
    if (same == length) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(length).append(text, 0, same);
    for (int i = same; i < length; i++) {
      if (!is(text.charAt(i))) {
        replaced.append(text.charAt(i));
      } else if (i == 0 || !is(text.charAt(i - 1))) {
        replaced.append(by);
      }
    }
    return replaced.toString();
  }

  /** White space that is no single blank, or any where none may stay. */
  private static boolean isChanged(String text, int at, String by) {
    char c = text.charAt(at);
    return is(c) && (by.isEmpty() || c != ' ' || at > 0 && is(text.charAt(at - 1)));
  }

  /** Whether a character is white space. */
  public static boolean is(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
