package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.web.MainContent;
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
  /** Enough of a table to know that it is one, so that the longest sheets need not be held. */
  private static final int ROWS_HELD = 2_000;

  private static final int MOST_COLUMNS = 99;

  /** Rows with several cells that a table of a sheet has before a blank row may end it. */
  private static final int FEWEST_ROWS = 2;

  /** Of the headings that name sheets. */
  private static final int SHEET_LEVEL = 1;

  private final Consumer<MarkupPiece> out;
  private final boolean sheets;
  private final Deque<MarkupTable> open = new ArrayDeque<>();

  /**
   * @param sheets whether the tables are sheets, on which several may stand
   */
  MarkupTables(Consumer<MarkupPiece> out, boolean sheets) {
    this.out = out;
    this.sheets = sheets;
  }

  /**
   * @param layout whether the markup itself says that this is no table
   */
  void startTable(boolean layout) {
    for (var outermost = open.descendingIterator(); outermost.hasNext(); ) {
      MarkupTable around = outermost.next();
      boolean inRow = around.cell != null && !around.rows.isEmpty();
      MarkupTable.Row holding = inRow ? around.rows.remove(around.rows.size() - 1) : null;
      emit(around);
      if (holding != null) {
        loosen(holding);
        around.rows.add(holding);
      }
      around.layout = true;
      around.decided = true;
    }
    MarkupTable table = new MarkupTable();
    table.layout = layout;
    table.decided = layout;
    open.push(table);
  }

  /** Adds what the cells of a row hold so far as text: it places another table on the page. */
  private void loosen(MarkupTable.Row row) {
    for (MarkupTable.Cell cell : row.cells()) {
      cell.pieces.forEach(out);
      cell.pieces.clear();
    }
  }

  void endTable() {
    if (!open.isEmpty()) {
      close(open.pop());
    }
  }

  /** No cell reaches from one group of rows down into the next. */
  void startGroup() {
    if (!open.isEmpty()) {
      open.peek().reach.clear();
    }
  }

  void startRow(PageElement element) {
    MarkupTable table = table();
    if (table.rows.size() >= ROWS_HELD) {
      emit(table);
    }
    table.reach.nextRow();
    table.rows.add(new MarkupTable.Row(element));
  }

  /** A row without a table around it gets one. */
  private MarkupTable table() {
    if (open.isEmpty()) {
      open.push(new MarkupTable());
    }
    return open.peek();
  }

  /** Places that another cell reaches over stand empty, so that columns keep their place. */
  void startCell(boolean header, XhtmlAttributes attributes, PageElement element) {
    MarkupTable table = table();
    if (table.rows.isEmpty()) {
      startRow(element);
    }
    table.header |= header;
    if (MainContent.holdsPost(element)) {
      table.layout = true;
      table.decided = true;
    }
    List<MarkupTable.Cell> row = table.rows.get(table.rows.size() - 1).cells();
    table.reach.fill(row.size()).forEach(column -> row.add(new MarkupTable.Cell()));
    table.cell = new MarkupTable.Cell();
    table.cell.header = header;
    row.add(table.cell);
    int columns = Math.min(MOST_COLUMNS, span(attributes.get("colspan")));
    String down = attributes.get("rowspan");
    int rows = down.equals("0") ? Integer.MAX_VALUE : span(down);
    table.reach.add(row.size() - 1, columns, rows);
    for (int i = 1; i < columns; i++) {
      row.add(new MarkupTable.Cell());
    }
  }

  private static int span(String number) {
    return number.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(number)) : 1;
  }

  /** Whether what comes now stands in a cell. */
  boolean isInCell() {
    return !open.isEmpty() && open.peek().cell != null;
  }

  void endCell() {
    if (!open.isEmpty()) {
      open.peek().cell = null;
    }
  }

  /** Adds a piece where it stands: to the open cell, or after all that came before. */
  void add(MarkupPiece piece) {
    MarkupTable table = open.peek();
    if (table == null || table.decided && table.layout) {
      if (table != null) {
        emit(table);
      }
      out.accept(piece);
    } else if (table.cell != null) {
      boolean comment = piece instanceof MarkupPiece.Block block && block.role() == Role.COMMENT;
      MarkupTable.Row row = table.rows.get(table.rows.size() - 1);
      (comment ? row.comments() : table.cell.pieces).add(piece);
    } else {
      emit(table);
      out.accept(piece);
    }
  }

  /** Lays out what is still open. */
  void finish() {
    while (!open.isEmpty()) {
      close(open.pollLast());
    }
  }

  private void close(MarkupTable table) {
    emit(table);
    table.comments.forEach(out);
  }

  private void emit(MarkupTable table) {
    if (table.rows.isEmpty()) {
      return;
    }
    if (!table.decided) {
      table.header &= table.rows.stream().anyMatch(MarkupTable.Row::namesColumns);
      table.layout = LayoutTables.isLayout(table, sheets);
      table.decided = true;
    }
    for (MarkupTable.Row row : table.rows) {
      if (table.layout || LayoutTables.isLayout(row, table.header)) {
        row.cells().forEach(cell -> cell.pieces.forEach(out));
      } else {
        emit(table, row);
      }
      table.comments.addAll(row.comments());
      row.cells().forEach(cell -> cell.pieces.clear());
    }
    table.rows.clear();
  }

  private void emit(MarkupTable table, MarkupTable.Row row) {
    int links = 0;
    int filled = 0;
    boolean header = true;
    List<String> cells = new ArrayList<>();
    for (MarkupTable.Cell cell : row.cells()) {
      StringBuilder text = new StringBuilder();
      boolean afterItem = false;
      for (MarkupPiece piece : cell.pieces) {
        links += linkCharacters(piece);
        boolean item = isItem(piece);
        text.append(text.length() == 0 ? "" : afterItem && item && isOpen(text) ? "; " : " ");
        text.append(LayoutTables.text(piece));
        afterItem = item;
      }
      cells.add(text.toString());
      filled += cell.pieces.isEmpty() ? 0 : 1;
      header &= cell.header || cell.pieces.isEmpty();
    }
    String title = filled == 1 ? String.join("", cells) : "";
    if (filled == 1 && isTitle(title, row, table)) {
      out.accept(new MarkupPiece.Heading(SHEET_LEVEL + 1, title, links, row.element()));
      table.begun = true;
    } else if (filled > 0) {
      out.accept(new MarkupPiece.Row(cells, place(table, header), links, row.element()));
      table.fullRows += filled > 1 ? 1 : 0;
      table.begun = true;
      table.gap = false;
    } else if (sheets && table.fullRows >= FEWEST_ROWS) {
      table.gap = true;
      table.fullRows = 0;
    }
  }

  /** Whether the first line of a sheet, alone in its row, names the table that stands below it. */
  private boolean isTitle(String line, MarkupTable.Row row, MarkupTable table) {
    return sheets
        && !table.begun
        && MarkupElements.mayBeHeading(line.strip())
        && table.rows.stream()
            .filter(other -> other != row)
            .anyMatch(
                other -> other.cells().stream().filter(cell -> !cell.pieces.isEmpty()).count() > 1);
  }

  private static boolean isItem(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block && block.role() == Role.LIST_ITEM;
  }

  /** Whether an item ends without a mark that parts it from the next. */
  private static boolean isOpen(StringBuilder text) {
    return Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static MarkupPiece.Row.Place place(MarkupTable table, boolean header) {
    return new MarkupPiece.Row.Place(!table.begun, table.gap, header);
  }

  private static int linkCharacters(MarkupPiece piece) {
    if (piece instanceof MarkupPiece.Block block) {
      return block.linkCharacters();
    }
    return piece instanceof MarkupPiece.Heading heading ? heading.linkCharacters() : 0;
  }

  /** What an element is of a table that a page builds of others by their roles; else its name. */
  static String kind(String name, XhtmlAttributes attributes) {
    if (attributes.isEmpty() || !name.equals("div") && !name.equals("span")) {
      return name;
    }
    return switch (attributes.get("role")) {
      case "table", "grid" -> "table";
      case "row" -> "tr";
      case "cell", "gridcell" -> "td";
      case "columnheader", "rowheader" -> "th";
      default -> name;
    };
  }

  /** Whether markup gives a table away as layout. */
  static boolean isLayout(XhtmlAttributes attributes) {
    String role = attributes.get("role");
    return role.equals("presentation") || role.equals("none");
  }
}
