package io.precis.segment;

import io.precis.language.PatternList;
import io.precis.text.line.TextMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A table that counts what was found, by kind: a reader wants the counts side by side, as one
 * statement: {@code Severity: Critical 0, High 2, Low 5.}
 */
final class CountTable {
  private static final int FEWEST = 2;
  private static final int MOST = 12;

  private final PatternList counts;
  private final boolean wide;

  /**
   * @param counts what such a row looks like, written as {@code High: 2}
   * @param wide whether the language writes the marks of Chinese
   */
  CountTable(PatternList counts, boolean wide) {
    this.counts = counts;
    this.wide = wide;
  }

  /**
   * All counts of a table as one sentence; empty where not all of its rows are such counts.
   *
   * @param names of its columns; empty where none are known
   * @param from the first row below them
   * @param isSum whether a row, by its number, adds up others
   */
  Optional<String> statement(
      String text, List<TableRow> rows, Optional<ColumnNames> names, int from, IntPredicate isSum) {
    if (names.isEmpty() && isHead(text, rows.get(0))) {
      return statement(text, rows, Optional.of(ColumnNames.of(text, rows, 0, 0)), 1, isSum);
    }
    int below = rows.size() - from;
    if (below == 1 && names.isPresent()) {
      return across(text, rows.get(from), names.get());
    }
    if (below < FEWEST || below > MOST) {
      return Optional.empty();
    }
    List<String> counted = new ArrayList<>();
    int kinds = 0;
    int widest = 0;
    for (int i = from; i < rows.size(); i++) {
      List<String> cells = filled(text, rows.get(i));
      boolean numbers = cells.stream().skip(1).allMatch(TableRow::isNumber);
      boolean kind = cells.size() > 1 && isCount(cells.get(0), cells.get(1));
      if (!numbers || cells.size() < 2 || !kind && !isSum.test(i)) {
        return Optional.empty();
      }
      kinds += kind ? 1 : 0;
      widest = Math.max(widest, cells.size());
      counted.add(cells.get(0) + " " + String.join(comma(), cells.subList(1, cells.size())));
    }
    if (kinds < FEWEST) {
      return Optional.empty();
    }
    String between = widest > 2 ? wide ? "；" : "; " : comma();
    String head = names.map(row -> head(row, rows.get(from))).orElse("");
    return Optional.of(head + String.join(between, counted) + stop());
  }

  /** A row without numbers, whatever stands below. */
  private static boolean isHead(String text, TableRow row) {
    return row.filled() > 1 && filled(text, row).stream().noneMatch(TableRow::isNumber);
  }

  /** The kinds stand above their counts. */
  private Optional<String> across(String text, TableRow row, ColumnNames names) {
    List<String> counted = new ArrayList<>();
    int kinds = 0;
    for (int i = 0; i < names.size(); i++) {
      String cell = row.cell(text, i);
      if (!cell.isEmpty() && !TableRow.isNumber(cell)) {
        return Optional.empty();
      }
      if (!cell.isEmpty()) {
        counted.add((names.of(i) + " " + cell).strip());
        kinds += isCount(names.of(i), cell) ? 1 : 0;
      }
    }
    return kinds >= FEWEST && kinds * 2 > counted.size()
        ? Optional.of(String.join(comma(), counted) + stop())
        : Optional.empty();
  }

  /** What is counted, and by what where there are several counts of each kind. */
  private String head(ColumnNames names, TableRow row) {
    List<String> columns = new ArrayList<>();
    for (int i = row.first() + 1; i < row.cells().size(); i++) {
      if (row.isFilled(i) && !names.of(i).isEmpty()) {
        columns.add(names.of(i));
      }
    }
    String kind = names.of(row.first());
    if (columns.size() < 2) {
      return kind.isEmpty() ? "" : kind + colon();
    }
    String listed = String.join(comma(), columns);
    return kind + (wide ? "（" + listed + "）" : " (" + listed + ")") + colon();
  }

  private boolean isCount(String kind, String count) {
    return TableRow.isNumber(count) && counts.isIn(kind + colon() + count);
  }

  private static List<String> filled(String text, TableRow row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.isFilled(i)) {
        String cell = row.cell(text, i);
        cells.add(cell.substring(TextMarks.bulletLength(cell)));
      }
    }
    return cells;
  }

  private String comma() {
    return wide ? "、" : ", ";
  }

  private String colon() {
    return wide ? "：" : ": ";
  }

  private String stop() {
    return wide ? "。" : ".";
  }
}
