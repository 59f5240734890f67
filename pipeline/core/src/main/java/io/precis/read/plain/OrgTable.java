package io.precis.read.plain;

import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of org-mode: rows between bars, the first above a rule names the columns. Mutable. */
final class OrgTable {
  private static final TextPattern ROW = TextPattern.compile("\\s*\\|.*\\|\\s*");
  private static final TextPattern RULE = TextPattern.compile("\\s*\\|[-+]{1,500}\\|?\\s*");
  private static final TextPattern BAR = TextPattern.compile("\\|");

  private final List<List<String>> rows = new ArrayList<>();
  private boolean headed;

  static boolean isRow(String line) {
    return ROW.matcher(line).matches() || RULE.matcher(line).matches();
  }

  /**
   * Takes a row or a rule.
   *
   * @param shown the line without its inline marks
   */
  void add(String line, String shown) {
    if (RULE.matcher(line).matches()) {
      headed |= rows.size() == 1;
    } else {
      rows.add(Stream.of(BAR.split(shown.strip())).skip(1).map(String::strip).toList());
    }
  }

  /** Adds the rows so far to {@code out}, if there are any, and forgets them. */
  void write(DocumentBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    out.startTable();
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 && headed) {
        out.headerRow(rows.get(0));
      } else {
        out.row(rows.get(i));
      }
    }
    rows.clear();
    headed = false;
  }
}
