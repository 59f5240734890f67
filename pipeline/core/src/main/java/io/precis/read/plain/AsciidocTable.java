package io.precis.read.plain;

import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;

/** A table of AsciiDoc, whose rows may go over several lines. Not thread-safe. */
final class AsciidocTable {
  /** Where a table begins and where it ends. */
  private static final TextPattern BORDER = TextPattern.compile("\\|={3,}\\s*");

  private static final TextPattern HEADED =
      TextPattern.compile("^\\[.*(?:%[\\w%]*header|(?:options|opts)=\"?[\\w,]*header)");

  private final List<StringBuilder> cells = new ArrayList<>();
  private boolean open;
  private boolean headed;
  private int columns;

  static boolean isBorder(String line) {
    return BORDER.matcher(line).matches();
  }

  boolean isOpen() {
    return open;
  }

  /** Takes what a line of attributes above a table says of it. */
  void announce(String attributes) {
    headed = HEADED.isIn(attributes);
  }

  /** Begins a table, or ends the one that has begun. */
  void border(DocumentBuilder out) {
    write(out);
    open = !open;
    headed &= open;
    columns = 0;
  }

  /** Takes a line; a blank one below the first row makes that row the head. */
  void add(String line, String shown) {
    headed |= line.isBlank() && columns > 1 && cells.size() == columns;
    columns = Math.max(columns, addCells(shown));
  }

  /** Adds the cells that open on a line; how many they are. */
  private int addCells(String line) {
    String[] parts = line.split("(?<!\\\\)(?:[\\d.+*]{0,6}[<^>.]{0,2}[aehlms]?)\\|", -1);
    if (parts.length == 1 && !cells.isEmpty() && !line.isBlank()) {
      cells.get(cells.size() - 1).append(' ').append(line.strip());
    }
    for (int i = 1; i < parts.length; i++) {
      cells.add(new StringBuilder(parts[i].strip()));
    }
    return parts.length - 1;
  }

  /** Adds the rows to {@code out}; nothing where there are none. */
  void write(DocumentBuilder out) {
    for (int i = 0; i < cells.size(); i += Math.max(1, columns)) {
      List<StringBuilder> row = cells.subList(i, Math.min(cells.size(), i + Math.max(1, columns)));
      List<String> texts = row.stream().map(StringBuilder::toString).toList();
      if (i == 0) {
        out.startTable();
      }
      if (i == 0 && headed) {
        out.headerRow(texts);
      } else {
        out.row(texts);
      }
    }
    cells.clear();
  }
}
