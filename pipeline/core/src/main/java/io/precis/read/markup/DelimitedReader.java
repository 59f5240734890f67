package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Reads tables in which a sign parts the cells: commas, semicolons, tabs or bars, whichever makes
 * rows of the same width. A cell in quotation marks may hold the sign, line breaks and doubled
 * quotation marks. Lines with one cell above the table are its title.
 */
public final class DelimitedReader {
  private static final String DELIMITERS = ",;\t|";
  private static final int SAMPLE = 200;
  private static final int FEWEST_CELLS = 3;
  private static final int FEWEST_ROWS = 3;

  /** Lines above a table's head, as banks and programs write them. */
  private static final int MOST_ABOVE = 6;

  private static final TextPattern NAMED = TextPattern.compile("(?i).*\\.(?:csv|tsv|tab|psv)");
  private static final TextPattern SIGN = TextPattern.compile("\\s*sep=[,;|\\t]\\s*\\n");
  private static final TextPattern QUOTED = TextPattern.compile("\"(?:[^\"]|\"\")*\"");
  private static final TextPattern TEXT_FORMULA = TextPattern.compile("=\"([^\"]{0,200})\"");
  private static final TextPattern COMMENT = TextPattern.compile("^#+\\s+");

  private DelimitedReader() {}

  /**
   * Whether a text that is not said to be such a table is one: three rows or more, nearly all of
   * the same width, and next to no space after what parts the cells, as prose has it.
   */
  public static boolean isTable(String text) {
    for (char delimiter : DELIMITERS.toCharArray()) {
      List<List<String>> rows = rows(text, delimiter, SAMPLE);
      int widest = rows.stream().mapToInt(List::size).max().orElse(0);
      long full = rows.stream().filter(row -> row.size() == widest).count();
      boolean regular =
          widest >= FEWEST_CELLS && full >= FEWEST_ROWS && full * 10 >= rows.size() * 9L;
      if (regular && isTight(text, delimiter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTight(String text, char delimiter) {
    int all = 0;
    int spaced = 0;
    boolean quoted = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == delimiter) {
        all++;
        spaced += text.charAt(i + 1) == ' ' ? 1 : 0;
      }
    }
    return spaced * 5 < all;
  }

  /**
   * Whether a file named as a table is one: a head and one row of its width are enough; a few
   * narrower lines above say what it is about.
   */
  public static boolean isNamedTable(String name, String text) {
    if (!NAMED.matcher(name).matches()) {
      return false;
    }
    for (char delimiter : DELIMITERS.toCharArray()) {
      List<List<String>> rows = rows(withoutSign(text), delimiter, SAMPLE);
      int width = rows.stream().mapToInt(List::size).max().orElse(0);
      int lead = 0;
      while (lead < rows.size() && rows.get(lead).size() < width) {
        lead++;
      }
      int below = rows.size() - lead;
      boolean enough = lead == 0 ? below > 1 : lead <= MOST_ABOVE && below >= FEWEST_ROWS;
      boolean same = rows.subList(lead, rows.size()).stream().allMatch(row -> row.size() == width);
      if (enough && same && width > 1 && isTight(text, delimiter)) {
        return true;
      }
    }
    return isQuotedColumn(text);
  }

  /** One column, most of its cells in quotation marks. */
  private static boolean isQuotedColumn(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    long quoted = lines.stream().filter(line -> QUOTED.matcher(line.strip()).matches()).count();
    return lines.size() >= FEWEST_ROWS && quoted >= lines.size() - 1;
  }

  /** {@code sep=;}: what a spreadsheet is told of the sign is no row. */
  private static String withoutSign(String text) {
    Matcher sign = SIGN.matcher(text);
    return sign.lookingAt() ? text.substring(sign.end()) : text;
  }

  /** Adds the rows of {@code file} to {@code out}; text that is no table is added as text. */
  public static void read(String file, DocumentBuilder out) {
    String text = withoutSign(file);
    List<List<String>> best = List.of();
    double most = 0;
    for (char delimiter : DELIMITERS.toCharArray()) {
      double regularity = regularity(rows(text, delimiter, SAMPLE));
      if (regularity > most) {
        most = regularity;
        best = rows(text, delimiter, Integer.MAX_VALUE);
      }
    }
    if (best.isEmpty()) {
      if (isQuotedColumn(text)) {
        readColumn(rows(text, ',', Integer.MAX_VALUE), out);
      } else {
        out.text(text, 1);
      }
      return;
    }
    boolean table = false;
    int width = 0;
    for (List<String> row : best) {
      if (table && row.size() > width) {
        out.startTable();
      }
      width = row.size();
      long filled = row.stream().filter(cell -> !cell.isBlank()).count();
      table |= filled > 1;
      if (filled == 1 && !table) {
        String line = row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        if (out.isEmpty()) {
          title(line, out);
        } else {
          out.block(Role.BODY, COMMENT.matcher(line).replaceFirst(""));
        }
      } else if (filled > 0) {
        out.row(row);
      }
    }
  }

  /** What a column holds is read as paragraphs below its name. */
  private static void readColumn(List<List<String>> rows, DocumentBuilder out) {
    title(rows.get(0).get(0), out);
    for (List<String> row : rows.subList(1, rows.size())) {
      out.block(Role.BODY, row.get(0));
    }
  }

  private static void title(String line, DocumentBuilder out) {
    String cell = COMMENT.matcher(line).replaceFirst("");
    if (MarkupElements.mayBeHeading(cell)) {
      out.heading(1, cell);
    } else {
      out.block(Role.BODY, cell);
    }
  }

  /** Share of the rows that have the commonest width, which is two or more, times its logarithm. */
  private static double regularity(List<List<String>> rows) {
    int[] widths = new int[SAMPLE + 1];
    int counted = 0;
    for (List<String> row : rows) {
      widths[Math.min(SAMPLE, row.size())]++;
      counted++;
    }
    double best = 0;
    for (int width = 2; width < widths.length; width++) {
      double share = counted == 0 ? 0 : (double) widths[width] / counted;
      best = Math.max(best, share >= 0.5 ? share * Math.log(width) : 0);
    }
    return best;
  }

  /** The cells of one line that commas part; none where all are empty. */
  public static List<String> cells(String line) {
    return rows(line, ',', 1).stream().findFirst().orElse(List.of());
  }

  private static List<List<String>> rows(String text, char delimiter, int most) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && rows.size() < most; i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c == '"' && !doubled) {
          quoted = false;
        } else {
          cell.append(c);
          i += doubled ? 1 : 0;
        }
      } else if (c == '"' && cell.chars().allMatch(Character::isWhitespace)) {
        quoted = true;
        cell.setLength(0);
      } else if (c == delimiter) {
        row.add(shown(cell));
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(shown(cell));
        cell.setLength(0);
        addFilled(row, rows);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    row.add(shown(cell));
    addFilled(row, rows);
    return rows;
  }

  /** Programs write a text of digits as a formula, so that sheets keep it. */
  private static String shown(StringBuilder cell) {
    String text = cell.toString().strip();
    Matcher formula = TEXT_FORMULA.matcher(text);
    return formula.matches() ? formula.group(1) : text;
  }

  private static void addFilled(List<String> row, List<List<String>> rows) {
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(row);
    }
  }
}
