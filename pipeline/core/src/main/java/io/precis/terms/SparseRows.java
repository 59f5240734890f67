package io.precis.terms;

/**
 * Rows of (column, count) pairs, columns ascending within a row: compressed sparse rows.
 *
 * @param starts where each row starts in the other two; one longer than there are rows
 * @param columns of all rows, one after the other
 * @param values the count that belongs to each column
 */
public record SparseRows(int[] starts, int[] columns, int[] values) {

  public int rows() {
    return starts.length - 1;
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1];
  }

  public int size(int row) {
    return starts[row + 1] - starts[row];
  }

  public int column(int at) {
    return columns[at];
  }

  public int value(int at) {
    return values[at];
  }

  /** Rows become columns; {@code width} is the number of columns of this one. */
  SparseRows transpose(int width) {
    int[] newStarts = new int[width + 1];
    for (int column : columns) {
      newStarts[column + 1]++;
    }
    for (int column = 0; column < width; column++) {
      newStarts[column + 1] += newStarts[column];
    }
    int[] next = newStarts.clone();
    int[] newColumns = new int[columns.length];
    int[] newValues = new int[columns.length];
    for (int row = 0; row < rows(); row++) {
      for (int at = start(row); at < end(row); at++) {
        int to = next[columns[at]]++;
        newColumns[to] = row;
        newValues[to] = values[at];
      }
    }
    return new SparseRows(newStarts, newColumns, newValues);
  }
}
