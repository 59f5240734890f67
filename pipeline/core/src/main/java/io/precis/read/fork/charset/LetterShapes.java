package io.precis.read.fork.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Tells a charset of one byte a character by the shape of the words that it makes: a wrong one puts
 * signs, capitals and letters of another script amid words.
 */
final class LetterShapes {
  /** From this share of odd characters beyond ASCII on another charset is looked for. */
  private static final double ODD = 0.12;

  /** At most this share of odd characters has the right one. */
  private static final double FAIR = 0.05;

  /** What may stand between two letters of a word. */
  private static final String INSIDE_WORDS = "\u2019\u2018\u00B7\u2013\u2014\u2026\u00A0\u00AD";

  private static final char FIRST_CONSONANT = '\u0E01';
  private static final char LAST_CONSONANT = '\u0E2E';
  private static final char FIRST_LEADING_VOWEL = '\u0E40';
  private static final char LAST_LEADING_VOWEL = '\u0E44';

  private static final List<Charset> CANDIDATES =
      List.of(
              "windows-1252",
              "windows-1250",
              "windows-1251",
              "windows-1253",
              "windows-1254",
              "windows-1257",
              "KOI8-R",
              "x-MacRoman",
              "IBM850",
              "IBM852",
              "IBM866",
              "x-MacCyrillic",
              "x-windows-874")
          .stream()
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private LetterShapes() {}

  /** The first candidate that makes fair words of {@code text} where {@code guess} does not. */
  static Charset better(byte[] text, Charset guess) {
    if (oddShare(new String(text, guess)) < ODD) {
      return guess;
    }
    Charset best = guess;
    double least = FAIR;
    for (Charset candidate : CANDIDATES) {
      double odd = oddShare(new String(text, candidate));
      if (odd < least) {
        best = candidate;
        least = odd;
      }
    }
    return best;
  }

  /** Share of the characters beyond ASCII that no word has where they stand; 0 for none. */
  static double oddShare(String text) {
    int all = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        all++;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        odd += isOdd(before, text.charAt(i), after) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) odd / all;
  }

  private static boolean isOdd(char before, char c, char after) {
    if (c == '\uFFFD' || Character.isISOControl(c) || !Character.isDefined(c)) {
      return true;
    }
    if (UnicodeScript.of(c) == UnicodeScript.THAI) {
      return isOddThai(before, c, after);
    }
    boolean follows = Character.isLetter(before);
    boolean leads = Character.isLetter(after);
    if (Character.isLetter(c)) {
      return follows && (isOther(before, c) || isCapitalAmid(before, c))
          || leads && isOther(c, after);
    }
    boolean sign =
        switch (Character.getType(c)) {
          case Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.CURRENCY_SYMBOL -> true;
          default -> false;
        };
    boolean mark =
        Character.getType(c) == Character.OTHER_NUMBER
            || Character.getType(c) == Character.OTHER_SYMBOL;
    return sign && follows || leads && (follows && INSIDE_WORDS.indexOf(c) < 0 || sign || mark);
  }

  /** Vowels and tones of Thai stand above, below or behind a consonant, a few before one. */
  private static boolean isOddThai(char before, char c, char after) {
    boolean follows = UnicodeScript.of(before) == UnicodeScript.THAI;
    if (c >= FIRST_LEADING_VOWEL && c <= LAST_LEADING_VOWEL) {
      return after < FIRST_CONSONANT || after > LAST_CONSONANT;
    }
    boolean dependent =
        Character.getType(c) == Character.NON_SPACING_MARK || "\u0E30\u0E32\u0E33".indexOf(c) >= 0;
    return dependent ? !follows : Character.isLetter(before) && !follows;
  }

  private static boolean isCapitalAmid(char before, char c) {
    return Character.isUpperCase(c) && Character.isLowerCase(before)
        || Character.getType(c) == Character.OTHER_LETTER
            && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean isOther(char one, char two) {
    UnicodeScript first = UnicodeScript.of(one);
    UnicodeScript second = UnicodeScript.of(two);
    return first != second && first != UnicodeScript.COMMON && second != UnicodeScript.COMMON;
  }
}
