package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts words back into the lines that they were painted apart from: programs that paint a page font
 * by font leave a hole in a line for every word in another font.
 */
final class PdfHoles {
  /** In sizes of the letters: runs of one line stand no farther apart than words do. */
  private static final double WIDEST_SPACE = 0.5;

  private static final double OVERLAP = 0.15;
  private static final double CLOSE = 0.15;
  private static final int FEWEST_WORDS = 3;

  private PdfHoles() {}

  /** The lines in the file's order, runs of one line put together where their longest one stood. */
  static List<PdfLine> filled(List<PdfLine> lines) {
    Map<PdfLine, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.put(lines.get(i), i);
    }
    Map<PdfLine, PdfLine> whole = new IdentityHashMap<>();
    Set<PdfLine> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<PdfLine> runs : touching(lines)) {
      if (isTornApart(runs, places)) {
        PdfLine longest =
            Collections.max(runs, Comparator.comparingInt((PdfLine run) -> run.text().length()));
        whole.put(longest, runs.stream().reduce(PdfHoles::joined).orElseThrow());
        runs.stream().filter(run -> run != longest).forEach(gone::add);
      }
    }
    return lines.stream()
        .filter(line -> !gone.contains(line))
        .map(line -> whole.getOrDefault(line, line))
        .toList();
  }

  /** Runs that follow each other on a level, a space apart, from left to right. */
  private static List<List<PdfLine>> touching(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.removeIf(line -> line.size() <= 0 || line.look().turned());
    sorted.sort(
        Comparator.comparingLong((PdfLine line) -> Math.round(line.baseline()))
            .thenComparingDouble(PdfLine::left));
    List<List<PdfLine>> all = new ArrayList<>();
    List<PdfLine> open = new ArrayList<>();
    for (PdfLine line : sorted) {
      if (!open.isEmpty() && !touch(open.get(open.size() - 1), line)) {
        all.add(open);
        open = new ArrayList<>();
      }
      open.add(line);
    }
    all.add(open);
    return all;
  }

  private static boolean touch(PdfLine before, PdfLine line) {
    double gap = (line.left() - before.right()) / Math.max(line.size(), before.size());
    boolean alike = Math.abs(line.size() - before.size()) <= 0.2 * before.size();
    return line.isLevelWith(before) && alike && gap >= -OVERLAP && gap <= WIDEST_SPACE;
  }

  /** A stop that stands close behind a word belongs to it. */
  private static PdfLine joined(PdfLine left, PdfLine right) {
    PdfLine whole = left.plus(right);
    boolean close = right.left() - left.right() < CLOSE * right.size();
    return close && ".,;:)?!".indexOf(right.text().charAt(0)) >= 0
        ? whole.withText(left.text() + right.text())
        : whole;
  }

  /** Whether runs of a line of prose in several fonts were not painted one after the other. */
  private static boolean isTornApart(List<PdfLine> runs, Map<PdfLine, Integer> places) {
    boolean torn = false;
    boolean fonts = false;
    for (int i = 1; i < runs.size(); i++) {
      torn |= places.get(runs.get(i)) != places.get(runs.get(i - 1)) + 1;
      fonts |= !Objects.equals(runs.get(i).look(), runs.get(i - 1).look());
    }
    return torn
        && fonts
        && runs.stream().anyMatch(run -> run.text().split("\\s+").length >= FEWEST_WORDS);
  }
}
