package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Borders before the items of a list that stands inside a line: after bullets, and where markers of
 * one form count up and each opens with a capital. {@code (1) the cost, (2) the time} is one
 * sentence.
 */
final class InlineLists {
  private static final TextPattern BULLET =
      // What stands before is looked at where a bullet is: elsewhere that would cost the most.
      TextPattern.compile("[•⁃▪●◦‣\\uF0B7\\uF0A7](?<=(?:\\s|^).)\\s*(?=\\S)");
  static final TextPattern MARKER =
      TextPattern.compile("(?<=\\s|^)(\\(?)(\\d{1,2}|[a-z]|[ivx]{2,4})(\\.\\)|[.)])\\s+(?=\\S)");

  private static final int LONGEST_COUNT = 4;

  private static final String DIGITS = "1";
  private static final String LETTER = "a";
  private static final String ROMAN = "i";
  private static final List<String> ROMAN_NUMBERS =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private InlineLists() {}

  /** Where items begin, in no order, but for one at the very start. */
  static List<Integer> borders(String text, LanguageRules rules) {
    List<Integer> borders = new ArrayList<>();
    if (mayHoldMarker(text)) {
      addMarkers(text, rules, borders);
    }
    Matcher bullet = BULLET.matcher(text);
    while (bullet.find()) {
      borders.remove((Integer) bullet.end());
      add(borders, bullet.start());
    }
    return borders;
  }

  /** False where a stop or a bracket stands behind nothing that counts: found out sooner. */
  static boolean mayHoldMarker(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == ')') && WhiteSpace.is(text.charAt(i + 1)) && mayClose(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayClose(String text, int end) {
    int at = text.charAt(end - 1) == '.' ? end - 2 : end - 1;
    int last = at;
    while (at >= 0 && last - at < LONGEST_COUNT && isOfCount(text.charAt(at))) {
      at--;
    }
    at -= at >= 0 && text.charAt(at) == '(' ? 1 : 0;
    return at < last && (at < 0 || WhiteSpace.is(text.charAt(at)));
  }

  private static boolean isOfCount(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static void add(List<Integer> borders, int at) {
    if (at > 0) {
      borders.add(at);
    }
  }

  /**
   * @param form opening and closing of the marker, such as {@code .)}
   * @param value number, or place of the letter
   */
  private record Marker(int start, String form, int value, boolean capital, boolean fresh) {}

  private static void addMarkers(String text, LanguageRules rules, List<Integer> borders) {
    Marker last = null;
    Matcher found = MARKER.matcher(text);
    while (found.find()) {
      if (isOfWordBefore(text, found.start(), rules)) {
        continue;
      }
      Marker marker = marker(text, found, last);
      boolean follows =
          last != null && last.form().equals(marker.form()) && marker.value() == last.value() + 1;
      if (follows && marker.capital() && last.capital()) {
        add(borders, last.start());
        add(borders, marker.start());
        last = marker;
      } else if (marker.fresh() && marker.capital()) {
        last = marker;
      }
    }
  }

  /** {@code Art. 1. The}: no item begins behind an abbreviation that goes before a number. */
  private static boolean isOfWordBefore(String text, int marker, LanguageRules rules) {
    int stop = marker - 2;
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return stop > start
        && text.charAt(stop) == '.'
        && rules.abbreviations().goesBeforeNumber(text.substring(start, stop));
  }

  private static Marker marker(String text, Matcher found, Marker last) {
    String count = found.group(2);
    String kind = kind(count, last);
    int value =
        switch (kind) {
          case ROMAN -> ROMAN_NUMBERS.indexOf(count) + 1;
          case LETTER -> count.charAt(0) - 'a';
          default -> Integer.parseInt(count);
        };
    String form = found.group(1) + kind + found.group(3);
    int before = found.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean fresh =
        before < 0
            || ".!?:;…。：；！？".indexOf(text.charAt(before)) >= 0
            || Characters.isCloser(text.charAt(before));
    return new Marker(
        found.start(),
        form,
        value,
        Character.isUpperCase(text.codePointAt(found.end()))
            || Character.isIdeographic(text.codePointAt(found.end())),
        fresh && (value <= 1 || before < 0));
  }

  /** {@code i} counts on from {@code h}, else it is the first of its own kind. */
  private static String kind(String count, Marker last) {
    if (Character.isDigit(count.charAt(0))) {
      return DIGITS;
    }
    boolean single = count.length() == 1;
    boolean roman = last != null && last.form().contains(ROMAN);
    boolean next =
        last != null && last.form().contains(LETTER) && last.value() + 1 == count.charAt(0) - 'a';
    boolean first = count.equals("i") && !next;
    return !single || first || roman && ROMAN_NUMBERS.contains(count) ? ROMAN : LETTER;
  }
}
