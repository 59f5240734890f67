package io.precis.limit;

/**
 * A set of characters: exact for ASCII, beyond it by a hash, so that it may hold more than it was
 * made of and never less. Characters from East Asian scripts on have half of the hash's values to
 * themselves. Immutable.
 *
 * @param low a bit for each character below 64
 * @param high for each of the other ASCII characters
 * @param beyond for each value of the hash
 */
record CharacterMask(long low, long high, long beyond) {
  private static final char FIRST_HAN = '\u2E80';
  private static final int HALF = 32;
  private static final int FACTOR = 0x9E3779B1;
  private static final int SHIFT = 27;

  static final CharacterMask NONE = new CharacterMask(0, 0, 0);
  static final CharacterMask ALL = new CharacterMask(-1, -1, -1);

  /** Every character beyond ASCII. */
  static final CharacterMask BEYOND = new CharacterMask(0, 0, -1);

  /** Every character from East Asian scripts on. */
  static final CharacterMask EAST = new CharacterMask(0, 0, -1L << HALF);

  /** That of one character. */
  static CharacterMask of(char c) {
    return c >= '\u0080'
        ? new CharacterMask(0, 0, 1L << hash(c))
        : c >= Long.SIZE ? new CharacterMask(0, 1L << c, 0) : new CharacterMask(1L << c, 0, 0);
  }

  /** That of the first {@code length} of some characters. */
  static CharacterMask of(char[] text, int length) {
    long low = 0;
    long high = 0;
    long beyond = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c < Long.SIZE) {
        low |= 1L << c;
      } else if (c < 2 * Long.SIZE) {
        high |= 1L << c;
      } else {
        beyond |= 1L << hash(c);
      }
    }
    return new CharacterMask(low, high, beyond);
  }

  private static int hash(char c) {
    int value = c * FACTOR >>> SHIFT;
    return c < FIRST_HAN ? value : value + HALF;
  }

  CharacterMask or(CharacterMask other) {
    return new CharacterMask(low | other.low, high | other.high, beyond | other.beyond);
  }

  /** Whether some character may be in both. */
  boolean meets(CharacterMask other) {
    return ((low & other.low) | (high & other.high) | (beyond & other.beyond)) != 0;
  }

  /** How many of its characters a text is likely to have; guesses. */
  double frequency() {
    double sum = Long.bitCount(beyond) / (double) HALF;
    for (char c = 0; c < 2 * Long.SIZE; c++) {
      long half = c < Long.SIZE ? low : high;
      sum += (half >>> c & 1) * frequency(c);
    }
    return sum;
  }

  private static double frequency(char c) {
    if (c >= 'a' && c <= 'z') {
      return "jqxz".indexOf(c) >= 0 ? 1 : "bfgkpvwy".indexOf(c) >= 0 ? 4 : 15;
    }
    return c == ' ' ? 50 : c == '.' || c == ',' ? 4 : c < ' ' ? 0.1 : 1;
  }
}
