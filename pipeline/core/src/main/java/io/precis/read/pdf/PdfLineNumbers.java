package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds numbers of lines in a margin of a page: one for each line, or for every fifth. */
final class PdfLineNumbers {
  private static final int FEWEST = 5;
  private static final int FEWEST_OF_FIFTH = 2;
  private static final int STEP = 5;
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
    return counting.size() >= FEWEST_OF_FIFTH ? Set.copyOf(counting) : Set.of();
  }

  private boolean isFifth(PdfLine above, PdfLine below) {
    int number = Integer.parseInt(below.text());
    Set<Long> levels = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean between =
          line.baseline() > above.baseline() + 1 && line.baseline() <= below.baseline() + 1;
      if (between && !isNumber(i) && !furniture.contains(i)) {
        levels.add(Math.round(line.baseline()));
      }
    }
    return number % STEP == 0
        && number == Integer.parseInt(above.text()) + STEP
        && levels.size() == STEP;
  }
}
