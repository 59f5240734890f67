package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
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

  /** In sizes of the letters. */
  private static final double WIDEST_BEHIND_STOP = 2;

  private static final int LONGEST_HEAD = 60;
  private static final int FEWEST_WORDS = 4;

  /** Rows below names of columns, and their distance in sizes of the letters. */
  private static final int FEWEST_NAMED = 2;

  private static final double FARTHEST_NAMES = 3;

  /** Characters of a column's paragraph. */
  private static final int FEWEST_OF_A_COLUMN = 50;

  private PdfTables() {}

  /** Rows of tables keep their cells, all other rows become one line. */
  static List<PdfRow> of(List<PdfRow> rows, double leading) {
    List<PdfRow> out = new ArrayList<>();
    PdfRow open = null;
    for (int i = 0; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      if (PdfClauses.isClause(row)) {
        open = null;
        out.addAll(PdfClauses.lines(row));
      } else if (row.cells().size() > 1 && (isTable(rows, i) || namesColumns(rows, i))) {
        if (open != null && continues(open, row, leading)) {
          out.remove(out.size() - 1);
          row = merged(open, row);
        }
        if (endsParagraph(out, row, leading)) {
          out.add(PdfRow.of(row.first()));
          row = new PdfRow(row.cells().subList(1, row.cells().size()));
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

  /** Whether the first cell is the last line of the paragraph above, beside which figures stand. */
  private static boolean endsParagraph(List<PdfRow> before, PdfRow row, double leading) {
    PdfRow above = before.isEmpty() ? null : before.get(before.size() - 1);
    if (above == null || !above.isLine() || row.cells().get(0).size() > 1) {
      return false;
    }
    PdfLine line = row.first();
    PdfLine last = above.first();
    double gap = line.baseline() - last.baseline();
    return last.text().length() >= FEWEST_OF_A_COLUMN
        && !last.endsSentence()
        && gap > 0
        && gap <= leading * 1.2 * line.size()
        && Math.abs(line.left() - last.left()) <= NEAR
        && last.right() > line.right()
        && last.bold() == line.bold()
        && line.endsSentence();
  }

  /**
   * Rows whose cells are paragraphs are no table's: one that stands alone, and several whose
   * paragraphs do not begin side by side, are columns of a page; names in bold letters beside
   * sentences head these.
   */
  private static List<PdfRow> withoutColumns(List<PdfRow> rows) {
    List<PdfRow> out = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int end = from;
      while (isRow(rows, end)) {
        end++;
      }
      List<PdfRow> run = rows.subList(from, end);
      if (run.isEmpty()) {
        out.add(rows.get(end++));
      } else if (areColumns(run)) {
        run.forEach(row -> row.cells().get(0).forEach(line -> out.add(PdfRow.of(line))));
        run.forEach(
            row ->
                row.cells().stream()
                    .skip(1)
                    .flatMap(List::stream)
                    .forEach(line -> out.add(PdfRow.of(line))));
      } else if (run.stream().allMatch(PdfTables::isHeaded)) {
        run.forEach(row -> out.addAll(unstacked(row)));
      } else {
        out.addAll(run);
      }
      from = end;
    }
    return out;
  }

  private static boolean areColumns(List<PdfRow> run) {
    if (run.size() == 1) {
      List<List<PdfLine>> cells = run.get(0).cells();
      return cells.stream().allMatch(PdfTables::isParagraph)
          || cells.stream().allMatch(PdfTables::isLong) && cells.get(1).get(0).beginsInLowerCase();
    }
    return run.stream().allMatch(row -> row.cells().size() == 2)
        && run.stream().flatMap(row -> row.cells().stream()).allMatch(PdfTables::isLong)
        && (run.stream().anyMatch(PdfTables::isUneven)
            || run.get(0).cells().get(1).get(0).beginsInLowerCase());
  }

  /**
   * Whether the right cell begins at another height than the left one, and is not centred to it.
   */
  private static boolean isUneven(PdfRow row) {
    List<PdfLine> left = row.cells().get(0);
    List<PdfLine> right = row.cells().get(1);
    double top = left.get(0).baseline() - right.get(0).baseline();
    double bottom = left.get(left.size() - 1).baseline() - right.get(right.size() - 1).baseline();
    double half = row.size() / 2;
    return Math.abs(top) > half && Math.abs(top + bottom) > half;
  }

  /** Whether a name in bold letters stands at the side of sentences in plain ones. */
  private static boolean isHeaded(PdfRow row) {
    List<PdfLine> head = row.cells().get(0);
    List<PdfLine> text = row.cells().get(1);
    int letters = head.stream().mapToInt(line -> line.text().length()).sum();
    return row.cells().size() == 2
        && letters <= LONGEST_HEAD
        && head.stream().allMatch(PdfLine::bold)
        && head.stream().allMatch(line -> PdfStyles.isTitle(line.text()))
        && !head.get(head.size() - 1).text().endsWith(":")
        && text.stream().noneMatch(PdfLine::bold)
        && text.stream().mapToInt(line -> line.text().length()).sum() >= FEWEST_OF_A_COLUMN
        && text.get(text.size() - 1).endsSentence();
  }

  private static boolean isRow(List<PdfRow> rows, int i) {
    return i >= 0 && i < rows.size() && rows.get(i).cells().size() > 1;
  }

  private static boolean isParagraph(List<PdfLine> cell) {
    return isLong(cell) && cell.get(cell.size() - 1).endsSentence();
  }

  private static boolean isLong(List<PdfLine> cell) {
    int characters = cell.stream().mapToInt(line -> line.text().length()).sum();
    return cell.size() > 1 && characters >= FEWEST_OF_A_COLUMN;
  }

  /** What was taken for cells that stand one above the other is read one after the other. */
  private static List<PdfRow> unstacked(PdfRow row) {
    boolean level = row.cells().stream().allMatch(cell -> cell.size() == 1);
    if (level && !isSideHead(row) && !(row.cells().size() == 2 && isHeaded(row))) {
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
    if (isGapBehindStop(row)) {
      return false;
    }
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

  /** Whether a sentence ends before the gap of a line and another begins behind it. */
  private static boolean isGapBehindStop(PdfRow row) {
    PdfLine said = row.first();
    PdfLine next = row.last();
    return row.cells().size() == 2
        && row.cells().stream().allMatch(cell -> cell.size() == 1)
        && said.endsSentence()
        && said.text().length() >= FEWEST_OF_A_COLUMN
        && Character.isUpperCase(next.text().codePointAt(0))
        && next.left() - said.right() <= WIDEST_BEHIND_STOP * row.size();
  }

  /**
   * Whether each cell of a row stands above its column of the table that begins below, and in no
   * other: names of columns may be centred.
   */
  private static boolean namesColumns(List<PdfRow> rows, int at) {
    PdfRow names = rows.get(at);
    int columns = names.cells().size();
    int end = at + 1;
    while (end < rows.size()
        && end - at <= FAR
        && rows.get(end).cells().size() == columns
        && isTable(rows, end)) {
      end++;
    }
    List<PdfRow> below = rows.subList(at + 1, end);
    if (below.size() < FEWEST_NAMED
        || below.get(0).top() - names.bottom() > FARTHEST_NAMES * names.size()) {
      return false;
    }
    for (int i = 0; i < columns; i++) {
      int column = i;
      double from =
          i == 0
              ? -Double.MAX_VALUE
              : below.stream().mapToDouble(row -> row.right(column - 1)).max().orElse(0);
      double to =
          i == columns - 1
              ? Double.MAX_VALUE
              : below.stream().mapToDouble(row -> row.left(column + 1)).min().orElse(0);
      List<PdfLine> name = names.cells().get(i);
      boolean named = name.size() == 1 && !name.get(0).endsSentence();
      if (!named || names.left(i) <= from || names.right(i) >= to) {
        return false;
      }
    }
    return true;
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
        boolean whole =
            i == 0 && (open.cells().get(0).get(0).endsSentence() || isBelowTable(open, line));
        return whole || PdfMarks.startsBullet(line.text()) && i == 0 ? -1 : i;
      }
    }
    return -1;
  }

  /** A sentence right below a row without any is the text's. */
  private static boolean isBelowTable(PdfRow open, PdfLine line) {
    return line.endsSentence()
        && Character.isUpperCase(line.text().codePointAt(0))
        && line.text().split("\\s+").length >= FEWEST_WORDS
        && open.cells().stream().noneMatch(cell -> cell.get(cell.size() - 1).endsSentence());
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
      boolean figures = line.text().chars().anyMatch(Character::isDigit);
      if (above < 0 || figures && !(line.beginsInLowerCase() && line.endsSentence())) {
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
