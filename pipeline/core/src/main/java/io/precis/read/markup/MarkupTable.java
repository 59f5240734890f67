package io.precis.read.markup;

import io.precis.read.web.PageElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table that is being read: the rows of it that are held, and what is known of it so far. */
final class MarkupTable {
  final List<Row> rows = new ArrayList<>();

  /** What readers wrote to its cells stands below it: between rows it would part them. */
  final List<MarkupPiece> comments = new ArrayList<>();

  final Reach reach = new Reach();
  boolean layout;
  boolean decided;
  boolean header;
  boolean begun;
  boolean gap;
  int fullRows;
  Cell cell;

  static final class Cell {
    final List<MarkupPiece> pieces = new ArrayList<>();
    boolean header;
  }

  /**
   * @param comments what readers wrote to its cells
   */
  record Row(PageElement element, List<Cell> cells, List<MarkupPiece> comments) {
    Row(PageElement element) {
      this(element, new ArrayList<>(), new ArrayList<>());
    }

    /** Whether a cell that says so names its column; those of pictures name none. */
    boolean namesColumns() {
      return cells.stream().anyMatch(cell -> cell.header && !cell.pieces.isEmpty());
    }
  }

  /** How many more rows the cells above reach down into each column. */
  static final class Reach {
    private final Map<Integer, Integer> rows = new HashMap<>();

    void add(int column, int columns, int down) {
      for (int i = column; down > 1 && i < column + columns; i++) {
        rows.put(i, down);
      }
    }

    /** The columns from {@code column} on that are taken from above. */
    List<Integer> fill(int column) {
      List<Integer> taken = new ArrayList<>();
      for (int i = column; rows.containsKey(i); i++) {
        taken.add(i);
      }
      return taken;
    }

    void clear() {
      rows.clear();
    }

    void nextRow() {
      rows.replaceAll((column, down) -> down - 1);
      rows.values().removeIf(down -> down <= 0);
    }
  }
}
