package io.precis.text;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people look for names: {@code 2 notes} before {@code 10 notes}, whatever the
 * case and the accents. Names that differ in nothing else stand in the order of their characters,
 * so that the order is total and the same everywhere.
 */
public final class NaturalOrder {
  /** Smaller names first. */
  public static final Comparator<String> COMPARATOR =
      Comparator.comparing(NaturalOrder::key).thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  /**
   * Strings whose order by characters is that of names, but for case, accents and zeros in front of
   * numbers: each number has a character in front that tells how many digits it has.
   */
  private static String key(String name) {
    String folded = NormalForm.nfkd(name).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length() + 8);
    int at = 0;
    while (at < folded.length()) {
      char c = folded.charAt(at);
      if (isDigit(c)) {
        int end = at;
        while (end < folded.length() && isDigit(folded.charAt(end))) {
          end++;
        }
        while (at < end - 1 && folded.charAt(at) == '0') {
          at++;
        }
        key.append('0').append((char) Math.min(end - at, Character.MAX_VALUE));
        key.append(folded, at, end);
        at = end;
      } else {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          key.append(c);
        }
        at++;
      }
    }
    return key.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
