package io.precis.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a table are called.
 *
 * @param row the last row that names them
 * @param names of the columns in order, an empty one where a column has none
 */
record ColumnNames(int row, List<String> names) {
  ColumnNames {
    names = List.copyOf(names);
  }

  /**
   * The names that rows {@code first} to {@code last} give, at most two of them: a name of the
   * upper one is that of its column, and of those to its right up to its next name.
   */
  static ColumnNames of(String text, List<TableRow> rows, int first, int last) {
    TableRow upper = rows.get(first);
    TableRow lower = rows.get(last);
    List<String> names = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      String name = lower.cell(text, i);
      if (first < last) {
        group = upper.isFilled(i) ? upper.cell(text, i) : group;
        name = name.isEmpty() ? upper.cell(text, i) : (group + " " + name).strip();
      }
      names.add(name);
    }
    return new ColumnNames(last, names);
  }

  int size() {
    return names.size();
  }

  /** The name of a column, empty where it has none. */
  String of(int column) {
    return column < names.size() ? names.get(column) : "";
  }

  int filled() {
    return (int) names.stream().filter(name -> !name.isEmpty()).count();
  }

  /** Number of the first column that has a name. */
  int first() {
    int first = 0;
    while (first < names.size() && names.get(first).isEmpty()) {
      first++;
    }
    return first;
  }
}
