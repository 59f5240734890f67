package io.precis.segment;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a table are counted in, as a line of its own says above them: {@code (in
 * millions)}. A row alone says a thousandth of what it means.
 */
final class TableUnit {
  private static final TextPattern UNIT = Phrases.pattern("table-units");
  private static final int LONGEST = 120;

  /** Rows in which such a line is looked for. */
  private static final int AMONG = 4;

  private TableUnit() {}

  /**
   * The line, in brackets; empty where none says it.
   *
   * @param above what stands right above the table; empty string for nothing
   */
  static Optional<String> of(String text, List<TableRow> rows, String above) {
    for (TableRow row : rows.subList(0, Math.min(AMONG, rows.size()))) {
      String cell = row.cell(text, row.first());
      boolean first = row.filled() == 1 || row.first() == 0;
      if (first && isUnit(cell)) {
        return Optional.of(bracketed(cell));
      }
    }
    return Optional.of(above).filter(TableUnit::isUnit).map(TableUnit::bracketed);
  }

  /** Whether a line says what numbers are counted in. */
  static boolean isUnit(String line) {
    return !line.isEmpty() && line.length() <= LONGEST && UNIT.matcher(line).matches();
  }

  private static String bracketed(String line) {
    boolean brackets = line.startsWith("(") || line.startsWith("（");
    boolean wide = line.chars().anyMatch(Character::isIdeographic);
    return brackets ? line : wide ? "（" + line + "）" : "(" + line + ")";
  }
}
