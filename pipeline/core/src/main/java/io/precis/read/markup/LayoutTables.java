package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.List;

/**
 * Tells tables that lay a page, a letter's head or a curriculum vitae out from those that tell
 * something.
 */
final class LayoutTables {
  private static final int LONGEST_CELL = 400;
  private static final int LONGEST_CELL_UNDER_HEADER = 4_000;
  private static final int SHORTEST_LONE_PARAGRAPH = 80;

  /** Cells that name something and tell of it, from which on a table is a curriculum vitae. */
  private static final int FEWEST_TOLD = 2;

  private static final TextPattern NAME =
      TextPattern.compile("\\p{Lu}\\S*(?:\\s+\\S+){1,14}(?<![.!?:;])");

  private static final TextPattern TOLD =
      TextPattern.compile("(?s)\\p{Lu}\\S*(?:\\s+\\S+){4,}[.!?]");

  private LayoutTables() {}

  /**
   * Whether a table only lays out what stands in it.
   *
   * @param sheet whether it stands on a sheet, where everything stands in cells
   */
  static boolean isLayout(MarkupTable table, boolean sheet) {
    return isListing(table)
        || isLaidOut(table)
        || isCurriculum(table)
        || !sheet && isSideBySide(table);
  }

  /** Whether paragraphs stand beside others in the one row there is: heads of letters and lives. */
  private static boolean isSideBySide(MarkupTable table) {
    List<MarkupTable.Row> rows =
        table.rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> length(cell) > 0))
            .toList();
    return !table.header
        && rows.size() == 1
        && rows.get(0).cells().stream().anyMatch(LayoutTables::holdsParagraphs);
  }

  private static boolean holdsParagraphs(MarkupTable.Cell cell) {
    return cell.pieces.size() > 1
        && cell.pieces.stream()
            .allMatch(piece -> piece instanceof MarkupPiece.Block b && b.role() == Role.BODY);
  }

  /**
   * A curriculum vitae stands between lines that are not drawn: periods or names of parts at the
   * side, beside them what was done under a name of its own.
   */
  private static boolean isCurriculum(MarkupTable table) {
    if (table.header) {
      return false;
    }
    int told = 0;
    for (MarkupTable.Row row : table.rows) {
      List<MarkupTable.Cell> filled =
          row.cells().stream().filter(cell -> length(cell) > 0).toList();
      if (filled.size() > 2) {
        return false;
      }
      told += !filled.isEmpty() && isTold(filled.get(filled.size() - 1)) ? 1 : 0;
    }
    return told >= FEWEST_TOLD;
  }

  /** Whether a cell holds a line that names something, and below it a sentence. */
  private static boolean isTold(MarkupTable.Cell cell) {
    boolean blocks = cell.pieces.stream().allMatch(MarkupPiece.Block.class::isInstance);
    return blocks
        && cell.pieces.size() > 1
        && NAME.matcher(text(cell.pieces.get(0)).strip()).matches()
        && cell.pieces.stream()
            .skip(1)
            .anyMatch(piece -> TOLD.matcher(text(piece).strip()).matches());
  }

  /** Programs are shown with their lines' numbers in a column beside them, or in none. */
  private static boolean isListing(MarkupTable table) {
    boolean any = false;
    for (MarkupTable.Row row : table.rows) {
      List<MarkupTable.Cell> filled =
          row.cells().stream().filter(cell -> length(cell) > 0).toList();
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

  private static boolean isCode(MarkupTable.Cell cell) {
    return cell.pieces.stream()
        .allMatch(piece -> piece instanceof MarkupPiece.Block b && b.role() == Role.CODE);
  }

  private static boolean isNumbers(MarkupTable.Cell cell) {
    return cell.pieces.stream().allMatch(piece -> text(piece).matches("[\\d\\s]+"));
  }

  private static boolean isLaidOut(MarkupTable table) {
    int wide = 0;
    int filled = 0;
    int longest = 0;
    for (MarkupTable.Row row : table.rows) {
      int cells = 0;
      for (MarkupTable.Cell cell : row.cells()) {
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
  static boolean isLayout(MarkupTable.Row row, boolean header) {
    int filled = 0;
    int longest = 0;
    for (MarkupTable.Cell cell : row.cells()) {
      int length = length(cell);
      filled += length > 0 ? 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest > (header ? LONGEST_CELL_UNDER_HEADER : LONGEST_CELL)
        || filled == 1 && longest > SHORTEST_LONE_PARAGRAPH;
  }

  private static int length(MarkupTable.Cell cell) {
    return cell.pieces.stream().mapToInt(piece -> text(piece).strip().length()).sum();
  }

  /** What a piece says; the cells of a row with a space between them. */
  static String text(MarkupPiece piece) {
    if (piece instanceof MarkupPiece.Block block) {
      return block.text();
    }
    if (piece instanceof MarkupPiece.Heading heading) {
      return heading.text();
    }
    return piece instanceof MarkupPiece.Row row ? String.join(" ", row.cells()) : "";
  }
}
