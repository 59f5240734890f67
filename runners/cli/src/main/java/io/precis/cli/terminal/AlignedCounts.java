package io.precis.cli.terminal;

import java.util.Locale;

/** Lines of a name on the left and a number on the right, for the terminal. */
public final class AlignedCounts {
  private final StringBuilder lines = new StringBuilder();

  public void row(String name, long count) {
    line("%-20s %,9d", name, count);
  }

  /** A row where there is something to count. */
  public void optional(String name, long count) {
    if (count > 0) {
      row(name, count);
    }
  }

  /** A line of another form, by {@link java.util.Formatter}'s rules. */
  public void line(String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  /** Lines made elsewhere, each with its end. */
  public void text(String made) {
    lines.append(made);
  }

  /** The table, each line with its end. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
