package io.precis.cli.terminal;

import io.precis.text.VisibleText;
import picocli.CommandLine.Model.UsageMessageSpec;

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

  /** How wide it is, at least 55; 80 where that is not known. */
  public static int columns() {
    return new UsageMessageSpec().autoWidth(true).width();
  }

  /** Whether a person watches: standard output and error go to a terminal. */
  public static boolean isInteractive() {
    return System.console() != null;
  }
}
