package io.precis.read.plain;

import io.precis.limit.TextPattern;
import io.precis.read.markup.DelimitedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Tables of reStructuredText, drawn or listed, as rows whose cells bars part, one line a row. Names
 * of columns that stand above each other become one.
 */
final class RestructuredTables {
  private static final TextPattern GRID = TextPattern.compile("\\+(?:[-=]{2,}+\\+)++");
  private static final TextPattern BORDER = TextPattern.compile("-{2,}+|={2,}+");
  private static final TextPattern SIMPLE = TextPattern.compile("={2,}+(?: +={2,}+)++");
  private static final TextPattern SPANS = TextPattern.compile("-{2,}+(?: +-{2,}+)*+");
  private static final TextPattern LISTED =
      TextPattern.compile("\\.\\. (list-table|csv-table)::\\s*(.*)");
  private static final TextPattern OPTION = TextPattern.compile("\\s+:([\\w-]+):\\s*(.*)");

  private static final TextPattern LISTED_ROW = TextPattern.compile("\\*[ \\t]{1,8}-(?=\\s|$)");

  private final List<String> lines;
  private final List<String> out = new ArrayList<>();
  private int at;

  private RestructuredTables(List<String> lines) {
    this.lines = lines;
  }

  /** The text, each of its tables written as rows. */
  static String plain(String text) {
    RestructuredTables tables = new RestructuredTables(List.of(text.split("\n", -1)));
    tables.read();
    return String.join("\n", tables.out);
  }

  private void read() {
    while (at < lines.size()) {
      String line = lines.get(at);
      String bare = line.strip();
      int start = at;
      if (GRID.matcher(bare).matches()) {
        rows(new DrawnTable(block("+|"), true));
      } else if (SIMPLE.matcher(bare).matches() && end() > at) {
        List<String> drawn = lines.subList(at, end() + 1);
        at = end() + 1;
        rows(new DrawnTable(drawn, false));
      } else if (LISTED.matcher(line).matches()) {
        listed();
      }
      if (at == start) {
        out.add(line);
        at++;
      }
    }
  }

  /** Lines from here on that begin with one of {@code signs}; moves behind them. */
  private List<String> block(String signs) {
    int start = at;
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && signs.indexOf(lines.get(at).strip().charAt(0)) >= 0) {
      at++;
    }
    return lines.subList(start, at);
  }

  /** The line that ends a simple table, its last border before a blank line; -1 for none. */
  private int end() {
    int borders = 0;
    int last = -1;
    for (int i = at; i < lines.size(); i++) {
      boolean blank = lines.get(i).isBlank();
      if (blank && borders > 1 && last == i - 1) {
        return last;
      }
      if (SIMPLE.matcher(lines.get(i).strip()).matches()) {
        borders++;
        last = i;
      } else if (!blank && last == i - 1 && borders == 3) {
        return last;
      }
    }
    return borders > 1 ? last : -1;
  }

  private void rows(DrawnTable table) {
    out.add("");
    table.rows().forEach(row -> out.add(row(row)));
    out.add("");
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells).replaceAll("\\s+", " ") + " |";
  }

  private void listed() {
    boolean csv = lines.get(at).contains("csv-table");
    String caption = lines.get(at).substring(lines.get(at).indexOf("::") + 2).strip();
    List<List<String>> rows = new ArrayList<>();
    int line = at + 1;
    while (line < lines.size() && OPTION.matcher(lines.get(line)).matches()) {
      String option = lines.get(line).strip();
      if (csv && option.startsWith(":header:")) {
        rows.add(DelimitedReader.cells(option.substring(":header:".length())));
      } else if (option.startsWith(":file:") || option.startsWith(":url:")) {
        return;
      }
      line++;
    }
    while (line < lines.size() && (lines.get(line).isBlank() || lines.get(line).startsWith(" "))) {
      if (!lines.get(line).isBlank()) {
        item(lines.get(line).strip(), csv, rows);
      }
      line++;
    }
    if (rows.size() > 1) {
      at = line;
      out.add("");
      out.add(caption);
      out.add("");
      rows.forEach(row -> out.add(row(row)));
      out.add("");
    }
  }

  private static void item(String line, boolean csv, List<List<String>> rows) {
    if (csv) {
      rows.add(DelimitedReader.cells(line));
    } else if (LISTED_ROW.matcher(line).lookingAt()) {
      rows.add(new ArrayList<>(List.of(line.substring(line.indexOf('-') + 1).strip())));
    } else if (!rows.isEmpty() && (line.equals("-") || line.startsWith("- "))) {
      rows.get(rows.size() - 1).add(line.substring(1).strip());
    } else if (!rows.isEmpty()) {
      List<String> row = rows.get(rows.size() - 1);
      row.set(row.size() - 1, (row.get(row.size() - 1) + " " + line).strip());
    }
  }

  /** A table drawn with borders, all round or above and below. */
  private static final class DrawnTable {
    private final boolean grid;
    private final List<String> lines;

    /** Where columns begin, and one past the last. */
    private final List<Integer> edges;

    private final List<List<String>> heads = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row;

    private DrawnTable(List<String> drawn, boolean grid) {
      int indent = drawn.get(0).length() - drawn.get(0).stripLeading().length();
      this.grid = grid;
      this.lines =
          drawn.stream().map(line -> line.substring(Math.min(indent, line.length()))).toList();
      this.edges = edges();
      read();
    }

    private List<Integer> edges() {
      TreeSet<Integer> found = new TreeSet<>();
      int longest = 0;
      for (String line : lines) {
        longest = Math.max(longest, line.length());
        for (int i = 0; i < line.length(); i++) {
          boolean corner = grid && line.charAt(i) == '+' && isBorder(line);
          boolean begins = !grid && line.charAt(i) == '=' && (i == 0 || line.charAt(i - 1) == ' ');
          if (corner || begins && SIMPLE.matcher(line.strip()).matches()) {
            found.add(i);
          }
        }
      }
      if (!grid) {
        found.add(longest + 1);
      }
      return List.copyOf(found);
    }

    private boolean isBorder(String line) {
      return grid
          ? line.contains("+--") || line.contains("+==")
          : SIMPLE.matcher(line.strip()).matches() || SPANS.matcher(line.strip()).matches();
    }

    private void read() {
      int borders = 0;
      for (String line : lines) {
        if (isBorder(line)) {
          if (grid && line.chars().anyMatch(Character::isLetterOrDigit)) {
            add(line); // a cell beside the border reaches down
          }
          end();
          borders++;
          boolean head = grid ? line.startsWith("+==") : line.startsWith("=") && borders > 1;
          if (head && heads.isEmpty()) {
            heads.addAll(rows);
            rows.clear();
          }
        } else if (grid) {
          add(line);
        } else if (!line.isBlank()) {
          boolean goesOn = line.startsWith(" ") && line.indexOf(' ') < edges.get(1) && row != null;
          boolean first = !line.substring(0, Math.min(edges.get(1), line.length())).isBlank();
          if (!goesOn || first || row == null) {
            end();
          }
          add(line);
        }
      }
      end();
    }

    private void end() {
      if (row != null && row.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
      row = null;
    }

    /** Adds a line's pieces to the cells of the row that is open. */
    private void add(String line) {
      int columns = edges.size() - 1;
      if (row == null) {
        row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add("");
        }
      }
      for (int i = 0; i < columns; ) {
        int end = i + 1;
        while (end < columns && !isEdge(line, edges.get(end))) {
          end++;
        }
        int from = Math.min(line.length(), edges.get(i) + (grid ? 1 : 0));
        int to = Math.min(line.length(), edges.get(end));
        String inside = line.substring(Math.min(from, to), to).strip();
        String piece = grid && BORDER.matcher(inside).matches() ? "" : inside;
        for (int k = i; k < end && (k == i || heads.isEmpty()); k++) {
          row.set(k, (row.get(k) + " " + piece).strip());
        }
        i = end;
      }
    }

    private boolean isEdge(String line, int edge) {
      return grid
          ? edge >= line.length() || line.charAt(edge) == '|' || line.charAt(edge) == '+'
          : edge >= line.length() || line.charAt(edge - 1) == ' ';
    }

    /** The rows, the names of the columns first as one row. */
    private List<List<String>> rows() {
      if (heads.isEmpty()) {
        return rows;
      }
      List<String> names = new ArrayList<>();
      for (int column = 0; column < edges.size() - 1; column++) {
        StringBuilder name = new StringBuilder();
        String last = "";
        for (List<String> head : heads) {
          if (!head.get(column).isEmpty() && !head.get(column).equals(last)) {
            last = head.get(column);
            name.append(name.length() == 0 ? "" : " ").append(last);
          }
        }
        names.add(name.toString());
      }
      List<List<String>> all = new ArrayList<>(List.of(names));
      all.addAll(rows);
      return all;
    }
  }
}
