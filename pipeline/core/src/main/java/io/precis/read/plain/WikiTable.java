package io.precis.read.plain;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A table as MediaWiki writes it, line by line. Not thread-safe. */
final class WikiTable {
  private static final TextPattern START = TextPattern.compile("\\s*:*\\{\\|.*");
  private static final TextPattern BORDER = TextPattern.compile("\\|\\||!!");

  /** Settings of a cell before its text. */
  private static final TextPattern SETTINGS =
      TextPattern.compile("\\s*[\\w-]{2,20}\\s*=\\s*[^|\\[\\]]{0,200}\\|(?!\\|)");

  private final DocumentBuilder out;
  private final List<StringBuilder> cells = new ArrayList<>();
  private boolean header = true;

  /** Begins a table in {@code out}. */
  WikiTable(DocumentBuilder out) {
    this.out = out;
    out.startTable();
  }

  static boolean startsAt(String line) {
    return START.matcher(line).matches();
  }

  /** Takes a line, its inline marks gone; whether the table ends with it. */
  boolean add(String raw) {
    String line = raw.strip();
    if (line.startsWith("|}")) {
      endRow();
      return true;
    }
    if (line.startsWith("|-") || startsAt(line)) {
      endRow();
    } else if (line.startsWith("|+")) {
      out.block(Role.CAPTION, text(line.substring(2)));
    } else if (line.startsWith("|") || line.startsWith("!")) {
      header &= line.startsWith("!");
      for (String cell : BORDER.split(line.substring(1), -1)) {
        cells.add(new StringBuilder(text(cell)));
      }
    } else if (!cells.isEmpty() && !line.isEmpty()) {
      cells.get(cells.size() - 1).append(' ').append(line);
    }
    return false;
  }

  private static String text(String cell) {
    Matcher settings = SETTINGS.matcher(cell);
    return (settings.lookingAt() ? cell.substring(settings.end()) : cell).strip();
  }

  private void endRow() {
    List<String> row = cells.stream().map(StringBuilder::toString).toList();
    if (header && row.size() > 1) {
      out.headerRow(row);
    } else {
      out.row(row);
    }
    cells.clear();
    header = true;
  }
}
