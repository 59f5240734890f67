package io.precis.limit;

/**
 * The characters of texts, those of the last few remembered: one line is held against many patterns
 * in a row. Not thread-safe.
 */
final class CharacterMasks {
  /** Characters of the longest text that is gone through for it. */
  static final int LONGEST = 1_024;

  /** A power of two. */
  private static final int KEPT = 4;

  private static final ThreadLocal<CharacterMasks> CURRENT =
      ThreadLocal.withInitial(CharacterMasks::new);

  private final String[] texts = new String[KEPT];
  private final CharacterMask[] masks = new CharacterMask[KEPT];
  private final char[] characters = new char[LONGEST];
  private int next;

  /** Those that this thread remembers. */
  static CharacterMasks current() {
    return CURRENT.get();
  }

  /** Those of a text, which is told from others by its identity. */
  CharacterMask of(String text) {
    for (int i = 0; i < KEPT; i++) {
      if (texts[i] == text) {
        return masks[i];
      }
    }
    text.getChars(0, text.length(), characters, 0);
    CharacterMask mask = CharacterMask.of(characters, text.length());
    texts[next] = text;
    masks[next] = mask;
    next = next + 1 & KEPT - 1;
    return mask;
  }
}
