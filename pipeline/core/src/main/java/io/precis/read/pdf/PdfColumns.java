package io.precis.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts the cells of a table's rows under each other: a row that leaves a column empty has an empty
 * cell there. The columns are those of the widest rows where most others fit these one by one, else
 * those of the rows with the commonest number of cells from the widest half; a row whose cells do
 * not fit is left as it is.
 */
final class PdfColumns {
  private static final double NEAR = 2;

  private final double[] left;
  private final double[] right;

  private PdfColumns(int columns) {
    left = new double[columns];
    right = new double[columns];
  }

  /** The columns of rows that stand together, each with two cells or more. */
  static PdfColumns of(List<PdfRow> rows) {
    TreeMap<Integer, Integer> widths = new TreeMap<>();
    rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
    PdfColumns widest = of(rows, widths.lastKey());
    long narrower = rows.size() - widths.get(widths.lastKey());
    long fitting = rows.stream().filter(widest::isFitting).count();
    if (fitting * 3 >= narrower * 2) {
      return widest;
    }
    int width = widths.lastKey();
    for (int other : widths.descendingKeySet()) {
      width = widths.get(other) > 2 * widths.get(width) && other * 2 > width ? other : width;
    }
    return of(rows, width);
  }

  /** The columns of those rows that have {@code width} cells. */
  private static PdfColumns of(List<PdfRow> rows, int width) {
    PdfColumns columns = new PdfColumns(width);
    boolean first = true;
    for (PdfRow row : rows) {
      if (row.cells().size() == width) {
        for (int i = 0; i < width; i++) {
          columns.left[i] = first ? row.left(i) : Math.min(columns.left[i], row.left(i));
          columns.right[i] = first ? row.right(i) : Math.max(columns.right[i], row.right(i));
        }
        first = false;
      }
    }
    return columns;
  }

  /** Whether a row has fewer cells, each over a column of its own. */
  private boolean isFitting(PdfRow row) {
    int last = -1;
    for (int i = 0; i < row.cells().size(); i++) {
      int column = column(row, i);
      if (column <= last) {
        return false;
      }
      last = column;
    }
    return row.cells().size() < left.length;
  }

  /** The texts of a row's cells, an empty one for each column that it leaves out. */
  List<String> texts(PdfRow row) {
    List<String> texts = row.texts();
    if (texts.size() >= left.length) {
      return texts;
    }
    List<String> aligned = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int column = column(row, i);
      if (column < aligned.size()) {
        return texts;
      }
      while (aligned.size() < column) {
        aligned.add("");
      }
      aligned.add(texts.get(i));
    }
    return aligned;
  }

  /** The only column that a cell lies over; -1 where there is none or are several. */
  private int column(PdfRow row, int cell) {
    int found = -1;
    for (int i = 0; i < left.length; i++) {
      if (row.left(cell) < right[i] + NEAR && row.right(cell) > left[i] - NEAR) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
