package io.precis.cli;

/** What is printed for people to see. */
final class Terminal {
  private Terminal() {}

  /**
   * {@code text} without characters that steer a terminal or break a line of a log: control
   * characters and direction overrides become {@code ?}.
   */
  static String safe(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(isShown(c) ? c : '?'));
    return shown.toString();
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }

  /** Whether a person watches: standard output and error go to a terminal. */
  static boolean isInteractive() {
    return System.console() != null;
  }
}
