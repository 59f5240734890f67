package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
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

  /** How a line ends whose sentence may go on below. */
  private static final TextPattern RUNS_ON = TextPattern.compile("[\\p{L}\\p{N},-]$");

  /** Spaces of a line that text runs on from beside a box; labels of drawings have fewer. */
  private static final int FEWEST_SPACES = 5;

  /** In sizes of the letters: how far above or below a line what stands beside it may. */
  private static final double BESIDE = 2.2;

  /** By where lines begin, the right end of those of a size in half points. */
  private final Map<Long, TreeMap<Long, Double>> rights = new HashMap<>();

  private final Map<PdfLine, Double> columns = new IdentityHashMap<>();

  /** All lines by their height: no line reaches farther than to a box beside it. */
  private final TreeMap<Double, List<PdfLine>> levels = new TreeMap<>();

  PdfEdges(List<PdfRow> rows) {
    List<PdfLine> stretch = new ArrayList<>();
    for (PdfRow row : rows) {
      row.cells().stream()
          .flatMap(List::stream)
          .forEach(
              line -> levels.computeIfAbsent(line.baseline(), at -> new ArrayList<>()).add(line));
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
    double free = freeEdge(line);
    boolean prose =
        line.baseline() > 0
            && line.text().chars().filter(c -> c == ' ').count() >= FEWEST_SPACES
            && RUNS_ON.isIn(line.text());
    return prose ? Math.max(line.right(), Math.min(besides(line) - line.size(), free)) : free;
  }

  /** Where the nearest of the lines begins that stand to the right of a line at its height. */
  private double besides(PdfLine line) {
    double reach = BESIDE * line.size();
    return levels.subMap(line.baseline() - reach, line.baseline() + reach).values().stream()
        .flatMap(List::stream)
        .mapToDouble(PdfLine::left)
        .filter(left -> left > line.right())
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private double freeEdge(PdfLine line) {
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
