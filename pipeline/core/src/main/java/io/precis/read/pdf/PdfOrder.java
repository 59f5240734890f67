package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings what was painted out of its turn to its place: a letterhead or a title painted last, a
 * foot painted first. Only what no other text stands beside is moved, and only over text that it
 * stands above or below of.
 */
final class PdfOrder {
  /** In sizes of the letters: a line so much higher than the one painted before it goes back. */
  private static final double BACK = 0.5;

  private static final double OVERLAP = 0.5;

  /** Lines painted one below the other. */
  private record Stretch(
      List<PdfLine> lines, double left, double top, double right, double bottom) {
    static Stretch of(List<PdfLine> lines) {
      return new Stretch(
          List.copyOf(lines),
          lines.stream().mapToDouble(PdfLine::left).min().orElse(0),
          lines.stream().mapToDouble(line -> line.baseline() - line.size()).min().orElse(0),
          lines.stream().mapToDouble(PdfLine::right).max().orElse(0),
          lines.stream().mapToDouble(PdfLine::baseline).max().orElse(0));
    }

    boolean isAbove(Stretch other) {
      return bottom <= other.top && isOver(other);
    }

    /** Whether a good part of the narrower one has the other above or below it. */
    private boolean isOver(Stretch other) {
      double shared = Math.min(right, other.right) - Math.max(left, other.left);
      double narrower = Math.min(right - left, other.right - other.left);
      return shared >= OVERLAP * narrower;
    }
  }

  private PdfOrder() {}

  /** The lines of a page, in the order of painting but for such. */
  static List<PdfLine> of(List<PdfLine> lines) {
    List<Stretch> stretches = stretches(lines);
    if (stretches.size() > 1) {
      List<Stretch> levels = levels(lines);
      if (!levels.isEmpty()) {
        return levels.stream().flatMap(level -> level.lines().stream()).toList();
      }
    }
    List<Stretch> order = new ArrayList<>(stretches);
    for (Stretch each : stretches) {
      boolean first = order.stream().allMatch(other -> other == each || each.isAbove(other));
      boolean last = order.stream().allMatch(other -> other == each || other.isAbove(each));
      if (first || last) {
        order.removeIf(other -> other == each);
        order.add(first ? 0 : order.size(), each);
      }
    }
    return order.stream().flatMap(each -> each.lines().stream()).toList();
  }

  /**
   * What was painted level by level from top to bottom, where each level stands below the one above
   * it and nothing stands beside them: a page of one column. Empty where it is not.
   */
  private static List<Stretch> levels(List<PdfLine> lines) {
    List<Stretch> levels = new ArrayList<>();
    List<PdfLine> open = new ArrayList<>();
    for (PdfLine line : lines) {
      if (line.size() <= 0) {
        return List.of();
      }
      PdfLine last = open.isEmpty() ? null : open.get(open.size() - 1);
      if (last != null && !(line.isLevelWith(last) && line.left() >= last.right() - 1)) {
        levels.add(Stretch.of(open));
        open.clear();
      }
      open.add(line);
    }
    levels.add(Stretch.of(open));
    levels.sort(Comparator.comparingDouble(Stretch::bottom));
    for (int i = 1; i < levels.size(); i++) {
      Stretch above = levels.get(i - 1);
      Stretch level = levels.get(i);
      double half = level.lines().get(0).size() / 2;
      if (level.bottom() - above.bottom() < half || !above.isOver(level)) {
        return List.of();
      }
    }
    return levels;
  }

  private static List<Stretch> stretches(List<PdfLine> lines) {
    List<Stretch> stretches = new ArrayList<>();
    List<PdfLine> open = new ArrayList<>();
    for (PdfLine line : lines) {
      boolean back =
          !open.isEmpty()
              && open.get(open.size() - 1).baseline() - line.baseline() > BACK * line.size();
      if (back) {
        stretches.add(Stretch.of(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      stretches.add(Stretch.of(open));
    }
    return stretches;
  }
}
