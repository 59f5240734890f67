package io.precis.cli;

import java.util.Locale;

/** Lines of a name on the left and a number on the right, for the terminal. */
final class CountTable {
  private final StringBuilder lines = new StringBuilder();

  void row(String name, long count) {
    line("%-20s %,9d", name, count);
  }

  /** A row where there is something to count. */
  void optional(String name, long count) {
    if (count > 0) {
      row(name, count);
    }
  }

  /** A line of another form, by {@link java.util.Formatter}'s rules. */
  void line(String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  /** Lines made elsewhere, each with its end. */
  void text(String made) {
    lines.append(made);
  }

  /** The table, each line with its end. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
