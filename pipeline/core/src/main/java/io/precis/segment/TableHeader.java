package io.precis.segment;

import io.precis.language.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The row of a table that names its columns.
 *
 * <p>Such a row is the first with several cells, all of them short and none a number, where what
 * stands below differs: numbers under words, or longer text. Where this cannot be told there is
 * none, and cells are not named.
 */
final class TableHeader {
  private static final int LONGEST_NAME = 60;
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_NUMBERED_PAIRS = 3;
  private static final int FEWEST_LABELS = 3;
  private static final int SAMPLE = 200;

  /** Letters by which names of one kind differ. */
  private static final int LIKE = 2;

  /** Ticks, crosses and grades stand under names as numbers do. */
  private static final int LONGEST_MARK = 2;

  private static final double MOST = 0.6;

  private final String text;
  private final List<TableRow> rows;

  /**
   * @param rows at least one
   */
  TableHeader(String text, List<TableRow> rows) {
    this.text = text;
    this.rows = rows;
  }

  /** The names of the columns; empty where no row is known to name them. */
  Optional<ColumnNames> find() {
    int stated = statedHeader();
    if (stated == 0 && isPairs()) {
      return Optional.empty();
    }
    if (stated >= 0) {
      boolean grouped = stated > 0 && rows.get(stated - 1).header() && isGroup(stated - 1);
      return Optional.of(ColumnNames.of(text, rows, grouped ? stated - 1 : stated, stated));
    }
    if (isForm()) {
      return Optional.empty();
    }
    int width = width();
    int last = Math.max(1, Math.min(3, rows.size() - FEWEST_ROWS));
    for (int row = 0; row < last && row + 1 < rows.size(); row++) {
      if (rows.get(row).filled() > 1) {
        if (isStacked(row)) {
          ColumnNames both = ColumnNames.of(text, rows, row, row + 1);
          if (isHeader(both, width)) {
            return Optional.of(both);
          }
        }
        ColumnNames plain = ColumnNames.of(text, rows, row, row);
        if (isHeader(plain, width)) {
          return Optional.of(plain);
        }
        return isGroup(row)
            ? Optional.of(ColumnNames.of(text, rows, row, row + 1))
                .filter(names -> isHeader(names, width))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what the format takes for names is the first of pairs, as Markdown has no other way to
   * write them: a label such as all those below it, and its value.
   */
  private boolean isPairs() {
    int labels = 0;
    for (TableRow row : rows) {
      if (row.cells().size() != 2) {
        return false;
      }
      labels += isLabel(row) ? 1 : 0;
    }
    boolean values = Phrases.pattern("table-values").matcher(rows.get(0).cell(text, 1)).matches();
    return isLabel(rows.get(0)) && !values && labels >= FEWEST_LABELS && labels * 2 >= rows.size();
  }

  private boolean isLabel(TableRow row) {
    return isLabel(row.cell(text, 0));
  }

  private static boolean isLabel(String cell) {
    return Phrases.pattern("table-labels").matcher(cell).matches();
  }

  /**
   * Whether the table is a form: labels in every second column, each before its value, so that no
   * row names what stands below it.
   */
  boolean isForm() {
    int known = 0;
    int beside = 0;
    Set<String> labels = new HashSet<>();
    for (TableRow row : rows.subList(0, Math.min(rows.size(), SAMPLE))) {
      int cells = row.filled() > 1 ? row.cells().size() : 0;
      for (int i = 0; i < cells; i += 2) {
        String label = row.cell(text, i);
        if (label.isEmpty()) {
          continue;
        }
        if (TableRow.isNumber(label)
            || label.length() > Table.LONGEST_PLAIN_NAME
            || Table.SENTENCE.matcher(label).matches()
            || !labels.add(label)) {
          return false;
        }
        known += isLabel(label) ? 1 : 0;
        beside += i > 0 && row.isFilled(i + 1) ? 1 : 0;
      }
    }
    return rows.size() >= FEWEST_ROWS
        && beside > 0
        && isLabel(rows.get(0))
        && known >= FEWEST_LABELS
        && known * 3 >= labels.size();
  }

  /**
   * Whether names of groups stand above a row that names the columns of these alone, in cells that
   * keep their place: some formats give no empty ones for those that a cell reaches over.
   */
  private boolean isStacked(int row) {
    TableRow groups = rows.get(row);
    TableRow below = rows.get(row + 1);
    boolean inPlace =
        groups.filled() == 2 && groups.isFilled(groups.first() + 1) && isSeries(below)
            || groups.cells().size() >= below.cells().size()
            || IntStream.range(groups.first(), groups.cells().size())
                .anyMatch(i -> !groups.isFilled(i));
    return inPlace
        && isGroup(row)
        && !below.isFilled(groups.first())
        && row + FEWEST_ROWS < rows.size();
  }

  /** Whether a row names groups of columns, which the row below it names one by one. */
  private boolean isGroup(int row) {
    TableRow groups = rows.get(row);
    TableRow below = rows.get(row + 1);
    boolean gap = false;
    for (int i = groups.first(); i < below.cells().size(); i++) {
      String name = below.cell(text, i);
      boolean number = TableRow.isNumber(name) && !TableRow.isYear(name);
      if (number || name.length() > Table.LONGEST_PLAIN_NAME) {
        return false;
      }
      gap |= !groups.isFilled(i) && !name.isEmpty();
    }
    return gap && below.filled() > 1;
  }

  /** Whether names are of one kind, as years and seasons: lines of one name are not. */
  private boolean isSeries(TableRow row) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = row.first(); i < row.cells().size(); i++) {
      shortest = Math.min(shortest, row.cell(text, i).length());
      longest = Math.max(longest, row.cell(text, i).length());
    }
    return longest - shortest <= LIKE;
  }

  /** Of the rows at the top that the format says name the columns the last; -1 for none. */
  private int statedHeader() {
    int row = 0;
    while (row < rows.size() && (rows.get(row).header() || rows.get(row).filled() < 2)) {
      row++;
    }
    int last = row - 1;
    return row < rows.size() && last >= 0 && rows.get(last).header() && rows.get(last).filled() > 1
        ? last
        : -1;
  }

  /** How many cells most rows have. */
  int width() {
    TreeMap<Integer, Integer> widths = new TreeMap<>();
    rows.stream().limit(SAMPLE).forEach(row -> widths.merge(row.filled(), 1, Integer::sum));
    int best = 0;
    for (int width : widths.keySet()) {
      best = widths.get(width) >= widths.getOrDefault(best, 0) ? width : best;
    }
    return best;
  }

  private boolean isHeader(ColumnNames names, int width) {
    int from = names.row() + 1;
    if (names.filled() < Math.max(2, width - 1)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    int numbers = 0;
    int longer = 0;
    int plain = 0;
    for (int i = 0; i < names.size(); i++) {
      String name = names.of(i);
      if (name.isEmpty()) {
        continue;
      }
      boolean number = TableRow.isNumber(name);
      boolean year = i > 0 && TableRow.isYear(name);
      if (number && !year
          || name.length() > LONGEST_NAME
          || Table.SENTENCE.matcher(name).matches()
          || !seen.add(name)) {
        return false;
      }
      Column column = column(i, from, name);
      if (column.repeats) {
        return false;
      }
      plain += name.length() <= Table.LONGEST_PLAIN_NAME ? 1 : 0;
      numbers += column.numbers >= MOST * Math.max(1, column.filled) && column.filled > 0 ? 1 : 0;
      longer += column.characters > name.length() * column.filled ? 1 : 0;
    }
    int below = rows.size() - from;
    if (names.filled() == 2 && names.first() == 1 && width == names.size()) {
      return numbers == 2; // below nothing stand labels
    }
    if (names.filled() == 2) {
      boolean numbered = numbers == 1 && below >= FEWEST_NUMBERED_PAIRS;
      return numbered && !TableRow.isNumber(rows.get(from).cell(text, names.first()));
    }
    if (below < FEWEST_ROWS) {
      return numbers > 0;
    }
    return numbers > 0 || plain == names.filled() && longer * 2 >= names.filled();
  }

  /** What stands below a name. */
  private record Column(int filled, int numbers, int characters, boolean repeats) {}

  private Column column(int i, int from, String name) {
    int filled = 0;
    int numbers = 0;
    int characters = 0;
    boolean repeats = false;
    for (TableRow row : rows.subList(from, Math.min(rows.size(), from + SAMPLE))) {
      String cell = row.cell(text, i);
      if (!cell.isEmpty()) {
        filled++;
        boolean mark = cell.length() <= LONGEST_MARK && name.length() > LONGEST_MARK;
        numbers += mark || TableRow.isNumber(cell) ? 1 : 0;
        characters += cell.length();
        repeats |= cell.equals(name) && !isSameAsHeader(row, from - 1);
      }
    }
    return new Column(filled, numbers, characters, repeats);
  }

  private boolean isSameAsHeader(TableRow row, int names) {
    return row.span().of(text).equals(rows.get(names).span().of(text));
  }
}
