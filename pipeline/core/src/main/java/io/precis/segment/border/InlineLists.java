package io.precis.segment.border;

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
  private static final TextPattern MARKER =
      TextPattern.compile("(?<=\\s|^)(\\(?)(\\d{1,2}|[a-z])(\\.\\)|[.)])\\s+(?=\\S)");

  private InlineLists() {}

  /** Where items begin, in no order, but for one at the very start. */
  static List<Integer> borders(String text) {
    List<Integer> borders = new ArrayList<>();
    addMarkers(text, borders);
    Matcher bullet = BULLET.matcher(text);
    while (bullet.find()) {
      borders.remove((Integer) bullet.end());
      add(borders, bullet.start());
    }
    return borders;
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

  private static void addMarkers(String text, List<Integer> borders) {
    Marker last = null;
    Matcher found = MARKER.matcher(text);
    while (found.find()) {
      Marker marker = marker(text, found);
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

  private static Marker marker(String text, Matcher found) {
    String count = found.group(2);
    boolean letter = Character.isLetter(count.charAt(0));
    int value = letter ? count.charAt(0) - 'a' : Integer.parseInt(count);
    String form = found.group(1) + (letter ? "a" : "1") + found.group(3);
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
}
