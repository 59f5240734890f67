package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.read.markup.DelimitedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Rows that a directive has as a list of lists, or with commas, as the parser has rows. */
final class DirectiveTable {
  private static final TextPattern HEADER = TextPattern.compile("[ \\t]*:header:[ \\t]+(\\S.*)");

  private DirectiveTable() {}

  /**
   * The rows of a table.
   *
   * @param name of the directive
   * @param options what is set above the rows, the names of the columns among it
   */
  static List<String> rows(String name, List<String> options, List<String> content) {
    List<List<String>> rows = new ArrayList<>();
    for (String option : options) {
      Matcher header = HEADER.matcher(option);
      if (header.matches()) {
        rows.add(DelimitedReader.cells(header.group(1).strip()));
      }
    }
    for (String line : content) {
      add(line.strip(), name.startsWith("csv"), rows);
    }
    return DrawnTables.parted(rows, true);
  }

  private static void add(String line, boolean delimited, List<List<String>> rows) {
    if (line.isEmpty()) {
      return;
    }
    if (delimited) {
      rows.add(DelimitedReader.cells(line));
    } else if (line.startsWith("* -")) {
      rows.add(new ArrayList<>(List.of(line.substring(3).strip())));
    } else if (!rows.isEmpty() && line.startsWith("-")) {
      rows.get(rows.size() - 1).add(line.substring(1).strip());
    } else if (!rows.isEmpty()) {
      List<String> row = rows.get(rows.size() - 1);
      row.set(row.size() - 1, row.get(row.size() - 1) + " " + line);
    }
  }
}
