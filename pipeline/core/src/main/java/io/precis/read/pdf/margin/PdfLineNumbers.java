package io.precis.read.pdf.margin;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds numbers of lines in a margin of a page: one for each line, or for every fifth. */
final class PdfLineNumbers {
  private static final int FEWEST = 5;
  private static final int FEWEST_OF_FIFTH = 2;
  private static final int STEP = 5;

  /** Share of the text's width that a line of prose fills. */
  private static final double FULL = 0.75;

  /** In points: text of usual letters that is level with a number is no farther up or down. */
  private static final double FARTHEST_LEVEL = 10;

  static final TextPattern NUMBER = TextPattern.compile("\\d{1,5}");

  private final List<PdfLine> lines;
  private final Set<Integer> furniture;
  private double left = Double.MAX_VALUE;
  private double right;

  private PdfLineNumbers(List<PdfLine> lines, Set<Integer> furniture) {
    this.lines = lines;
    this.furniture = furniture;
    for (int i = 0; i < lines.size(); i++) {
      if (!isNumber(i) && !furniture.contains(i)) {
        left = Math.min(left, lines.get(i).left());
        right = Math.max(right, lines.get(i).right());
      }
    }
  }

  /**
   * The places of such numbers.
   *
   * @param lines of a page
   * @param furniture places of lines that are known to be none of the text
   */
  static Set<Integer> in(List<PdfLine> lines, Set<Integer> furniture) {
    PdfLineNumbers numbers = new PdfLineNumbers(lines, furniture);
    Set<Integer> found = new HashSet<>(numbers.ofEach());
    found.addAll(numbers.ofEachAtRight());
    found.addAll(numbers.ofFifth());
    return found;
  }

  private boolean isNumber(int i) {
    return NUMBER.matcher(lines.get(i).text()).matches();
  }

  /** Rising numbers that stand alone left of everything else. */
  private Set<Integer> ofEach() {
    Set<Integer> counting = new HashSet<>();
    int before = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isNumber(i) && lines.get(i).right() < left) {
        int number = Integer.parseInt(lines.get(i).text());
        if (number <= before) {
          return Set.of();
        }
        before = number;
        counting.add(i);
      }
    }
    return counting.size() >= FEWEST ? counting : Set.of();
  }

  /**
   * Numbers right of everything else that count line after line of prose; those behind the entries
   * of a list of contents count pages, and not one after the other.
   */
  private Set<Integer> ofEachAtRight() {
    List<Integer> counting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isNumber(i) && lines.get(i).left() > right && !furniture.contains(i)) {
        counting.add(i);
      }
    }
    counting.sort(Comparator.comparingDouble(i -> lines.get(i).baseline()));
    NavigableMap<Double, List<PdfLine>> prose = fullLines();
    int full = 0;
    for (int k = 0; k < counting.size(); k++) {
      PdfLine number = lines.get(counting.get(k));
      if (k > 0 && Integer.parseInt(number.text()) != number(counting.get(k - 1)) + 1) {
        return Set.of();
      }
      full += isBeside(prose, number) ? 1 : 0;
    }
    boolean counted = counting.size() >= FEWEST && full * 2 > counting.size();
    return counted ? Set.copyOf(counting) : Set.of();
  }

  private int number(int place) {
    return Integer.parseInt(lines.get(place).text());
  }

  /** Lines that reach from edge to edge, and lead nowhere by dots, by their baselines. */
  private NavigableMap<Double, List<PdfLine>> fullLines() {
    NavigableMap<Double, List<PdfLine>> full = new TreeMap<>();
    for (PdfLine line : lines) {
      if (line.right() - line.left() > FULL * (right - left) && !line.text().endsWith("..")) {
        full.computeIfAbsent(line.baseline(), level -> new ArrayList<>()).add(line);
      }
    }
    return full;
  }

  private static boolean isBeside(NavigableMap<Double, List<PdfLine>> full, PdfLine number) {
    double from = number.baseline() - FARTHEST_LEVEL;
    double to = number.baseline() + FARTHEST_LEVEL;
    return full.subMap(from, true, to, true).values().stream()
        .flatMap(List::stream)
        .anyMatch(line -> line.isLevelWith(number));
  }

  /** Numbers beside everything else that rise by five with every fifth line. */
  private Set<Integer> ofFifth() {
    List<Integer> counting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean beside = line.right() < left || line.left() > right;
      if (isNumber(i) && beside && !furniture.contains(i)) {
        counting.add(i);
      }
    }
    counting.sort(Comparator.comparingDouble(i -> lines.get(i).baseline()));
    for (int k = 1; k < counting.size(); k++) {
      if (!isFifth(lines.get(counting.get(k - 1)), lines.get(counting.get(k)))) {
        return Set.of();
      }
    }
    boolean fifth = counting.size() == 1 && isFirstFifth(lines.get(counting.get(0)));
    return fifth || counting.size() >= FEWEST_OF_FIFTH ? Set.copyOf(counting) : Set.of();
  }

  private boolean isFifth(PdfLine above, PdfLine below) {
    int number = Integer.parseInt(below.text());
    return number % STEP == 0
        && number == Integer.parseInt(above.text()) + STEP
        && levels(above.baseline(), below) == STEP;
  }

  /** Whether a page has five lines down to a 5, and no more numbers. */
  private boolean isFirstFifth(PdfLine number) {
    return Integer.parseInt(number.text()) == STEP && levels(0, number) == STEP;
  }

  /** Levels on which text stands below {@code top} and down to a number. */
  private int levels(double top, PdfLine number) {
    Set<Long> levels = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean between = line.baseline() > top + 1 && line.baseline() <= number.baseline() + 1;
      if (between && !isNumber(i) && !furniture.contains(i)) {
        levels.add(Math.round(line.baseline()));
      }
    }
    return levels.size();
  }
}
