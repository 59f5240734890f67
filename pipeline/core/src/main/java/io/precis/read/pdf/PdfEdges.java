package io.precis.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the lines of a page reach to the right: those of a column as far as its other lines, all
 * others as far as what begins near them and is no larger.
 */
final class PdfEdges {
  private static final double BUCKET = 20;

  /** Lines that stand below each other, most of them full, are a column's. */
  private static final int FEWEST_OF_A_COLUMN = 4;

  private static final double FULL = 0.8;
  private static final double NEAR = 4;
  private static final double LARGEST_GAP = 2;

  /** By where lines begin, the right end of those of a size in half points. */
  private final Map<Long, TreeMap<Long, Double>> rights = new HashMap<>();

  private final Map<PdfLine, Double> columns = new IdentityHashMap<>();

  PdfEdges(List<PdfRow> rows) {
    List<PdfLine> stretch = new ArrayList<>();
    for (PdfRow row : rows) {
      if (row.isLine()) {
        PdfLine line = row.first();
        rights
            .computeIfAbsent(Math.round(line.left() / BUCKET), left -> new TreeMap<>())
            .merge(size(line), line.right(), Math::max);
        if (!stretch.isEmpty() && !isBelow(stretch.get(stretch.size() - 1), line)) {
          addColumn(stretch);
          stretch.clear();
        }
        stretch.add(line);
      }
    }
    addColumn(stretch);
  }

  private static boolean isBelow(PdfLine before, PdfLine line) {
    double gap = line.baseline() - before.baseline();
    return gap > 0
        && gap <= LARGEST_GAP * line.size()
        && Math.abs(line.left() - before.left()) <= NEAR
        && size(line) == size(before);
  }

  private void addColumn(List<PdfLine> lines) {
    double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    long full =
        lines.stream()
            .filter(line -> line.right() - line.left() > FULL * (right - line.left()))
            .count();
    if (lines.size() >= FEWEST_OF_A_COLUMN && full * 4 >= lines.size() * 3) {
      lines.forEach(line -> columns.put(line, right));
    }
  }

  /** Whether the first word of {@code next} would have had room at the end of {@code line}. */
  boolean hasRoom(PdfLine line, PdfLine next) {
    return edge(line) - line.right() > 1.25 * next.firstWord() + 0.6 * line.size();
  }

  /** Whether a line ends in the first two thirds of its column. */
  boolean isShort(PdfLine line) {
    double edge = edge(line);
    return edge - line.right() > (edge - line.left()) / 3;
  }

  private double edge(PdfLine line) {
    Double column = columns.get(line);
    if (column != null) {
      return column;
    }
    long bucket = Math.round(line.left() / BUCKET);
    double edge = line.right();
    for (long near = bucket - 2; near <= bucket + 2; near++) {
      TreeMap<Long, Double> bySize = rights.getOrDefault(near, new TreeMap<>());
      for (double right : bySize.headMap(size(line) + 1, true).values()) {
        edge = Math.max(edge, right);
      }
    }
    return edge;
  }

  private static long size(PdfLine line) {
    return Math.round(2 * line.size());
  }
}
