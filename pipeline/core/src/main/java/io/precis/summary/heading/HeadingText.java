package io.precis.summary.heading;

import io.precis.limit.TextPattern;
import java.util.Locale;

/** A title, heading or name as it is shown, and as two of them are compared. */
public final class HeadingText {
  private static final TextPattern SPACES = TextPattern.compile("\\s+");

  private HeadingText() {}

  /** On one line, with single spaces and none around. */
  public static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** The same in small letters. */
  public static String folded(String text) {
    return oneLine(text).toLowerCase(Locale.ROOT);
  }
}
