package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Tables that Pandoc's Markdown draws, in boxes or by rows of dashes, as the parser has rows: cells
 * parted by bars. Code in fences stays what it is.
 */
final class DrawnTables {
  /** Lines of a table that are looked at for its end. */
  private static final int MOST_LINES = 2_000;

  private static final TextPattern FENCE = TextPattern.compile("[ \\t]{0,3}(`{3,}|~{3,})[^`\\n]*");
  private static final TextPattern GRID =
      TextPattern.compile(" {0,3}\\+(?::?-{2,}:?\\+){1,100}[ \\t]*");
  private static final TextPattern GRID_BORDER =
      TextPattern.compile(" {0,3}\\+(?:(?::?-{2,}:?|:?={2,}:?)\\+){1,100}[ \\t]*");
  private static final TextPattern RULE = TextPattern.compile(" {0,3}-{10,}[ \\t]*");
  private static final TextPattern COLUMNS =
      TextPattern.compile(" {0,40}-{2,}(?: {1,40}-{2,}){1,60}[ \\t]*");
  private static final TextPattern DASHES = TextPattern.compile("-+");

  /** What parts the cells of a row that is no sentence. */
  private static final TextPattern GAP = TextPattern.compile("\\S {2,}\\S");

  private final List<String> lines;
  private final List<String> out = new ArrayList<>();

  private DrawnTables(List<String> lines) {
    this.lines = lines;
  }

  /** The text, each such table written as rows. */
  static String asRows(String text) {
    if (text.indexOf("--") < 0) {
      return text;
    }
    DrawnTables tables = new DrawnTables(List.of(text.split("\n", -1)));
    tables.read();
    return String.join("\n", tables.out);
  }

  private void read() {
    String fence = "";
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher mark = FENCE.matcher(line);
      if (mark.matches()) {
        boolean ends = !fence.isEmpty() && mark.group(1).startsWith(fence);
        fence = fence.isEmpty() ? mark.group(1) : ends ? "" : fence;
      }
      int next = fence.isEmpty() ? table(at) : at;
      if (next == at) {
        out.add(line);
        next++;
      }
      at = next;
    }
  }

  /** Adds the table that begins at a line; returns the line behind it, {@code at} for none. */
  private int table(int at) {
    String line = lines.get(at);
    if (line.isEmpty() || "+- ".indexOf(line.charAt(0)) < 0 && !isAbove(at)) {
      return at;
    }
    if (GRID.matches(line)) {
      return grid(at);
    }
    if (RULE.matches(line) && (at == 0 || lines.get(at - 1).isBlank())) {
      return ruled(at);
    }
    if (isAbove(at)) {
      return simple(at + 1, List.of(line));
    }
    boolean alone = at == 0 || lines.get(at - 1).isBlank();
    return alone && COLUMNS.matches(line) ? simple(at, List.of()) : at;
  }

  /** Whether a line names the columns whose dashes stand below it. */
  private boolean isAbove(int at) {
    return at + 2 < lines.size()
        && COLUMNS.matches(lines.get(at + 1))
        && GAP.isIn(lines.get(at))
        && !COLUMNS.matches(lines.get(at));
  }

  private int grid(int at) {
    List<Integer> starts = new ArrayList<>();
    String top = lines.get(at);
    for (int i = top.indexOf('+'); i >= 0 && i + 1 < top.stripTrailing().length(); ) {
      starts.add(i + 1);
      i = top.indexOf('+', i + 1);
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int end = at + 1;
    boolean closed = false;
    while (end < lines.size() && end - at < MOST_LINES) {
      String line = lines.get(end);
      if (GRID_BORDER.matches(line)) {
        closed = true;
        if (!open.isEmpty()) {
          rows.add(cells(open, starts));
          open.clear();
        }
      } else if (line.stripLeading().startsWith("|")) {
        open.add(line);
        closed = false;
      } else {
        break;
      }
      end++;
    }
    return closed && !rows.isEmpty() ? add(rows, true, end) : at;
  }

  /** A table between rules, whose rows are parted by blank lines. */
  private int ruled(int at) {
    int columns = -1;
    int end = at + 1;
    while (end < lines.size() && end - at < MOST_LINES && !RULE.matches(lines.get(end))) {
      columns = columns < 0 && COLUMNS.matches(lines.get(end)) ? end : columns;
      end++;
    }
    if (columns < 0 || end == lines.size() || end - at == MOST_LINES) {
      return at;
    }
    List<Integer> starts = starts(lines.get(columns));
    List<List<String>> rows = new ArrayList<>();
    boolean header = columns > at + 1;
    if (header) {
      rows.add(cells(lines.subList(at + 1, columns), starts));
    }
    List<String> open = new ArrayList<>();
    for (String line : lines.subList(columns + 1, end)) {
      if (line.isBlank() && !open.isEmpty()) {
        rows.add(cells(open, starts));
        open.clear();
      } else if (!line.isBlank()) {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      rows.add(cells(open, starts));
    }
    return add(rows, header, end + 1);
  }

  /** A table whose rows are lines, up to a blank one or a row of dashes. */
  private int simple(int columns, List<String> header) {
    List<Integer> starts = starts(lines.get(columns));
    List<List<String>> rows = new ArrayList<>();
    if (!header.isEmpty()) {
      rows.add(cells(header, starts));
    }
    int end = columns + 1;
    while (end < lines.size()
        && !lines.get(end).isBlank()
        && !COLUMNS.matches(lines.get(end))
        && !RULE.matches(lines.get(end))) {
      rows.add(cells(List.of(lines.get(end)), starts));
      end++;
    }
    boolean closed = end < lines.size() && !lines.get(end).isBlank();
    boolean table = rows.size() > header.size() && (closed || !header.isEmpty());
    return table ? add(rows, !header.isEmpty(), closed ? end + 1 : end) : columns - header.size();
  }

  private static List<Integer> starts(String dashes) {
    List<Integer> starts = new ArrayList<>();
    Matcher column = DASHES.matcher(dashes);
    while (column.find()) {
      starts.add(column.start());
    }
    return starts;
  }

  /** What stands in each column of the lines of one row. */
  private static List<String> cells(List<String> row, List<Integer> starts) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      StringBuilder cell = new StringBuilder();
      for (String line : row) {
        int from = i == 0 ? 0 : Math.min(line.length(), starts.get(i));
        int to = i + 1 < starts.size() ? Math.min(line.length(), starts.get(i + 1)) : line.length();
        String part = line.substring(from, Math.max(from, to)).replace("|", " ").strip();
        cell.append(cell.isEmpty() || part.isEmpty() ? "" : " ").append(part);
      }
      cells.add(cell.toString());
    }
    return cells;
  }

  private int add(List<List<String>> rows, boolean header, int next) {
    out.add("");
    out.addAll(parted(rows, header));
    out.add("");
    return next;
  }

  /**
   * Rows as the parser has them, cells parted by bars.
   *
   * @param header whether the first row names the columns
   */
  static List<String> parted(List<List<String>> rows, boolean header) {
    List<String> parted = new ArrayList<>();
    for (List<String> row : rows) {
      parted.add("| " + String.join(" | ", row) + " |");
      if (header && parted.size() == 1) {
        parted.add("|" + "---|".repeat(row.size()));
      }
    }
    return parted;
  }
}
