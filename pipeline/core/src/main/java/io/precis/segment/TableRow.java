package io.precis.segment;

import io.precis.document.Span;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import io.precis.segment.border.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A row of a table.
 *
 * @param span where it lies
 * @param cells where its cells lie, white space around them left out; an empty cell is an empty
 *     span
 * @param header whether the format says that it names the columns
 */
record TableRow(Span span, List<Span> cells, boolean header) {
  private static final TextPattern NUMBER =
      TextPattern.compile(
          "\\(?\\p{Sc}?\\s*+(?:[+\\-−–]\\s*+)?\\(?\\p{Sc}?\\d[\\d.,:'/\\u00A0\\u202F"
              + " -]*(?:\\s?(?:%|‰|\\p{Sc}|[AaPp][Mm]|[KkMB]n?))?\\)?");
  private static final TextPattern TABS = TextPattern.compile("\t");

  /** Where an amount was parted into cells. */
  private static final TextPattern PARTED = TextPattern.compile("[ \\u00A0]*+\\t\\s*+");

  private static final TextPattern BARS = TextPattern.compile("\\|");
  private static final TextPattern GAPS = TextPattern.compile(" {2,}");
  private static final TextPattern YEAR = TextPattern.compile("(?:19|20)\\d\\d");
  private static final TextPattern PROSE =
      TextPattern.compile(
          "(?s)(?:\\S+\\s+){4,}\\S*[.!?][\"'”’»)]*|\\P{IsHan}*\\p{IsHan}.{6,}[。！？][”’」』）]*");

  TableRow {
    cells = List.copyOf(cells);
  }

  /**
   * A row as it stands in the text: its cells are parted by tabs, else by bars, else by two spaces
   * or more, as plain texts align them. Amounts that are parted into cells are put together.
   */
  static TableRow of(String text, Span row, boolean header) {
    String line = row.of(text);
    TextPattern border = line.indexOf('\t') >= 0 ? TABS : line.indexOf('|') >= 0 ? BARS : GAPS;
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    Matcher found = border.matcher(line);
    while (found.find()) {
      if (found.end() > found.start() && !(border == BARS && found.start() == 0)) {
        cells.add(stripped(text, start, row.start() + found.start()));
      }
      start = row.start() + found.end();
    }
    if (border != BARS || start < row.end()) {
      cells.add(stripped(text, start, row.end()));
    }
    return new TableRow(row, border == TABS ? SplitAmounts.joined(text, cells) : cells, header);
  }

  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** A cell's text, empty beyond the last one. */
  String cell(String text, int i) {
    String cell = i < cells.size() ? cells.get(i).of(text) : "";
    return WhiteSpace.collapsed(PARTED.matcher(cell).replaceAll(""));
  }

  boolean isFilled(int i) {
    return i < cells.size() && cells.get(i).length() > 0;
  }

  int filled() {
    return (int) cells.stream().filter(cell -> cell.length() > 0).count();
  }

  /** Number of the first cell that is not empty. */
  int first() {
    int first = 0;
    while (first < cells.size() && !isFilled(first)) {
      first++;
    }
    return first;
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  static boolean isYear(String cell) {
    return YEAR.matcher(cell).matches();
  }

  /** Whether a cell holds sentences. */
  static boolean isProse(String cell) {
    return PROSE.matcher(cell).matches();
  }
}
