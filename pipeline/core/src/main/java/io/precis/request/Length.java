package io.precis.request;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How long a document's summary is meant to be.
 *
 * @param words words of languages that put spaces between words
 * @param characters characters of Chinese, Japanese and Thai, which do not
 */
public record Length(int words, int characters) implements Serializable {
  public static final int MIN = 10;
  public static final int MAX = 10_000;
  public static final Length SHORT = new Length(100, 170);
  public static final Length MEDIUM = new Length(200, 340);
  public static final Length LONG = new Length(500, 850);

  private static final Map<String, Length> NAMED =
      Map.of("short", SHORT, "medium", MEDIUM, "long", LONG);

  public Length {
    if (words < MIN || words > MAX || characters < MIN) {
      throw new IllegalArgumentException(
          "length must be from " + MIN + " to " + MAX + " words, got " + words);
    }
  }

  /**
   * Reads {@code short}, {@code medium}, {@code long} or a number. A number counts words, and
   * characters in languages without spaces between words.
   *
   * @throws IllegalArgumentException for anything else, saying what is allowed
   */
  public static Length parse(String given) {
    return named(given).orElseGet(() -> number(given));
  }

  /** The length of this name, in letters of any case; empty where none has it. */
  public static Optional<Length> named(String name) {
    return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Length number(String given) {
    if (!given.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "length must be short, medium, long or a number of words from "
              + MIN
              + " to "
              + MAX
              + ", got '"
              + given
              + "'");
    }
    int units = Integer.parseInt(given);
    return new Length(units, Math.max(MIN, units));
  }

  /** The length in the units that {@link TextUnits#count} counts for this language. */
  public int unitsFor(String language) {
    return TextUnits.countsCharacters(language) ? characters : words;
  }
}
