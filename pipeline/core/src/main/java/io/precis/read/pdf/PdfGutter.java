package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of a page whose lines are painted row by row across the gutter, and brings them
 * into reading order. The lines of a page painted column by column keep their order.
 */
final class PdfGutter {
  private static final int FEWEST_ROWS = 5;
  private static final int FEWEST_WORDS = 3;
  private static final double NEAR = 3;

  /** Lines of text that stand side by side in two columns painted one after the other. */
  private static final int FEWEST_BESIDE = 6;

  /** As many where both begin at one height or a third follows, as cells of a table do. */
  private static final int FEWEST_LEVEL = 15;

  private static final double HIGHER = 3;

  private PdfGutter() {}

  /**
   * Parts the lines of a page before each column of text that was painted behind the column to its
   * left: what stands in it belongs to no row of that one.
   */
  static List<List<PdfLine>> columns(List<PdfLine> lines) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (beginsColumn(lines, i)) {
        starts.add(i);
      }
    }
    List<List<PdfLine>> columns = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      columns.add(lines.subList(from, start));
      from = start;
    }
    columns.add(lines.subList(from, lines.size()));
    return columns;
  }

  private static boolean beginsColumn(List<PdfLine> lines, int at) {
    PdfLine first = lines.get(at);
    PdfLine last = lines.get(at - 1);
    if (first.size() <= 0 || last.baseline() - first.baseline() < HIGHER * first.size()) {
      return false;
    }
    List<PdfLine> left = new ArrayList<>();
    for (int i = at - 1; i >= 0 && lines.get(i).right() < first.left(); i--) {
      boolean follows = i == at - 1 || lines.get(i).baseline() < lines.get(i + 1).baseline();
      if (!follows || lines.get(i).baseline() < first.baseline() - first.size()) {
        break;
      }
      left.add(lines.get(i));
    }
    double edge = left.stream().mapToDouble(PdfLine::right).max().orElse(Double.MAX_VALUE);
    List<PdfLine> right = new ArrayList<>();
    for (int i = at; i < lines.size() && lines.get(i).left() > edge; i++) {
      if (i > at && lines.get(i).baseline() <= lines.get(i - 1).baseline()) {
        break;
      }
      right.add(lines.get(i));
    }
    boolean level =
        !left.isEmpty()
            && Math.abs(left.get(left.size() - 1).baseline() - first.baseline()) <= NEAR;
    boolean third =
        at + right.size() < lines.size() && isBeside(right, lines.get(at + right.size()));
    int fewest = level || third ? FEWEST_LEVEL : FEWEST_BESIDE;
    return left.size() >= fewest && right.size() >= fewest && isText(left) && isText(right);
  }

  /** Whether a line stands to the right of a column and above its end: a table has such cells. */
  private static boolean isBeside(List<PdfLine> column, PdfLine next) {
    double edge = column.stream().mapToDouble(PdfLine::right).max().orElse(Double.MAX_VALUE);
    return next.left() > edge && next.baseline() < column.get(column.size() - 1).baseline();
  }

  /** Whether more than half of the lines are long and hold several words: headings stand among. */
  private static boolean isText(List<PdfLine> lines) {
    double widest = lines.stream().mapToDouble(line -> line.right() - line.left()).max().orElse(0);
    long full =
        lines.stream()
            .filter(line -> line.right() - line.left() > 0.75 * widest)
            .filter(line -> words(line.text()) >= FEWEST_WORDS)
            .count();
    return full * 2 > lines.size();
  }

  /** The lines of a page in reading order. */
  static List<PdfLine> inOrder(List<PdfLine> lines) {
    List<PdfRow> rows = PdfRows.level(lines);
    List<PdfRow> split = rows.stream().filter(row -> row.cells().size() == 2).toList();
    double edge = edge(split);
    if (Double.isNaN(edge)) {
      return lines;
    }
    List<PdfLine> out = new ArrayList<>();
    List<PdfLine> left = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfRow row : rows) {
      boolean spans =
          row.cells().size() > 2 || row.first().left() < edge - NEAR && row.first().right() > edge;
      if (spans) {
        out.addAll(left);
        out.addAll(right);
        left.clear();
        right.clear();
        row.cells().forEach(out::addAll);
        continue;
      }
      for (List<PdfLine> cell : row.cells()) {
        (cell.get(0).left() < edge - NEAR ? left : right).addAll(cell);
      }
    }
    out.addAll(left);
    out.addAll(right);
    return out;
  }

  /** Left edge of the right column; not a number where there is none. */
  private static double edge(List<PdfRow> split) {
    if (split.size() < FEWEST_ROWS) {
      return Double.NaN;
    }
    List<Double> edges =
        split.stream().map(row -> row.left(1)).sorted(Comparator.naturalOrder()).toList();
    double edge = edges.get(edges.size() / 2);
    List<PdfRow> aligned =
        split.stream().filter(row -> Math.abs(row.left(1) - edge) <= NEAR).toList();
    boolean prose =
        aligned.size() >= FEWEST_ROWS
            && aligned.size() * 3 >= split.size() * 2
            && (isProse(aligned, 0) && isProse(aligned, 1)
                || isJustified(split, 0) && isJustified(split, 1));
    return prose ? edge : Double.NaN;
  }

  /** Whether most lines of a column hold several words and are about as long as the longest. */
  private static boolean isProse(List<PdfRow> rows, int cell) {
    double widest = 0;
    for (PdfRow row : rows) {
      widest = Math.max(widest, row.right(cell) - row.left(cell));
    }
    int full = 0;
    int wordy = 0;
    for (PdfRow row : rows) {
      full += row.right(cell) - row.left(cell) > 0.75 * widest ? 1 : 0;
      wordy += words(row.cells().get(cell).get(0).text()) >= FEWEST_WORDS ? 1 : 0;
    }
    return full * 2 >= rows.size() && wordy * 4 >= rows.size() * 3;
  }

  /**
   * Whether many lines of a column end at one edge and as many hold several words, as justified
   * text has it, with headings and last lines among them.
   */
  private static boolean isJustified(List<PdfRow> rows, int cell) {
    double edge = rows.stream().mapToDouble(row -> row.right(cell)).max().orElse(0);
    int ending = 0;
    int wordy = 0;
    for (PdfRow row : rows) {
      ending += edge - row.right(cell) <= NEAR ? 1 : 0;
      wordy += words(row.cells().get(cell).get(0).text()) >= FEWEST_WORDS ? 1 : 0;
    }
    return ending * 5 >= rows.size() * 2 && wordy * 5 >= rows.size() * 2;
  }

  private static int words(String text) {
    boolean ideographs = text.chars().anyMatch(Character::isIdeographic);
    return ideographs ? text.length() / 2 : text.split("\\s+").length;
  }
}
