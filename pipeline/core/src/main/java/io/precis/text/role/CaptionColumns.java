package io.precis.text.role;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The caption of a court's paper in plain text, whose columns a row of signs parts: the parties on
 * the left, number and name of the paper on the right.
 */
public final class CaptionColumns {
  private static final int FEWEST_LINES = 3;
  private static final TextPattern PARTED =
      TextPattern.compile("(.{0,120}?)(?:^|\\s)([)§:|])(?:\\s*$|\\s{2,}(\\S.{0,120})$)");

  private CaptionColumns() {}

  /** Whether three lines at least have the same sign between columns, and most lines do. */
  public static boolean isIn(String paragraph) {
    List<String> lines = paragraph.lines().filter(line -> !line.isBlank()).toList();
    List<String> signs = new ArrayList<>();
    for (String line : lines) {
      Matcher parted = PARTED.matcher(line);
      if (parted.matches()) {
        signs.add(parted.group(2));
      }
    }
    return signs.size() >= FEWEST_LINES
        && signs.size() * 2 > lines.size()
        && signs.stream().distinct().count() == 1;
  }

  /** The text with each caption's left column before its right one, a cell a line. */
  public static String unfolded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher parted = PARTED.matcher(line);
      if (parted.matches()) {
        left.add(parted.group(1).strip());
        right.add(parted.group(3) == null ? "" : parted.group(3).strip());
        continue;
      }
      flush(left, right, out);
      out.append(line).append('\n');
    }
    flush(left, right, out);
    return out.toString();
  }

  private static void flush(List<String> left, List<String> right, StringBuilder out) {
    left.forEach(cell -> out.append(cell).append('\n'));
    right.forEach(cell -> out.append(cell).append('\n'));
    left.clear();
    right.clear();
  }
}
