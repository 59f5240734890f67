package io.precis.cli.terminal;

import io.precis.text.VisibleText;

/** What is printed for people to see. */
public final class Terminal {
  private Terminal() {}

  /**
   * {@code text} without characters that steer a terminal or break a line of a log: control
   * characters and direction overrides become {@code ?}.
   */
  public static String safe(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(VisibleText.isSeen(c) ? c : '?'));
    return shown.toString();
  }

  /** Whether a person watches: standard output and error go to a terminal. */
  public static boolean isInteractive() {
    return System.console() != null;
  }
}
