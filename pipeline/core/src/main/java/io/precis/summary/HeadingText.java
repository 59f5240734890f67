package io.precis.summary;

import java.util.Locale;
import java.util.regex.Pattern;

/** A title, heading or name as it is shown, and as two of them are compared. */
final class HeadingText {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private HeadingText() {}

  /** On one line, with single spaces and none around. */
  static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** The same in small letters. */
  static String folded(String text) {
    return oneLine(text).toLowerCase(Locale.ROOT);
  }
}
