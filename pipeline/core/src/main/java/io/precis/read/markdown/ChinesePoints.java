package io.precis.read.markdown;

import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a Chinese paragraph that are points of their own: a law's items and what somebody
 * answers stand on the next line, with no empty one between, and the lines that go on with none.
 */
final class ChinesePoints {
  /** How a point opens, or what somebody says. */
  private static final TextPattern OPENING =
      TextPattern.compile(
          "[\\s\\u3000]*(?:"
              + ChineseNumbers.POINT
              + "|"
              + ChineseNumbers.IN_BRACKETS
              + "|\\p{IsHan}{2,10}(?:[（(][^（）()]{1,12}[)）])?[：:](?!//))\\s?\\S");

  private static final String ENDS = "。！？；：︰:";
  private static final String GOES_ON = "，、";

  private ChinesePoints() {}

  /**
   * The parts of a paragraph, in order; one where no line but the first opens a point.
   *
   * @param text lines parted by line feeds
   */
  static List<String> parts(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.stream().skip(1).noneMatch(line -> OPENING.matcher(line).lookingAt())) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    for (String line : lines) {
      String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
      if (parts.isEmpty() || !endsIn(ENDS, last) && !mayOpen(line, last)) {
        parts.add(parts.isEmpty() ? line : parts.remove(parts.size() - 1) + "\n" + line);
      } else {
        parts.add(line);
      }
    }
    return parts;
  }

  private static boolean mayOpen(String line, String last) {
    return OPENING.matcher(line).lookingAt() && !endsIn(GOES_ON, last);
  }

  private static boolean endsIn(String marks, String text) {
    String said = text.strip();
    return !said.isEmpty() && marks.indexOf(said.charAt(said.length() - 1)) >= 0;
  }
}
