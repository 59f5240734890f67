package io.precis.read.pdf;

import java.util.ArrayList;
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
  private record Stretch(List<PdfLine> lines, double top, double bottom) {
    static Stretch of(List<PdfLine> lines) {
      double top =
          lines.stream().mapToDouble(line -> line.baseline() - line.size()).min().orElse(0);
      double bottom = lines.stream().mapToDouble(PdfLine::baseline).max().orElse(0);
      return new Stretch(List.copyOf(lines), top, bottom);
    }

    boolean isAbove(Stretch other) {
      return bottom <= other.top && isOver(other);
    }

    /** Whether a good part of the narrower one has the other above or below it. */
    private boolean isOver(Stretch other) {
      double left = Math.max(left(), other.left());
      double right = Math.min(right(), other.right());
      double narrower = Math.min(right() - left(), other.right() - other.left());
      return right - left >= OVERLAP * narrower;
    }

    private double left() {
      return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    }

    private double right() {
      return lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }
  }

  private PdfOrder() {}

  /** The lines of a page, in the order of painting but for such. */
  static List<PdfLine> of(List<PdfLine> lines) {
    List<Stretch> stretches = stretches(lines);
    List<Stretch> order = new ArrayList<>(stretches);
    for (Stretch each : stretches) {
      List<Stretch> others = new ArrayList<>(order);
      others.remove(each);
      boolean first = others.stream().allMatch(each::isAbove);
      boolean last = others.stream().allMatch(other -> other.isAbove(each));
      if (first || last) {
        order = others;
        order.add(first ? 0 : order.size(), each);
      }
    }
    return order.stream().flatMap(each -> each.lines().stream()).toList();
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
