package io.precis.language;

/**
 * Signs that a text ends in, brackets and quotation marks closed behind them: what the pattern
 * {@code [signs][\\p{Pe}\\p{Pf}"']*$} finds, looked for from the end on, since a pattern would
 * begin at every character.
 */
public final class EndSigns {
  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

  private final String signs;
  private final String closing;

  private EndSigns(String signs, String closing) {
    this.signs = signs;
    this.closing = closing;
  }

  /**
   * Any of {@code signs}.
   *
   * @throws IllegalArgumentException where one of them closes
   */
  public static EndSigns of(String signs) {
    return of(signs, "");
  }

  /**
   * Any of {@code signs}.
   *
   * @param closing what may stand behind them besides
   * @throws IllegalArgumentException where one of them closes
   */
  public static EndSigns of(String signs, String closing) {
    EndSigns all = new EndSigns(signs, closing);
    if (signs.chars().anyMatch(sign -> all.isClosing((char) sign))) {
      throw new IllegalArgumentException("ends and closes: " + signs);
    }
    return all;
  }

  /** Whether {@code text} ends in one, a last line break aside; false for an empty text. */
  public boolean isEndOf(String text) {
    return standBefore(text, length(text));
  }

  /** The same of the first {@code end} characters, whatever the last one is. */
  public boolean standBefore(String text, int end) {
    int at = end;
    while (at > 0 && isClosing(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && signs.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Length of a text without one line break at its end, as {@code $} sees it. */
  public static int length(String text) {
    if (text.endsWith("\r\n")) {
      return text.length() - 2;
    }
    int last = text.length() - 1;
    return last >= 0 && LINE_BREAKS.indexOf(text.charAt(last)) >= 0 ? last : text.length();
  }

  private boolean isClosing(char c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> c == '"' || c == '\'' || closing.indexOf(c) >= 0;
    };
  }
}
