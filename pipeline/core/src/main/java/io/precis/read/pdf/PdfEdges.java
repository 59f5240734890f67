package io.precis.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the lines of a page reach to the right, by where they begin. */
final class PdfEdges {
  private static final double BUCKET = 20;

  private final Map<Long, Double> rights = new HashMap<>();

  PdfEdges(List<PdfRow> rows) {
    for (PdfRow row : rows) {
      if (row.isLine()) {
        PdfLine line = row.first();
        rights.merge(Math.round(line.left() / BUCKET), line.right(), Math::max);
      }
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
    long bucket = Math.round(line.left() / BUCKET);
    double edge = line.right();
    for (long near = bucket - 2; near <= bucket + 2; near++) {
      edge = Math.max(edge, rights.getOrDefault(near, 0.0));
    }
    return edge;
  }
}
