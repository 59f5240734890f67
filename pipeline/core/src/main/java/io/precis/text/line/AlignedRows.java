package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Rows of tables that plain texts lay out with spaces: lines with the same number of cells, two
 * spaces or more between them, that begin or end in the same columns.
 */
final class AlignedRows {
  private static final int FEWEST_ROWS = 3;

  /** Rows by which it is told, so that no line is looked at for every one above it. */
  private static final int MOST_LOOKED_AT = 50;

  private static final int LONGEST_CELL = 60;
  private static final char FIRST_WIDE = '\u2E80';
  private static final TextPattern GAP = TextPattern.compile(" {2,}");
  private static final TextPattern NUMBER =
      TextPattern.compile("[-+(]?\\p{Sc}?\\d[\\d.,:/%-]{0,20}\\)?");

  /** Where a cell lies in its line. */
  private record Cell(int start, int end) {}

  private AlignedRows() {}

  /** One past the rows that begin at {@code from}; {@code from} itself where none do. */
  static int end(List<TextLine> lines, int from) {
    List<Cell> first = cells(lines.get(from));
    if (first.size() < 2) {
      return from;
    }
    int end = from + 1;
    int numbers = 0;
    while (end < Math.min(lines.size(), from + MOST_LOOKED_AT) && goesOn(first, lines, end)) {
      numbers += endsInNumber(lines.get(end)) ? 1 : 0;
      end++;
    }
    if (end - from < FEWEST_ROWS || first.size() == 2 && numbers * 2 <= end - from) {
      return from;
    }
    while (end < lines.size() && goesOn(first, lines, end)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<Cell> first, List<TextLine> lines, int at) {
    return isAligned(first, cells(lines.get(at)));
  }

  private static List<Cell> cells(TextLine line) {
    List<Cell> cells = new ArrayList<>();
    String content = line.content();
    int from = 0;
    int start = line.indent();
    Matcher gap = GAP.matcher(content);
    while (gap.find()) {
      int end = start + width(content, from, gap.start());
      cells.add(new Cell(start, end));
      start = end + gap.end() - gap.start();
      from = gap.end();
    }
    cells.add(new Cell(start, start + width(content, from, content.length())));
    boolean tooLong = cells.stream().anyMatch(cell -> cell.end() - cell.start() > LONGEST_CELL);
    return tooLong ? List.of() : cells;
  }

  /** Columns on a screen, where a Chinese character is as wide as two letters. */
  private static int width(String line, int from, int to) {
    int width = to - from;
    for (int i = from; i < to; i++) {
      width += line.charAt(i) >= FIRST_WIDE ? 1 : 0;
    }
    return width;
  }

  private static boolean isAligned(List<Cell> one, List<Cell> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      boolean left = Math.abs(one.get(i).start() - other.get(i).start()) <= 1;
      boolean right = Math.abs(one.get(i).end() - other.get(i).end()) <= 1;
      if (!left && !right) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsInNumber(TextLine line) {
    String content = line.content();
    return NUMBER.matcher(content.substring(content.lastIndexOf("  ") + 2)).matches();
  }
}
