package io.precis.text;

/** Characters that a reader does not see. */
final class InvisibleCharacters {
  static final char NON_JOINER = '\u200C';
  static final char JOINER = '\u200D';

  private InvisibleCharacters() {}

  static boolean isJoiner(int c) {
    return c == NON_JOINER || c == JOINER;
  }

  /** Direction overrides, isolates and tag characters: they make text read other than it is. */
  static boolean isSuspicious(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c >= 0xE0000 && c <= 0xE007F;
  }

  /**
   * Invisible characters that honest documents have, and that no later step wants; the place of an
   * object that was not copied is one.
   */
  static boolean isRemoved(int c) {
    return c < ' ' && !isSpace(c)
        || c >= 0x7F && c <= 0x9F && c != 0x85
        || c >= 0x200B && c <= 0x200F
        || c == 0x061C
        || c == 0x180E
        || c >= 0x2060 && c <= 0x2065
        || c >= 0x206A && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFC
        || c == 0xFFFE
        || c == 0xFFFF
        || c >= 0xD800 && c <= 0xDFFF
        || c >= 0xE0080 && c <= 0xE0FFF;
  }

  private static boolean isSpace(int c) {
    return c == '\n' || c == '\t' || c == '\f' || c == 0x0B;
  }

  /** Whether a joiner between these two characters changes how they are written. */
  static boolean joins(int before, int after) {
    return needsJoiners(before) && needsJoiners(after);
  }

  private static boolean needsJoiners(int c) {
    if (c < 0x0600 || Character.isWhitespace(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, HAN, HIRAGANA, KATAKANA, HANGUL, CYRILLIC, GREEK -> false;
      case COMMON, INHERITED -> c >= 0x2190;
      default -> true;
    };
  }
}
