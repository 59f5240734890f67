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
    List<String> parted = parted(row);
    if (parted.size() == left.length) {
      return parted;
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

  /** The texts of a row's cells, those parted whose words stand over a column each. */
  private List<String> parted(PdfRow row) {
    List<String> parted = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.texts().get(i);
      List<Integer> over = over(row.left(i), row.right(i));
      String[] words = text.split(" ");
      if (over.size() < 2 || words.length != over.size()) {
        parted.add(text);
        continue;
      }
      double letter = (row.right(i) - row.left(i)) / text.length();
      double at = row.left(i);
      for (int k = 0; k < words.length; k++) {
        double end = at + words[k].length() * letter;
        if (!over(at, end).equals(List.of(over.get(k)))) {
          return List.of();
        }
        parted.add(words[k]);
        at = end + letter;
      }
    }
    return parted;
  }

  /** The columns that something lies over. */
  private List<Integer> over(double from, double to) {
    List<Integer> over = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      if (from < right[i] + NEAR && to > left[i] - NEAR) {
        over.add(i);
      }
    }
    return over;
  }

  /** The only column that a cell lies over; -1 where there is none or are several. */
  private int column(PdfRow row, int cell) {
    List<Integer> over = over(row.left(cell), row.right(cell));
    return over.size() == 1 ? over.get(0) : -1;
  }
}
