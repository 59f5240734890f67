package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.Phrases;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rows that stand together, and the one that names their columns.
 *
 * <p>Such a row is the first with several cells, all of them short and none a number, where what
 * stands below differs: numbers under words, or longer text. Where this cannot be told there is
 * none, and cells are not named.
 */
final class Table {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PLAIN_NAME = 40;
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_PAIRS = 4;
  private static final int FEWEST_NUMBERED_PAIRS = 3;
  private static final int FEWEST_SPACED = 3;
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_ROW = 300;
  private static final int MOST_COLUMNS = 10;
  private static final int SAMPLE = 200;

  /** Ticks, crosses and grades stand under names as numbers do. */
  private static final int LONGEST_MARK = 2;

  private static final double MOST = 0.6;
  private static final TextPattern SENTENCE = TextPattern.compile(".*[.!?;。！？；]");
  private static final String WIDE_STOPS = "zh ja";

  private final String text;
  private final List<TableRow> rows;
  private final String language;

  /** The last row that names the columns; -1 where none does. */
  private final int header;

  /** The columns' names; empty where none are known. They may stand above a blank row. */
  private final Optional<ColumnNames> names;

  /**
   * @param rows at least one
   * @param language in which the statement about the table is made
   * @param above the table that only a blank row parts this one from, whose names are this one's
   *     where it has none and as many columns
   */
  Table(String text, List<TableRow> rows, String language, Optional<Table> above) {
    this.text = text;
    this.rows = List.copyOf(rows);
    this.language = language;
    Optional<ColumnNames> own = header();
    this.header = own.map(ColumnNames::row).orElse(-1);
    this.names =
        own.or(
            () ->
                above
                    .flatMap(table -> table.names)
                    .filter(row -> row.filled() >= FEWEST_SPACED && row.filled() == width()));
  }

  /** What a table that counts says as one sentence; empty for other tables. */
  Optional<String> counts() {
    CountTable counted =
        new CountTable(LanguageRules.of(language).patterns(WordList.TABLE_COUNTS), isWide());
    return counted.statement(text, rows, names, header + 1, this::isTotal);
  }

  List<TableRow> rows() {
    return rows;
  }

  /** Whether a row is the header again, as long tables have it on every page. */
  boolean repeatsHeader(int row) {
    return header >= 0 && row > header && isLikeHeader(row);
  }

  private boolean isLikeHeader(int row) {
    TableRow names = rows.get(header);
    TableRow other = rows.get(row);
    return names.cells().size() == other.cells().size()
        && IntStream.range(0, names.cells().size())
            .allMatch(i -> names.cell(text, i).equals(other.cell(text, i)));
  }

  private Optional<ColumnNames> header() {
    int stated = statedHeader();
    if (stated == 0 && isPairs()) {
      return Optional.empty();
    }
    if (stated >= 0) {
      boolean grouped = stated > 0 && rows.get(stated - 1).header() && isGroup(stated - 1);
      return Optional.of(ColumnNames.of(text, rows, grouped ? stated - 1 : stated, stated));
    }
    int width = width();
    int last = Math.max(1, Math.min(3, rows.size() - FEWEST_ROWS));
    for (int row = 0; row < last && row + 1 < rows.size(); row++) {
      if (rows.get(row).filled() > 1) {
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
    return Phrases.pattern("table-labels").matcher(row.cell(text, 0)).matches();
  }

  /** Whether a row names groups of columns, which the row below it names one by one. */
  private boolean isGroup(int row) {
    TableRow groups = rows.get(row);
    TableRow below = rows.get(row + 1);
    boolean gap = false;
    for (int i = groups.first(); i < below.cells().size(); i++) {
      String name = below.cell(text, i);
      boolean number = TableRow.isNumber(name) && !TableRow.isYear(name);
      if (number || name.length() > LONGEST_PLAIN_NAME) {
        return false;
      }
      gap |= !groups.isFilled(i) && !name.isEmpty();
    }
    return gap && below.filled() > 1;
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
  private int width() {
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
      boolean year = i > names.first() && TableRow.isYear(name);
      if (number && !year
          || name.length() > LONGEST_NAME
          || SENTENCE.matcher(name).matches()
          || !seen.add(name)) {
        return false;
      }
      Column column = column(i, from, name);
      if (column.repeats) {
        return false;
      }
      plain += name.length() <= LONGEST_PLAIN_NAME ? 1 : 0;
      numbers += column.numbers >= MOST * Math.max(1, column.filled) && column.filled > 0 ? 1 : 0;
      longer += column.characters > name.length() * column.filled ? 1 : 0;
    }
    int below = rows.size() - from;
    if (names.filled() == 2) {
      return numbers == 1
          && below >= FEWEST_NUMBERED_PAIRS
          && !TableRow.isNumber(rows.get(from).cell(text, names.first()));
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

  /**
   * What is said of the table in place of its header: how many rows it has, what it lists, and its
   * columns.
   */
  private String statement() {
    ColumnNames names = this.names.orElseThrow();
    List<Integer> below =
        IntStream.range(header + 1, rows.size())
            .filter(row -> !isLikeHeader(row) && rows.get(row).filled() > 1 && !isTotal(row))
            .boxed()
            .toList();
    StringBuilder columns = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < names.size() && shown < MOST_COLUMNS; i++) {
      if (!names.of(i).isEmpty()) {
        columns.append(shown == 0 ? "" : isWide() ? "、" : ", ").append(names.of(i));
        columns.append(shown == 0 ? listed(i, below) : "");
        shown++;
      }
    }
    columns.append(shown < names.filled() ? " …" : "");
    LanguageRules rules = LanguageRules.of(language);
    Set<String> own = rules.words(WordList.TABLE_STATEMENT);
    Set<String> said = own.isEmpty() ? LanguageRules.of("en").words(WordList.TABLE_STATEMENT) : own;
    Iterator<String> forms = said.iterator();
    String form = forms.next();
    return (below.size() == 1 && forms.hasNext() ? forms.next() : form)
        .replace("{rows}", Integer.toString(below.size()))
        .replace("{columns}", columns);
  }

  /** The first two and the last of what the first column lists. */
  private String listed(int column, List<Integer> below) {
    List<String> listed =
        below.stream()
            .map(row -> rows.get(row).cell(text, column))
            .filter(cell -> !cell.isEmpty() && cell.length() <= LONGEST_PLAIN_NAME)
            .toList();
    if (listed.size() < FEWEST_PAIRS || listed.stream().filter(TableRow::isNumber).count() > 0) {
      return "";
    }
    String comma = isWide() ? "、" : ", ";
    String inside =
        listed.get(0) + comma + listed.get(1) + comma + "… " + listed.get(listed.size() - 1);
    return isWide() ? "（" + inside + "）" : " (" + inside + ")";
  }

  private boolean isTotal(int row) {
    TableRow at = rows.get(row);
    return Phrases.pattern("table-totals").matcher(at.cell(text, at.first())).lookingAt();
  }

  /**
   * Cells [{@code from}, {@code to}) of a row, each with the name of its column; without names
   * where these make it too long to be read.
   */
  private String written(int row, int from, int to) {
    String named = written(rows.get(row), from, to, isNamed(row), row < header);
    return named.length() <= LONGEST_ROW
        ? named
        : written(rows.get(row), from, to, false, row < header);
  }

  /**
   * Whether it is known which column each cell of a row stands in: it has as many as the header, or
   * only those at the end are missing.
   */
  private boolean isNamed(int row) {
    return names.isPresent()
        && row > header
        && rows.get(row).cells().size() <= names.get().size()
        && rows.get(row).filled() > 1;
  }

  private String written(TableRow row, int from, int to, boolean named, boolean above) {
    StringBuilder written = new StringBuilder();
    boolean pair =
        !named && !above && row.filled() == 2 && !TableRow.isNumber(row.cell(text, row.first()));
    for (int i = from; i < to; i++) {
      String cell = row.cell(text, i);
      if (cell.isEmpty()) {
        continue;
      }
      if (written.length() > 0) {
        char last = written.charAt(written.length() - 1);
        written.append(last == ':' || last == '：' ? " " : pair ? colon() : isWide() ? "；" : "; ");
      }
      String name = named ? names.get().of(i) : "";
      boolean said = !name.isEmpty() && !name.endsWith(":") && !name.endsWith("：");
      written.append(name).append(said ? colon() : name.isEmpty() ? "" : " ").append(cell);
    }
    return written.toString();
  }

  private String colon() {
    return isWide() ? "：" : ": ";
  }

  private boolean isWide() {
    return WIDE_STOPS.contains(language);
  }

  /** What cells [{@code from}, {@code to}) of a row say, as a sentence. */
  String sentence(int row, int from, int to) {
    if (row == header && from == 0 && to == rows.get(row).cells().size()) {
      return statement();
    }
    String written = written(row, from, to);
    boolean ended = SENTENCE.matcher(written).matches() || !isNamed(row);
    return ended ? written : written + (isWide() ? "。" : ".");
  }
}
