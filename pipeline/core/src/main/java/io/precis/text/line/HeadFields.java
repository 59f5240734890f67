package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.List;

/**
 * The fields that a text begins with and that say what it is, as proposals and standards have them:
 * {@code PEP: 8}, {@code Title: Style}, {@code Status: Active}.
 */
final class HeadFields {
  private static final int FEWEST = 4;
  private static final int LONGEST_VALUE = 110;
  private static final int MOST_LINES = 60;

  private static final TextPattern FIELD =
      TextPattern.compile(
          "\\p{Lu}[\\p{L}\\p{N} /-]{1,30}:(?:\\s.{0,"
              + LONGEST_VALUE
              + "})?|\\p{IsHan}{2,8}[:：].{0,60}");

  private static final TextPattern SENTENCE = TextPattern.compile("(?:\\S+\\s+){8,}\\S+[.!?]|.*。");

  private HeadFields() {}

  /**
   * One past the last line of such fields.
   *
   * @param lines of a text
   * @param from the first line that is not blank
   * @return {@code from} where there are none
   */
  static int end(List<TextLine> lines, int from) {
    int end = from;
    int fields = 0;
    StringBuilder block = new StringBuilder();
    while (end < Math.min(lines.size(), from + MOST_LINES) && !lines.get(end).isBlank()) {
      TextLine line = lines.get(end);
      boolean field = line.indent() == 0 && FIELD.matcher(line.content()).matches();
      boolean goesOn = fields > 0 && line.indent() > 0;
      if (!field && !goesOn || isSentence(line.content())) {
        return from;
      }
      fields += field ? 1 : 0;
      block.append(line.content()).append('\n');
      end++;
    }
    return fields >= FEWEST && LabelledTitle.in(block.toString()).isPresent() ? end : from;
  }

  /** Whether a line says something, and is no title that does. */
  private static boolean isSentence(String line) {
    return SENTENCE.matcher(line).matches() && LabelledTitle.in(line).isEmpty();
  }
}
