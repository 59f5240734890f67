package io.precis.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells tables from prose with wide gaps: a gap parts cells only where its place comes again in
 * other rows. Lines of a cell that runs over several lines are put into their row.
 */
final class PdfTables {
  private static final double NEAR = 3;
  private static final int FAR = 12;
  private static final int TALLEST_CELL = 60;

  /** More columns are not compared. */
  private static final int MOST_COLUMNS = 40;

  private static final double LARGER = 1.12;
  private static final int SHORTEST_PROSE = 20;

  /** Characters of a column's paragraph. */
  private static final int FEWEST_OF_A_COLUMN = 50;

  private PdfTables() {}

  /** Rows of tables keep their cells, all other rows become one line. */
  static List<PdfRow> of(List<PdfRow> rows, double leading) {
    List<PdfRow> out = new ArrayList<>();
    PdfRow open = null;
    for (int i = 0; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      if (row.cells().size() > 1 && isTable(rows, i)) {
        if (open != null && continues(open, row, leading)) {
          out.remove(out.size() - 1);
          row = merged(open, row);
        }
        open = row;
        out.add(row);
      } else if (open != null && cellBelow(open, row, leading) >= 0) {
        out.remove(out.size() - 1);
        open = appended(open, cellBelow(open, row, leading), row);
        out.add(open);
      } else {
        open = null;
        out.addAll(unstacked(row));
      }
    }
    return withoutColumns(out);
  }

  /**
   * A row that stands alone and whose cells are paragraphs is no table's: these are columns of a
   * page.
   */
  private static List<PdfRow> withoutColumns(List<PdfRow> rows) {
    List<PdfRow> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean alone = !isRow(rows, i - 1) && isRow(rows, i) && !isRow(rows, i + 1);
      boolean columns = alone && rows.get(i).cells().stream().allMatch(PdfTables::isParagraph);
      out.addAll(columns ? unstacked(rows.get(i)) : List.of(rows.get(i)));
    }
    return out;
  }

  private static boolean isRow(List<PdfRow> rows, int i) {
    return i >= 0 && i < rows.size() && rows.get(i).cells().size() > 1;
  }

  private static boolean isParagraph(List<PdfLine> cell) {
    int characters = cell.stream().mapToInt(line -> line.text().length()).sum();
    return cell.size() > 1
        && characters >= FEWEST_OF_A_COLUMN
        && cell.get(cell.size() - 1).endsSentence();
  }

  /** What was taken for cells that stand one above the other is read one after the other. */
  private static List<PdfRow> unstacked(PdfRow row) {
    boolean level = row.cells().stream().allMatch(cell -> cell.size() == 1);
    if (level && !isSideHead(row)) {
      return List.of(PdfRow.of(row.joined()));
    }
    return row.cells().stream().flatMap(List::stream).map(PdfRow::of).toList();
  }

  /** A heading in larger letters at the side of the first line of its text. */
  private static boolean isSideHead(PdfRow row) {
    PdfLine head = row.first();
    PdfLine text = row.last();
    return row.cells().size() == 2
        && head.size() >= LARGER * text.size()
        && head.text().length() * 2 < text.text().length()
        && text.text().length() >= SHORTEST_PROSE
        && PdfStyles.isTitle(head.text());
  }

  private static boolean isTable(List<PdfRow> rows, int at) {
    PdfRow row = rows.get(at);
    int seen = 0;
    int needed = needed(row);
    for (int i = Math.max(0, at - FAR); i < Math.min(rows.size(), at + FAR + 1); i++) {
      PdfRow other = rows.get(i);
      if (i != at && other.cells().size() > 1 && shareColumn(row, other)) {
        seen++;
      }
    }
    return seen >= needed;
  }

  /** Narrow gaps in long lines may be a justified line's. */
  private static int needed(PdfRow row) {
    double widest = 0;
    int characters = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      widest = i == 0 ? widest : Math.max(widest, row.left(i) - row.right(i - 1));
      characters += row.cells().get(i).stream().mapToInt(line -> line.text().length()).sum();
    }
    boolean narrow = widest < 2 * row.size();
    return narrow && characters > 60 ? 3 : narrow ? 2 : 1;
  }

  /** Whether a column of one row, but for the first, stands under one of the other. */
  static boolean shareColumn(PdfRow row, PdfRow other) {
    for (int i = 1; i < Math.min(MOST_COLUMNS, row.cells().size()); i++) {
      for (int j = 1; j < Math.min(MOST_COLUMNS, other.cells().size()); j++) {
        boolean left = Math.abs(row.left(i) - other.left(j)) <= NEAR;
        boolean right = Math.abs(row.right(i) - other.right(j)) <= NEAR;
        double middles = row.left(i) + row.right(i) - other.left(j) - other.right(j);
        if (left || right || Math.abs(middles) <= 2 * NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cell of {@code open} that a line below it goes on; -1 for none. */
  private static int cellBelow(PdfRow open, PdfRow row, double leading) {
    PdfLine line = row.first();
    double gap = line.baseline() - open.bottom();
    if (!row.isLine() || gap <= 0 || gap > leading * 1.2 * line.size()) {
      return -1;
    }
    int last = open.cells().size() - 1;
    for (int i = 0; i <= last; i++) {
      double next = i == last ? Double.MAX_VALUE : open.left(i + 1);
      boolean full = open.cells().get(i).size() >= TALLEST_CELL;
      if (!full && Math.abs(line.left() - open.left(i)) <= NEAR && line.right() < next) {
        boolean whole = i == 0 && open.cells().get(0).get(0).endsSentence();
        return whole || PdfMarks.startsBullet(line.text()) && i == 0 ? -1 : i;
      }
    }
    return -1;
  }

  private static PdfRow appended(PdfRow row, int cell, PdfRow line) {
    List<List<PdfLine>> cells = new ArrayList<>(row.cells());
    List<PdfLine> longer = new ArrayList<>(cells.get(cell));
    longer.add(line.first());
    cells.set(cell, longer);
    return new PdfRow(cells);
  }

  /** Whether a row is the next lines of the row above: sentences in cells that run on. */
  private static boolean continues(PdfRow open, PdfRow row, double leading) {
    double gap = row.top() - open.bottom();
    if (open.cells().size() < row.cells().size() || gap > leading * 1.1 * row.size()) {
      return false;
    }
    boolean runsOn = false;
    for (int i = 0; i < row.cells().size(); i++) {
      int above = column(open, row.left(i));
      PdfLine line = row.cells().get(i).get(0);
      if (above < 0 || line.text().chars().anyMatch(Character::isDigit)) {
        return false;
      }
      List<PdfLine> cell = open.cells().get(above);
      PdfLine end = cell.get(cell.size() - 1);
      boolean prose = end.text().length() >= SHORTEST_PROSE && !end.endsSentence();
      runsOn |= prose && line.beginsInLowerCase();
    }
    return runsOn;
  }

  private static int column(PdfRow row, double left) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (Math.abs(row.left(i) - left) <= NEAR) {
        return i;
      }
    }
    return -1;
  }

  private static PdfRow merged(PdfRow open, PdfRow row) {
    PdfRow whole = open;
    for (int i = 0; i < row.cells().size(); i++) {
      int column = column(open, row.left(i));
      for (PdfLine line : row.cells().get(i)) {
        whole = appended(whole, column, PdfRow.of(line));
      }
    }
    return whole;
  }
}
