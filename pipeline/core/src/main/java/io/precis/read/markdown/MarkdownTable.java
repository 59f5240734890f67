package io.precis.read.markdown;

import java.util.Arrays;
import java.util.List;

/** Rows of tables in Markdown: cells between bars, of which an escaped one is text. */
final class MarkdownTable {
  private static final String ESCAPED_BAR = "\\|";

  /** Stands for an escaped bar from before the parser, which takes the escape away, to the end. */
  private static final String TEXT_BAR = "\u0001";

  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_BARS = 3;

  private MarkdownTable() {}

  /** The source as the parser gets it. */
  static String withEscapedBars(String markdown) {
    return markdown.replace(ESCAPED_BAR, TEXT_BAR);
  }

  /** What the parser read, outside of tables. */
  static String plain(String text) {
    return text.replace(TEXT_BAR, "|");
  }

  /** Code as it was written. */
  static String source(String code) {
    return code.replace(TEXT_BAR, ESCAPED_BAR);
  }

  /**
   * Where a table starts in a paragraph's text: the line above its first rule, which has bars too
   * unless the paragraph begins with it.
   *
   * @return -1 where there is none
   */
  static int start(String text) {
    if (text.lines().allMatch(MarkdownTable::isBlank)) {
      return -1;
    }
    int above = -1;
    boolean barred = false;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      String line = text.substring(at, end);
      if (isBlank(line) && line.indexOf('-') >= 0 && (barred || above == 0)) {
        return above;
      }
      above = at;
      barred = line.indexOf('|') >= 0;
      at = end + 1;
    }
    return -1;
  }

  /** Whether a paragraph is rows and no rule: two at least, each between bars and with one more. */
  static boolean isAllRows(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    return lines.size() >= FEWEST_ROWS
        && lines.stream().noneMatch(line -> isBlank(line) && line.indexOf('-') >= 0)
        && lines.stream()
            .allMatch(
                line ->
                    line.startsWith("|")
                        && line.endsWith("|")
                        && line.chars().filter(c -> c == '|').count() >= FEWEST_BARS);
  }

  /** Whether a line is a rule, or a row without words. */
  static boolean isBlank(String line) {
    return line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  static List<String> cells(String line) {
    String row = line.strip();
    String inner = row.startsWith("|") ? row.substring(1) : row;
    String bare = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return Arrays.stream(bare.split("\\|", -1))
        .map(String::strip)
        .map(MarkdownTable::plain)
        .toList();
  }
}
