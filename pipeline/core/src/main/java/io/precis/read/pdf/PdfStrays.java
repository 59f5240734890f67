package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings marks of points and page numbers of contents, which some programs paint apart from their
 * lines, beside them: the mark before its line, the number behind it.
 */
final class PdfStrays {
  private static final TextPattern NUMBER = TextPattern.compile("\\d{1,3}");

  /** Numbers of one page that stand in one column, before they are those of contents. */
  private static final int FEWEST_NUMBERS = 5;

  /** How far a mark may stand from its text, in sizes of its letters. */
  private static final double FARTHEST = 4;

  private static final double NEAR = 2;

  private final Map<Long, List<PdfLine>> byLevel = new HashMap<>();
  private final List<PdfLine> lines;

  private PdfStrays(List<PdfLine> lines) {
    this.lines = lines;
    for (PdfLine line : lines) {
      byLevel.computeIfAbsent(Math.round(line.baseline()), key -> new ArrayList<>()).add(line);
    }
  }

  /** The lines of a page in the order of painting, but for such strays. */
  static List<PdfLine> beside(List<PdfLine> lines) {
    return new PdfStrays(lines).brought();
  }

  private List<PdfLine> brought() {
    Map<PdfLine, PdfLine> marks = new IdentityHashMap<>();
    Map<PdfLine, PdfLine> numbers = new IdentityHashMap<>();
    Map<PdfLine, Boolean> moved = new IdentityHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      if (PdfMarks.isMark(line) && (next == null || !next.isLevelWith(line))) {
        textOf(line).ifPresent(text -> marks.put(text, line));
      } else if (i > 0
          && NUMBER.matcher(line.text()).matches()
          && !line.isLevelWith(lines.get(i - 1))) {
        entryOf(line).ifPresent(text -> numbers.put(text, line));
      }
    }
    if (!isColumn(new ArrayList<>(numbers.values()))) {
      numbers.clear();
    }
    marks.values().forEach(line -> moved.put(line, true));
    numbers.values().forEach(line -> moved.put(line, true));
    List<PdfLine> out = new ArrayList<>();
    for (PdfLine line : lines) {
      if (!moved.containsKey(line)) {
        Optional.ofNullable(marks.get(line)).ifPresent(out::add);
        out.add(line);
        Optional.ofNullable(numbers.get(line)).ifPresent(out::add);
      }
    }
    return out;
  }

  /** The text that begins right of a mark on its level. */
  private Optional<PdfLine> textOf(PdfLine mark) {
    PdfLine nearest = null;
    for (PdfLine line : level(mark)) {
      double gap = line.left() - mark.right();
      boolean text = line != mark && !PdfMarks.isMark(line) && gap >= -1;
      boolean near = text && gap <= FARTHEST * mark.size();
      nearest = near && (nearest == null || line.left() < nearest.left()) ? line : nearest;
    }
    return Optional.ofNullable(nearest);
  }

  /** The line left of a number that has its level for itself. */
  private Optional<PdfLine> entryOf(PdfLine number) {
    List<PdfLine> level = level(number);
    PdfLine other = level.size() == 2 ? level.get(level.get(0) == number ? 1 : 0) : number;
    return other.right() < number.left() ? Optional.of(other) : Optional.empty();
  }

  private List<PdfLine> level(PdfLine line) {
    List<PdfLine> found = new ArrayList<>();
    long level = Math.round(line.baseline());
    for (long near = level - 1; near <= level + 1; near++) {
      byLevel.getOrDefault(near, List.of()).stream()
          .filter(other -> other.isLevelWith(line))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isColumn(List<PdfLine> numbers) {
    double right = numbers.stream().mapToDouble(PdfLine::right).max().orElse(0);
    return numbers.size() >= FEWEST_NUMBERS
        && numbers.stream().allMatch(number -> right - number.right() <= NEAR);
  }
}
