package io.precis.limit;

/**
 * A set of characters: exact for ASCII, beyond it by their last bits, so that it may hold more than
 * it was made of and never less. Immutable.
 *
 * @param low a bit for each character below 64
 * @param high for each of the other ASCII characters
 * @param beyond for the last six bits of characters beyond ASCII; signs of printers and raised
 *     numbers differ in them
 * @param east the same for those from East Asian scripts on
 */
record CharacterMask(long low, long high, long beyond, long east) {
  static final CharacterMask NONE = new CharacterMask(0, 0, 0, 0);
  static final CharacterMask ALL = new CharacterMask(-1, -1, -1, -1);

  /** Every character beyond ASCII. */
  static final CharacterMask BEYOND = new CharacterMask(0, 0, -1, -1);

  /** Every character from East Asian scripts on, and halves of those that have two. */
  static final CharacterMask EAST = new CharacterMask(0, 0, 0, -1);

  private static final char FIRST_BEYOND = '\u0080';
  private static final char FIRST_EAST = '\u2E80';

  private static final long FREQUENT = bits("adehilnorstucm");
  private static final long OTHERS = bits("bfgkpvwy");
  private static final long CONTROLS = (1L << ' ') - 1;
  private static final long STOPS = 1L << '.' | 1L << ',';

  private static long bits(String letters) {
    return letters.chars().mapToLong(c -> 1L << c).reduce(0, (one, other) -> one | other);
  }

  /** That of one character. */
  static CharacterMask of(char c) {
    return of(new char[] {c}, 1);
  }

  /** That of the first {@code length} of some characters. */
  static CharacterMask of(char[] text, int length) {
    long low = 0;
    long high = 0;
    long beyond = 0;
    long east = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      long bit = 1L << c;
      if (c < Long.SIZE) {
        low |= bit;
      } else if (c < FIRST_BEYOND) {
        high |= bit;
      } else if (c < FIRST_EAST) {
        beyond |= bit;
      } else {
        east |= bit;
      }
    }
    return new CharacterMask(low, high, beyond, east);
  }

  CharacterMask or(CharacterMask other) {
    return new CharacterMask(
        low | other.low, high | other.high, beyond | other.beyond, east | other.east);
  }

  /** Those beyond ASCII alone. */
  CharacterMask withoutAscii() {
    return new CharacterMask(0, 0, beyond, east);
  }

  /** Whether some character may be in both. */
  boolean meets(CharacterMask other) {
    return ((low & other.low) | (high & other.high) | (beyond & other.beyond) | (east & other.east))
        != 0;
  }

  /** How many of its characters a text is likely to have; guesses. */
  double frequency() {
    double letters =
        15.0 * Long.bitCount(high & FREQUENT)
            + 4.0 * Long.bitCount(high & OTHERS)
            + Long.bitCount(high & ~FREQUENT & ~OTHERS);
    double signs =
        50.0 * (low >>> ' ' & 1)
            + 4.0 * Long.bitCount(low & STOPS)
            + 0.1 * Long.bitCount(low & CONTROLS)
            + Long.bitCount(low & ~STOPS & ~CONTROLS & ~(1L << ' '));
    return letters + signs + (Long.bitCount(beyond) + Long.bitCount(east)) / (double) Long.SIZE;
  }
}
