package io.precis.text;

import io.precis.limit.TextPattern;

/**
 * Tells readable text from what a wrong encoding or binary data leaves.
 *
 * <p>Counts, over a sample, characters that text does not have (replacement, private use,
 * unassigned), how often the script changes inside words, and the share of letters.
 */
public final class TextQuality {
  private static final TextPattern MOJIBAKE =
      TextPattern.compile("Ã[\u0080-\u00BF]|Â[\u00A1-\u00BF]|â€[™œ“”˜¦\u0080-\u009F]");

  /** More of a text's letters have accents in no language that Latin script writes. */
  private static final double MOST_ACCENTED = 0.4;

  private static final int SAMPLE = 200_000;
  private static final int FEWEST_CHARACTERS = 40;

  /** What a text looks like. */
  public enum Grade {
    READABLE,
    /** Between a tenth and a third of the characters or words are not text. */
    PARTLY_GARBLED,
    GARBLED
  }

  private int characters;
  private int bad;
  private int letters;
  private int rare;
  private int accented;
  private int scriptChanges;

  private TextQuality() {}

  public static Grade grade(String text) {
    TextQuality quality = new TextQuality();
    quality.count(text);
    return quality.grade();
  }

  /** Whether characters were lost in decoding, or UTF-8 was read as a charset of one byte. */
  public static boolean hasBrokenCharacters(String text) {
    int lost = text.indexOf('\uFFFD');
    boolean cut = lost == text.length() - 1; // a character in two at the end of a file
    return lost >= 0 && !cut
        || mayBeMojibake(text) && MOJIBAKE.matcher(text).results().limit(2).count() == 2;
  }

  private static boolean mayBeMojibake(String text) {
    return text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.indexOf('â') >= 0;
  }

  private void count(String text) {
    int limit = Math.min(text.length(), SAMPLE);
    Character.UnicodeScript before = null;
    for (int i = 0; i < limit; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c)) {
        before = null;
        continue;
      }
      characters++;
      if (isBad(c)) {
        bad++;
        before = null;
      } else if (Character.isLetter(c)) {
        letters++;
        before = letter(c, before);
      } else {
        before = null;
      }
    }
  }

  private Character.UnicodeScript letter(int c, Character.UnicodeScript before) {
    if (c < 0x80) {
      Character.UnicodeScript latin = Character.UnicodeScript.LATIN;
      scriptChanges += before != null && before != latin && !isEastAsian(before) ? 1 : 0;
      return latin;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    rare += isRare(c, script) ? 1 : 0;
    accented += isLatin(script) ? 1 : 0;
    boolean changed = before != null && before != script;
    boolean usual =
        isEastAsian(script) && (before == null || isEastAsian(before) || isLatin(before));
    scriptChanges += changed && !usual ? 1 : 0;
    return script;
  }

  private static boolean isLatin(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.LATIN;
  }

  private static boolean isEastAsian(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }

  /** Letters that random bytes read as UTF-16 give, and documents hardly have. */
  private static boolean isRare(int c, Character.UnicodeScript script) {
    return switch (script) {
      case LATIN,
          GREEK,
          CYRILLIC,
          ARABIC,
          HEBREW,
          THAI,
          HIRAGANA,
          KATAKANA,
          HANGUL,
          COMMON,
          INHERITED,
          DEVANAGARI,
          ARMENIAN,
          GEORGIAN,
          BENGALI,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          GUJARATI,
          GURMUKHI,
          SINHALA,
          KHMER,
          LAO,
          MYANMAR,
          TIBETAN,
          ETHIOPIC,
          MONGOLIAN,
          BOPOMOFO,
          ORIYA ->
          false;
      case HAN -> c >= 0x3400 && c < 0x4E00 || c > 0x9FFF;
      default -> true;
    };
  }

  private static boolean isBad(int c) {
    int type = Character.getType(c);
    return c == 0xFFFD
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.CONTROL;
  }

  private Grade grade() {
    if (characters < FEWEST_CHARACTERS) {
      return bad * 2 > characters ? Grade.GARBLED : Grade.READABLE;
    }
    double badShare = (double) bad / characters;
    double letterShare = (double) letters / characters;
    double odd = letters == 0 ? 0 : (double) (rare + scriptChanges) / letters;
    double accents = letters == 0 ? 0 : (double) accented / letters;
    if (badShare > 0.05 && accents > MOST_ACCENTED) {
      return Grade.GARBLED;
    }
    if (badShare > 0.3 || odd > 0.2 && badShare > 0.02 || odd > 0.35) {
      return Grade.GARBLED;
    }
    return badShare > 0.1 || odd > 0.12 && letterShare > 0.3
        ? Grade.PARTLY_GARBLED
        : Grade.READABLE;
  }
}
