package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds notes in the margin of a page: a few short lines in smaller or slanted letters beside a
 * column of prose that nearly all other lines stand in.
 */
final class PdfSideNotes {
  private static final double NEAR = 4;

  /** Lines of prose that the column has at least, each of so many letters. */
  private static final int FEWEST_LINES = 6;

  private static final int LEAST_OF_PROSE = 40;

  /** Share of the column's width that a line of prose fills, and that a note may. */
  private static final double FULL = 0.75;

  private static final double NARROW = 0.4;

  private static final int MOST_LINES = 8;

  /** In sizes of the letters: from one line of a note to the next. */
  private static final double LEADING = 1.8;

  private final PdfStyles styles;
  private final List<PdfLine> lines;
  private final List<List<PdfLine>> notes = new ArrayList<>();

  private PdfSideNotes(List<PdfLine> lines, PdfStyles styles) {
    this.lines = lines;
    this.styles = styles;
  }

  /** Each note's lines from top to bottom. */
  static List<List<PdfLine>> of(List<PdfLine> lines, PdfStyles styles) {
    PdfSideNotes found = new PdfSideNotes(lines, styles);
    found.find();
    return found.notes;
  }

  private void find() {
    List<PdfLine> prose =
        lines.stream()
            .filter(line -> line.text().length() >= LEAST_OF_PROSE && isPlain(line))
            .toList();
    double left = edge(prose);
    List<PdfLine> column =
        prose.stream().filter(line -> Math.abs(line.left() - left) <= NEAR).toList();
    double right = column.stream().mapToDouble(PdfLine::right).max().orElse(0);
    long full = column.stream().filter(line -> line.right() - left > FULL * (right - left)).count();
    if (full < FEWEST_LINES || column.size() * 4 < prose.size() * 3) {
      return;
    }
    List<PdfLine> beside =
        lines.stream()
            .filter(line -> line.right() < left - NEAR || line.left() > right + NEAR)
            .toList();
    boolean small =
        beside.stream().allMatch(line -> isNote(line) && width(line) < NARROW * (right - left));
    if (small && letters(beside) * 4 < letters(column)) {
      group(beside);
    }
  }

  private boolean isPlain(PdfLine line) {
    return !line.look().italic() && !styles.isSmall(line) && !styles.isLarge(line);
  }

  /** Numbers of paragraphs stand in margins too, and are marks of these. */
  private boolean isNote(PdfLine line) {
    boolean words = line.text().chars().filter(Character::isLetter).count() > 2;
    return words && !line.bold() && (styles.isSmall(line) || line.look().italic());
  }

  /** Where most lines of prose begin. */
  private static double edge(List<PdfLine> prose) {
    Map<Double, Integer> edges = new LinkedHashMap<>();
    prose.forEach(line -> edges.merge(line.left(), 1, Integer::sum));
    return edges.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  private static double width(PdfLine line) {
    return line.right() - line.left();
  }

  private static int letters(List<PdfLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  private void group(List<PdfLine> beside) {
    List<PdfLine> sorted = new ArrayList<>(beside);
    sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
    for (PdfLine line : sorted) {
      List<PdfLine> open = notes.isEmpty() ? List.of() : notes.get(notes.size() - 1);
      PdfLine last = open.isEmpty() ? null : open.get(open.size() - 1);
      if (last != null
          && line.baseline() - last.baseline() <= LEADING * line.size()
          && Math.abs(line.left() - last.left()) <= NEAR) {
        open.add(line);
      } else {
        notes.add(new ArrayList<>(List.of(line)));
      }
    }
    if (notes.stream().anyMatch(note -> note.size() > MOST_LINES)) {
      notes.clear();
    }
  }
}
