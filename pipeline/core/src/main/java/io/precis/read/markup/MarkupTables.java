package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.web.MainContent;
import io.precis.read.web.PageElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MOST_COLUMNS = 99;

  /** Rows with several cells that a table of a sheet has before a blank row may end it. */
  private static final int FEWEST_ROWS = 2;

  /** Cells that name something and tell of it, from which on a table is a curriculum vitae. */
  private static final int FEWEST_TOLD = 2;

  private static final TextPattern NAME =
      TextPattern.compile("\\p{Lu}\\S*(?:\\s+\\S+){1,14}(?<![.!?:;])");

  private static final TextPattern TOLD =
      TextPattern.compile("(?s)\\p{Lu}\\S*(?:\\s+\\S+){4,}[.!?]");

  private final Consumer<MarkupPiece> out;
  private final boolean sheets;
  private final Deque<Table> open = new ArrayDeque<>();

  /**
   * @param sheets whether the tables are sheets, on which several may stand
   */
  MarkupTables(Consumer<MarkupPiece> out, boolean sheets) {
    this.out = out;
    this.sheets = sheets;
  }

  private static final class Cell {
    private final List<MarkupPiece> pieces = new ArrayList<>();
    private boolean header;
  }

  /**
   * @param comments what readers wrote to its cells
   */
  private record TableRow(PageElement element, List<Cell> cells, List<MarkupPiece> comments) {
    private TableRow(PageElement element) {
      this(element, new ArrayList<>(), new ArrayList<>());
    }
  }

  /** How many more rows the cells above reach down into each column. */
  private static final class Reach {
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

  private static final class Table {
    private final List<TableRow> rows = new ArrayList<>();

    /** What readers wrote to its cells stands below it: between rows it would part them. */
    private final List<MarkupPiece> comments = new ArrayList<>();

    private final Reach reach = new Reach();
    private boolean layout;
    private boolean decided;
    private boolean header;
    private boolean begun;
    private boolean gap;
    private int fullRows;
    private Cell cell;
  }

  /**
   * @param layout whether the markup itself says that this is no table
   */
  void startTable(boolean layout) {
    for (var outermost = open.descendingIterator(); outermost.hasNext(); ) {
      Table around = outermost.next();
      boolean inRow = around.cell != null && !around.rows.isEmpty();
      TableRow holding = inRow ? around.rows.remove(around.rows.size() - 1) : null;
      emit(around);
      if (holding != null) {
        loosen(holding);
        around.rows.add(holding);
      }
      around.layout = true;
      around.decided = true;
    }
    Table table = new Table();
    table.layout = layout;
    table.decided = layout;
    open.push(table);
  }

  /** Adds what the cells of a row hold so far as text: it places another table on the page. */
  private void loosen(TableRow row) {
    for (Cell cell : row.cells()) {
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
    Table table = table();
    if (table.rows.size() >= ROWS_HELD) {
      emit(table);
    }
    table.reach.nextRow();
    table.rows.add(new TableRow(element));
  }

  /** A row without a table around it gets one. */
  private Table table() {
    if (open.isEmpty()) {
      open.push(new Table());
    }
    return open.peek();
  }

  /** Places that another cell reaches over stand empty, so that columns keep their place. */
  void startCell(boolean header, XhtmlAttributes attributes, PageElement element) {
    Table table = table();
    if (table.rows.isEmpty()) {
      startRow(element);
    }
    table.header |= header;
    if (MainContent.holdsPost(element)) {
      table.layout = true;
      table.decided = true;
    }
    List<Cell> row = table.rows.get(table.rows.size() - 1).cells();
    table.reach.fill(row.size()).forEach(column -> row.add(new Cell()));
    table.cell = new Cell();
    table.cell.header = header;
    row.add(table.cell);
    int columns = Math.min(MOST_COLUMNS, span(attributes.get("colspan")));
    String down = attributes.get("rowspan");
    int rows = down.equals("0") ? Integer.MAX_VALUE : span(down);
    table.reach.add(row.size() - 1, columns, rows);
    for (int i = 1; i < columns; i++) {
      row.add(new Cell());
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
    Table table = open.peek();
    if (table == null || table.decided && table.layout) {
      if (table != null) {
        emit(table);
      }
      out.accept(piece);
    } else if (table.cell != null) {
      boolean comment = piece instanceof MarkupPiece.Block block && block.role() == Role.COMMENT;
      TableRow row = table.rows.get(table.rows.size() - 1);
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

  private void close(Table table) {
    emit(table);
    table.comments.forEach(out);
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
        emit(table, row);
      }
      table.comments.addAll(row.comments());
      row.cells().forEach(cell -> cell.pieces.clear());
    }
    table.rows.clear();
  }

  private void emit(Table table, TableRow row) {
    int links = 0;
    int filled = 0;
    boolean header = true;
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      StringBuilder text = new StringBuilder();
      boolean afterItem = false;
      for (MarkupPiece piece : cell.pieces) {
        links += linkCharacters(piece);
        boolean item = isItem(piece);
        text.append(text.length() == 0 ? "" : afterItem && item && isOpen(text) ? "; " : " ");
        text.append(text(piece));
        afterItem = item;
      }
      cells.add(text.toString());
      filled += cell.pieces.isEmpty() ? 0 : 1;
      header &= cell.header || cell.pieces.isEmpty();
    }
    if (filled > 0) {
      out.accept(new MarkupPiece.Row(cells, place(table, header), links, row.element()));
      table.fullRows += filled > 1 ? 1 : 0;
      table.begun = true;
      table.gap = false;
    } else if (sheets && table.fullRows >= FEWEST_ROWS) {
      table.gap = true;
      table.fullRows = 0;
    }
  }

  private static boolean isItem(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block && block.role() == Role.LIST_ITEM;
  }

  /** Whether an item ends without a mark that parts it from the next. */
  private static boolean isOpen(StringBuilder text) {
    return Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static MarkupPiece.Row.Place place(Table table, boolean header) {
    return new MarkupPiece.Row.Place(!table.begun, table.gap, header);
  }

  private boolean isLayout(Table table) {
    return isListing(table)
        || isLaidOut(table)
        || isCurriculum(table)
        || !sheets && isSideBySide(table);
  }

  /** Whether paragraphs stand beside others in the one row there is: heads of letters and lives. */
  private static boolean isSideBySide(Table table) {
    List<TableRow> rows =
        table.rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> length(cell) > 0))
            .toList();
    return !table.header
        && rows.size() == 1
        && rows.get(0).cells().stream().anyMatch(MarkupTables::holdsParagraphs);
  }

  private static boolean holdsParagraphs(Cell cell) {
    return cell.pieces.size() > 1
        && cell.pieces.stream()
            .allMatch(piece -> piece instanceof MarkupPiece.Block b && b.role() == Role.BODY);
  }

  /**
   * A curriculum vitae stands between lines that are not drawn: periods or names of parts at the
   * side, beside them what was done under a name of its own.
   */
  private static boolean isCurriculum(Table table) {
    if (table.header) {
      return false;
    }
    int told = 0;
    for (TableRow row : table.rows) {
      List<Cell> filled = row.cells().stream().filter(cell -> length(cell) > 0).toList();
      if (filled.size() > 2) {
        return false;
      }
      told += !filled.isEmpty() && isTold(filled.get(filled.size() - 1)) ? 1 : 0;
    }
    return told >= FEWEST_TOLD;
  }

  /** Whether a cell holds a line that names something, and below it a sentence. */
  private static boolean isTold(Cell cell) {
    boolean blocks = cell.pieces.stream().allMatch(MarkupPiece.Block.class::isInstance);
    return blocks
        && cell.pieces.size() > 1
        && NAME.matcher(text(cell.pieces.get(0)).strip()).matches()
        && cell.pieces.stream()
            .skip(1)
            .anyMatch(piece -> TOLD.matcher(text(piece).strip()).matches());
  }

  /** Programs are shown with their lines' numbers in a column beside them, or in none. */
  private static boolean isListing(Table table) {
    boolean any = false;
    for (TableRow row : table.rows) {
      List<Cell> filled = row.cells().stream().filter(cell -> length(cell) > 0).toList();
      int last = filled.size() - 1;
      any |= last >= 0;
      if (last > 1
          || last >= 0 && !isCode(filled.get(last))
          || last == 1 && !isNumbers(filled.get(0))) {
        return false;
      }
    }
    return any;
  }

  private static boolean isCode(Cell cell) {
    return cell.pieces.stream()
        .allMatch(piece -> piece instanceof MarkupPiece.Block b && b.role() == Role.CODE);
  }

  private static boolean isNumbers(Cell cell) {
    return cell.pieces.stream().allMatch(piece -> text(piece).matches("[\\d\\s]+"));
  }

  private static boolean isLaidOut(Table table) {
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
