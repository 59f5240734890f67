package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.Phrases;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows that stand together, and what is said of them: each cell with the name of its column. */
final class Table {
  static final int LONGEST_PLAIN_NAME = 40;
  private static final int FEWEST_PAIRS = 4;
  private static final int FEWEST_SPACED = 3;
  private static final int LONGEST_ROW = 300;
  private static final int MOST_COLUMNS = 10;

  static final TextPattern SENTENCE = TextPattern.compile(".*[.!?;。！？；]");
  private static final String WIDE_STOPS = "zh ja";

  private final String text;
  private final List<TableRow> rows;
  private final String language;

  /** Whether labels and values alternate in its rows. */
  private final boolean form;

  /** The last row that names the columns; -1 where none does. */
  private final int header;

  /** The columns' names; empty where none are known. They may stand above a blank row. */
  private final Optional<ColumnNames> names;

  /** What its numbers are counted in; empty where no line says it. */
  private final Optional<String> unit;

  /**
   * @param rows at least one
   * @param language in which the statement about the table is made
   * @param above the table that only a blank row parts this one from, whose names are this one's
   *     where it has none and as many columns
   * @param line what stands right above it; empty string for nothing
   */
  Table(String text, List<TableRow> rows, String language, Optional<Table> above, String line) {
    this.text = text;
    this.rows = List.copyOf(rows);
    this.language = language;
    this.unit = TableUnit.of(text, this.rows, line);
    TableHeader header = new TableHeader(text, this.rows);
    Optional<ColumnNames> own = header.find();
    this.form = own.isEmpty() && header.isForm();
    this.header = own.map(ColumnNames::row).orElse(-1);
    this.names =
        own.or(
            () ->
                above
                    .flatMap(table -> table.names)
                    .filter(
                        row -> row.filled() >= FEWEST_SPACED && row.filled() == header.width()));
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
      String cell = behindColon(row.cell(text, i), written.length() > 0);
      if (cell.isEmpty()) {
        continue;
      }
      if (written.length() > 0) {
        char last = written.charAt(written.length() - 1);
        boolean value = pair || form && i % 2 == 1 && row.isFilled(i - 1);
        written.append(last == ':' || last == '：' ? " " : value ? colon() : isWide() ? "；" : "; ");
      }
      String name = named && !TableUnit.isUnit(names.get().of(i)) ? names.get().of(i) : "";
      boolean said = !name.isEmpty() && !name.endsWith(":") && !name.endsWith("：");
      written.append(name).append(said ? colon() : name.isEmpty() ? "" : " ").append(cell);
    }
    return written.toString();
  }

  /** A value whose cell has the colon of the label before it: that is written between the two. */
  private static String behindColon(String cell, boolean labelled) {
    return labelled && (cell.startsWith(":") || cell.startsWith("："))
        ? cell.substring(1).strip()
        : cell;
  }

  private String colon() {
    return isWide() ? "：" : ": ";
  }

  private boolean isWide() {
    return WIDE_STOPS.contains(language);
  }

  /** What amounts below the names of columns are counted in. */
  private String unit(int row, int from, int to) {
    boolean amounts =
        isNamed(row)
            && IntStream.range(Math.max(from, 1), to)
                .mapToObj(i -> rows.get(row).cell(text, i))
                .anyMatch(cell -> TableRow.isNumber(cell) && !cell.contains("%"));
    return amounts ? unit.map(said -> isWide() ? said : " " + said).orElse("") : "";
  }

  /** What cells [{@code from}, {@code to}) of a row say, as a sentence. */
  String sentence(int row, int from, int to) {
    if (row == header && from == 0 && to == rows.get(row).cells().size()) {
      return statement();
    }
    String written = written(row, from, to) + unit(row, from, to);
    boolean ended = SENTENCE.matcher(written).matches() || !isNamed(row);
    return ended ? written : written + (isWide() ? "。" : ".");
  }
}
