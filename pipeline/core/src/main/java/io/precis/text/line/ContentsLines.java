package io.precis.text.line;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a table of contents in plain text, which lead to a page by dots: {@code 1.2 Dams .....
 * 7}. One alone may be anything.
 */
final class ContentsLines {
  private static final TextPattern LED =
      TextPattern.compile(
          ".{0,120}?\\S\\s*(?:(?:\\.\\s?){4,200}|…{2,60}|[·・]{4,200}|_{5,200})\\s*(?:\\d{1,4}|[ivxlc]{1,6})");

  private ContentsLines() {}

  /** Whether the line at {@code i} and one beside it are such lines, or it names them. */
  static boolean isOne(List<TextLine> lines, int i) {
    if (isLed(lines, i)) {
      return isLed(lines, beside(lines, i, 1)) || isLed(lines, beside(lines, i, -1));
    }
    return !lines.get(i).isBlank()
        && isLed(lines, beside(lines, i, 1))
        && SectionNames.below(lines.get(i).content()).equals(Optional.of(Role.CONTENTS));
  }

  private static int beside(List<TextLine> lines, int i, int step) {
    int at = i + step;
    while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
      at += step;
    }
    return at;
  }

  private static boolean isLed(List<TextLine> lines, int i) {
    return i >= 0 && i < lines.size() && LED.matcher(lines.get(i).content()).matches();
  }
}
