package io.precis.read.markup;

import io.precis.read.build.XhtmlAttributes;
import io.precis.read.web.PageElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells tables from layout. Pages and mails are laid out with tables: one that holds another table,
 * a heading, long cells or a single column is no table, and its paragraphs are paragraphs of the
 * document. Not thread-safe.
 */
final class MarkupTables {
  private static final int LONGEST_CELL = 400;
  private static final int LONGEST_CELL_UNDER_HEADER = 4_000;
  private static final int SHORTEST_LONE_PARAGRAPH = 80;

  /** Enough of a table to know that it is one, so that the longest sheets need not be held. */
  private static final int ROWS_HELD = 2_000;

  private final Consumer<MarkupPiece> out;
  private final Deque<Table> open = new ArrayDeque<>();

  MarkupTables(Consumer<MarkupPiece> out) {
    this.out = out;
  }

  private static final class Cell {
    private final List<MarkupPiece> pieces = new ArrayList<>();
  }

  private record TableRow(PageElement element, List<Cell> cells) {}

  private static final class Table {
    private final List<TableRow> rows = new ArrayList<>();
    private boolean layout;
    private boolean decided;
    private boolean header;
    private Cell cell;
  }

  /**
   * @param layout whether the markup itself says that this is no table
   */
  void startTable(boolean layout) {
    for (var outermost = open.descendingIterator(); outermost.hasNext(); ) {
      Table around = outermost.next();
      emit(around);
      around.layout = true;
      around.decided = true;
    }
    Table table = new Table();
    table.layout = layout;
    table.decided = layout;
    open.push(table);
  }

  void endTable() {
    if (!open.isEmpty()) {
      emit(open.pop());
    }
  }

  void startRow(PageElement element) {
    Table table = table();
    if (table.rows.size() >= ROWS_HELD) {
      emit(table);
    }
    table.rows.add(new TableRow(element, new ArrayList<>()));
  }

  /** A row without a table around it gets one. */
  private Table table() {
    if (open.isEmpty()) {
      open.push(new Table());
    }
    return open.peek();
  }

  void startCell(boolean header, PageElement element) {
    Table table = table();
    if (table.rows.isEmpty()) {
      startRow(element);
    }
    table.header |= header;
    table.cell = new Cell();
    table.rows.get(table.rows.size() - 1).cells().add(table.cell);
  }

  void endCell() {
    if (!open.isEmpty()) {
      open.peek().cell = null;
    }
  }

  /** Adds a piece where it stands: to the open cell, or after all that came before. */
  void add(MarkupPiece piece) {
    Table table = open.peek();
    if (table == null || table.decided && table.layout) {
      if (table != null) {
        emit(table);
      }
      out.accept(piece);
    } else if (table.cell != null) {
      table.cell.pieces.add(piece);
    } else {
      emit(table);
      out.accept(piece);
    }
  }

  /** Lays out what is still open. */
  void finish() {
    while (!open.isEmpty()) {
      emit(open.pollLast());
    }
  }

  private void emit(Table table) {
    if (table.rows.isEmpty()) {
      return;
    }
    if (!table.decided) {
      table.layout = isLayout(table);
      table.decided = true;
    }
    for (TableRow row : table.rows) {
      if (table.layout || isLayout(row, table.header)) {
        row.cells().forEach(cell -> cell.pieces.forEach(out));
      } else {
        emit(row);
      }
      row.cells().forEach(cell -> cell.pieces.clear());
    }
    table.rows.clear();
  }

  private void emit(TableRow row) {
    int links = 0;
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      StringBuilder text = new StringBuilder();
      for (MarkupPiece piece : cell.pieces) {
        links += linkCharacters(piece);
        text.append(text.length() == 0 ? "" : " ").append(text(piece));
      }
      cells.add(text.toString());
    }
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      out.accept(new MarkupPiece.Row(cells, links, row.element()));
    }
  }

  private static boolean isLayout(Table table) {
    int wide = 0;
    int filled = 0;
    int longest = 0;
    for (TableRow row : table.rows) {
      int cells = 0;
      for (Cell cell : row.cells()) {
        cells += cell.pieces.isEmpty() ? 0 : 1;
        longest = Math.max(longest, length(cell));
        if (!table.header && cell.pieces.stream().anyMatch(MarkupPiece.Heading.class::isInstance)) {
          return true;
        }
      }
      filled += cells > 0 ? 1 : 0;
      wide += cells > 1 ? 1 : 0;
    }
    boolean oneColumn = wide == 0 && !table.header && longest > SHORTEST_LONE_PARAGRAPH;
    return oneColumn || filled <= 1 && !table.header && longest > SHORTEST_LONE_PARAGRAPH;
  }

  /** A lone paragraph, or a cell with more text than a table's cell has. */
  private static boolean isLayout(TableRow row, boolean header) {
    int filled = 0;
    int longest = 0;
    for (Cell cell : row.cells()) {
      int length = length(cell);
      filled += length > 0 ? 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest > (header ? LONGEST_CELL_UNDER_HEADER : LONGEST_CELL)
        || filled == 1 && longest > SHORTEST_LONE_PARAGRAPH;
  }

  private static int length(Cell cell) {
    return cell.pieces.stream().mapToInt(piece -> text(piece).strip().length()).sum();
  }

  private static int linkCharacters(MarkupPiece piece) {
    if (piece instanceof MarkupPiece.Block block) {
      return block.linkCharacters();
    }
    return piece instanceof MarkupPiece.Heading heading ? heading.linkCharacters() : 0;
  }

  private static String text(MarkupPiece piece) {
    if (piece instanceof MarkupPiece.Block block) {
      return block.text();
    }
    if (piece instanceof MarkupPiece.Heading heading) {
      return heading.text();
    }
    return piece instanceof MarkupPiece.Row row ? String.join(" ", row.cells()) : "";
  }

  /** Whether markup gives a table away as layout. */
  static boolean isLayout(XhtmlAttributes attributes) {
    String role = attributes.get("role");
    return role.equals("presentation") || role.equals("none");
  }
}
