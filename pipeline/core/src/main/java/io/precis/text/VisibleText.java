package io.precis.text;

import java.util.Locale;

/**
 * Shows the characters of a name that a reader does not see, such as direction overrides and zero
 * widths: a name that looks like another is told from it.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * {@code text} with every control, format, tag and separating character, and every lone
   * surrogate, as {@code [U+202E]}; the same object where there is none. Joiners between letters
   * and pictures that need them stay, and so do plain spaces.
   */
  public static String of(String text) {
    StringBuilder shown = null;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      int after = next < text.length() ? text.codePointAt(next) : 0;
      boolean seen = isSeen(c) || InvisibleCharacters.isJoiner(c) && joins(before, after);
      if (!seen && shown == null) {
        shown = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (shown != null) {
        shown.append(seen ? Character.toString(c) : String.format(Locale.ROOT, "[U+%04X]", c));
      }
      before = c;
      i = next;
    }
    return shown == null ? text : shown.toString();
  }

  private static boolean joins(int before, int after) {
    return InvisibleCharacters.joins(before == 0xFE0F ? 0x2190 : before, after);
  }

  /** Whether a reader sees a character, or a plain space where it stands. */
  public static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
