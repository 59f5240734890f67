package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells of table rows.
 *
 * <p>Many web pages and mails are laid out with tables: where a row holds one cell with text, or a
 * cell with more text than a table's cell has, its paragraphs are paragraphs of the document.
 */
final class TableRows {
  private static final int LONGEST_CELL = 400;
  private static final int SHORTEST_LONE_PARAGRAPH = 80;

  private final DocumentBuilder out;
  private final List<List<String>> cells = new ArrayList<>();
  private int depth;
  private int rowDepth;

  TableRows(DocumentBuilder out) {
    this.out = out;
  }

  /** A row inside a cell: what the enclosing row has so far is laid out first. */
  void startRow() {
    breakRow();
    rowDepth++;
  }

  void startCell() {
    depth++;
    cells.add(new ArrayList<>());
  }

  void endCell() {
    depth = Math.max(0, depth - 1);
  }

  boolean inCell() {
    return depth > 0 && !cells.isEmpty();
  }

  /** Adds a paragraph to the open cell. */
  void add(String paragraph) {
    cells.get(cells.size() - 1).add(paragraph);
  }

  void endRow() {
    rowDepth = Math.max(0, rowDepth - 1);
    emit();
  }

  /** Something that no row holds begins inside the open row: a heading, another table. */
  void breakRow() {
    boolean inside = inCell();
    emit();
    if (inside) {
      cells.add(new ArrayList<>());
    }
  }

  void finish() {
    emit();
  }

  private void emit() {
    if (isLayout()) {
      cells.forEach(cell -> cell.forEach(text -> out.block(Role.BODY, text)));
    } else {
      out.row(cells.stream().map(cell -> String.join(" ", cell)).toList());
    }
    cells.clear();
  }

  private boolean isLayout() {
    int filled = 0;
    int longest = 0;
    for (List<String> cell : cells) {
      int length = cell.stream().mapToInt(text -> text.strip().length()).sum();
      filled += length > 0 ? 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest > LONGEST_CELL || filled == 1 && longest > SHORTEST_LONE_PARAGRAPH;
  }
}
