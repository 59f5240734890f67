package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a page side by side: runs painted one after another on one level, and the cells
 * of a table that are painted whole one after another.
 */
final class PdfRows {
  private static final int TALLEST_CELL = 30;
  private static final double NEAR = 4;

  /** Letters of a line of a column; what a cell says at its top may stand higher. */
  private static final int LEAST_OF_PROSE = 25;

  /** Letters of a line of a column's name. */
  private static final int LONGEST_NAME = 20;

  /** In sizes of the letters: the cell to the left begins no farther below the one beside it. */
  private static final double LOWEST_CELL = 8;

  /** A number farther from its text, in sizes of the letters, is a cell's. */
  private static final double FARTHEST_MARK = 5;

  private PdfRows() {}

  /**
   * Rows of runs painted one after another from left to right on one level; the mark of a list's
   * point is put before its text.
   */
  static List<PdfRow> level(List<PdfLine> lines) {
    List<PdfRow> rows = new ArrayList<>();
    List<List<PdfLine>> cells = new ArrayList<>();
    PdfLine last = null;
    for (PdfLine line : lines) {
      boolean beside =
          last != null && line.isLevelWith(last) && line.left() >= last.right() - 0.5 * line.size();
      if (!beside && !cells.isEmpty()) {
        rows.add(new PdfRow(cells));
        cells.clear();
      }
      boolean near =
          beside
              && (line.left() - last.right() <= FARTHEST_MARK * line.size()
                  || !Character.isDigit(last.text().charAt(0)));
      boolean marked = near && cells.size() == 1 && PdfMarks.isMark(last);
      PdfLine cell = marked ? PdfMarks.plain(last).plus(line) : line;
      if (marked) {
        cells.clear();
      }
      cells.add(List.of(cell));
      last = cell;
    }
    if (!cells.isEmpty()) {
      rows.add(new PdfRow(cells));
    }
    return rows;
  }

  /**
   * Rows whose cells were painted one below the other, each from top to bottom: where the next line
   * stands higher and further right, what was painted before it is the cell to its left.
   */
  static List<PdfRow> stacked(List<PdfRow> rows) {
    List<PdfRow> out = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      PdfRow row = rows.get(i);
      if (goesUp(out, row)) {
        gather(out, row);
      }
      int depth = out.isEmpty() ? 0 : depthBeside(out, row);
      if (depth == 0 && !out.isEmpty() && splitLabels(out, row)) {
        depth = 1;
      }
      if (depth == 0) {
        out.add(row);
        i++;
      } else {
        int end = endOfCell(rows, i);
        merge(out, depth, rows.subList(i, end));
        i = end;
      }
    }
    return out;
  }

  /** Whether a cell stands to the right of all that was painted last, and above its end. */
  private static boolean goesUp(List<PdfRow> before, PdfRow row) {
    if (before.size() < 2 || !isCell(row)) {
      return false;
    }
    PdfRow last = before.get(before.size() - 1);
    return last.isLine()
        && last.first().baseline() - row.first().baseline() > NEAR
        && row.left(0) >= last.right(0) - 1;
  }

  /**
   * Puts lines that go on the last cell of a row into it, where {@code next} stands beside this
   * cell's top: a table painted cell by cell.
   */
  private static void gather(List<PdfRow> before, PdfRow next) {
    int at = before.size() - 1;
    while (at > 0 && before.get(at).isLine() && before.size() - at < TALLEST_CELL) {
      at--;
    }
    PdfRow row = before.get(at);
    int last = row.cells().size() - 1;
    List<PdfRow> lines = before.subList(at + 1, before.size());
    boolean below =
        lines.stream().allMatch(line -> Math.abs(line.left(0) - row.left(last)) <= NEAR)
            && lines.stream().allMatch(line -> line.right(0) <= next.left(0) + 1);
    List<PdfLine> top = row.cells().get(last);
    if (last > 0 && below && top.size() == 1 && top.get(0).isLevelWith(next.first())) {
      List<PdfLine> cell = new ArrayList<>(top);
      lines.forEach(line -> cell.add(line.first()));
      List<List<PdfLine>> cells = new ArrayList<>(row.cells());
      cells.set(last, cell);
      lines.clear();
      before.set(at, new PdfRow(cells));
    }
  }

  /** How many of the last rows are the cell left of {@code row}; 0 where none are. */
  private static int depthBeside(List<PdfRow> before, PdfRow row) {
    PdfRow last = before.get(before.size() - 1);
    double level = row.first().baseline();
    if (level > last.bottom() + 0.3 * row.size()) {
      return 0;
    }
    if (last.cells().size() > 1) {
      boolean beside =
          isCell(row)
              && row.left(0) >= last.right(last.cells().size() - 1) - 1
              && level >= last.top() - row.size();
      return beside ? 1 : 0;
    }
    int fromTop = 0;
    int middle = 0;
    for (int depth = 1; depth <= Math.min(before.size(), TALLEST_CELL); depth++) {
      PdfRow above = before.get(before.size() - depth);
      boolean same = isCell(above) && isAligned(above, last);
      if (!same || row.left(0) < above.right(0) - 1) {
        break;
      }
      fromTop += above.bottom() >= level - 0.6 * row.size() ? 1 : 0;
      double centre = (above.top() + last.bottom()) / 2;
      middle = depth > 1 && Math.abs(centre - level) <= 0.3 * row.size() ? depth : middle;
    }
    boolean lower =
        fromTop > 0
            && row.first().text().length() >= LEAST_OF_PROSE
            && before.get(before.size() - fromTop).top() > level + LOWEST_CELL * row.size();
    if (fromTop == TALLEST_CELL || lower) {
      return 0; // a column of the page
    }
    return isCell(row) || middle == 0 ? fromTop : middle;
  }

  /**
   * Labels painted one below the other before the first one's values: where a value is level with a
   * later label, that label begins a row of its own.
   */
  private static boolean splitLabels(List<PdfRow> before, PdfRow value) {
    PdfRow last = before.get(before.size() - 1);
    if (last.cells().size() < 2 || !isCell(value)) {
      return false;
    }
    List<PdfLine> labels = last.cells().get(0);
    for (int i = 1; i < labels.size(); i++) {
      PdfLine label = labels.get(i);
      if (label.isLevelWith(value.first())
          && value.left(0) >= label.right() - 1
          && label.text().length() < LEAST_OF_PROSE) {
        List<List<PdfLine>> cells = new ArrayList<>(last.cells());
        cells.set(0, labels.subList(0, i));
        before.set(before.size() - 1, new PdfRow(cells));
        before.add(new PdfRow(List.of(labels.subList(i, labels.size()))));
        return true;
      }
    }
    return false;
  }

  /** Whether two lines begin at one edge, or names of columns are centred to each other. */
  private static boolean isAligned(PdfRow row, PdfRow other) {
    return Math.abs(row.left(0) - other.left(0)) <= NEAR || isCentred(row, other);
  }

  private static boolean isCentred(PdfRow row, PdfRow other) {
    double middles = row.left(0) + row.right(0) - other.left(0) - other.right(0);
    return Math.abs(middles) <= NEAR
        && row.first().text().length() <= LONGEST_NAME
        && other.first().text().length() <= LONGEST_NAME;
  }

  private static boolean isCell(PdfRow row) {
    return row.cells().size() == 1;
  }

  /** Where the cell ends that begins with the row at {@code start}. */
  private static int endOfCell(List<PdfRow> rows, int start) {
    int end = start + 1;
    PdfRow first = rows.get(start);
    while (isCell(first) && end < rows.size() && end - start < TALLEST_CELL) {
      PdfRow last = rows.get(end - 1);
      PdfRow next = rows.get(end);
      double gap = next.first().baseline() - last.first().baseline();
      boolean below = gap > 0 && gap <= 1.8 * Math.max(last.size(), next.size());
      boolean left = next.left(0) < first.left(0) - NEAR && !isCentred(first, next);
      if (!below || !isCell(next) || left) {
        break;
      }
      end++;
    }
    return end;
  }

  private static void merge(List<PdfRow> out, int depth, List<PdfRow> cell) {
    List<PdfRow> before = out.subList(out.size() - depth, out.size());
    List<List<PdfLine>> cells = new ArrayList<>();
    if (depth == 1) {
      cells.addAll(before.get(0).cells());
    } else {
      cells.add(before.stream().map(PdfRow::first).toList());
    }
    if (cell.size() == 1) {
      cells.addAll(cell.get(0).cells());
    } else {
      cells.add(cell.stream().map(PdfRow::first).toList());
    }
    before.clear();
    out.add(new PdfRow(cells));
  }
}
