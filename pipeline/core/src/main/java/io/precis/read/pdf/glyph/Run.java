package io.precis.read.pdf.glyph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters in one line of a page without a wide gap between them. */
final class Run {
  /** Wider gaps, in sizes of the letters, part runs; a justified line's space may be wider. */
  private static final float GAP = 1.2f;

  private static final float SPACE = 2.5f;

  /** Of a Chinese mark's square, which the next sign may be set into. */
  private static final float EMPTY = 0.65f;

  /** Letters of one cell stand nearer to each other, in sizes, than those of two. */
  private static final float NARROWEST_BORDER = 0.2f;

  /** How far a letter may lie from the line, in sizes: of equal size, and raised or lowered. */
  private static final float LEVEL = 0.3f;

  private static final float SCRIPT = 0.6f;

  /** A sign of a currency may be so much smaller than the number behind it, no word is. */
  private static final float MUCH_LARGER = 2.2f;

  private static final int SIGNS = 3;

  /** A smaller letter off the line, as of a power or an ordinal, stands nearer than words may. */
  private static final float SCRIPT_GAP = 0.6f;

  /** A mark of a note is smaller and stands higher, in sizes of the line's letters. */
  private static final float SMALLER = 0.85f;

  private static final float HIGHER = 0.15f;

  /** How far a mark may reach into its neighbours, in sizes of the line's letters. */
  private static final float OVERLAP = 0.1f;

  /** Figures of notes' marks that a line takes back. */
  private static final int MOST_MARKS = 12;

  private final List<Glyph> glyphs = new ArrayList<>();
  private float left = Float.POSITIVE_INFINITY;
  private float right = Float.NEGATIVE_INFINITY;
  private float baseline;
  private float size;
  private int spaces;
  private int marks;
  private boolean rightToLeft;

  Run(Glyph first) {
    baseline = first.y();
    size = first.size();
    add(first);
  }

  /** Whether {@code next} goes on where this run ends. */
  boolean isContinuedBy(Glyph next) {
    Glyph last = glyphs.get(glyphs.size() - 1);
    if (last.isHidden() != next.isHidden()) {
      return false;
    }
    if (next.size() > MUCH_LARGER * size && glyphs.size() > SIGNS) {
      return false; // a stamp over the text
    }
    float larger = Math.max(size, next.size());
    boolean sameSize = Math.min(size, next.size()) > 0.85f * larger;
    if (Math.abs(next.y() - baseline) > (sameSize ? LEVEL : SCRIPT) * larger) {
      return false;
    }
    float gap = next.x() - right;
    float widest = (isScript(next) ? SCRIPT_GAP : spaces == 1 ? SPACE : GAP) * larger;
    if (gap >= -(last.isMark() ? EMPTY : 0.5f) * larger && gap <= widest) {
      return true;
    }
    boolean leftwards = rightToLeft || next.isRightToLeft();
    float before = left - next.right();
    return leftwards && before >= -0.5f * larger && before <= widest;
  }

  /**
   * Puts a figure of a note's mark that was painted behind its line into the gap that the line has
   * for it.
   *
   * @return whether there is such a gap
   */
  boolean takesBack(Glyph mark) {
    float rise = baseline - mark.y();
    boolean raised =
        !rightToLeft
            && marks < MOST_MARKS
            && !mark.text().isEmpty()
            && Character.isDigit(mark.text().codePointAt(0))
            && mark.size() < SMALLER * size
            && rise > HIGHER * size
            && rise <= SCRIPT * size
            && mark.x() > left
            && mark.right() < right
            && mark.isHidden() == isHidden();
    int place = raised ? gap(mark) : -1;
    if (place >= 0) {
      glyphs.add(place, mark);
      marks++;
    }
    return place >= 0;
  }

  /** Before which letter there is room for a mark; -1 for none. */
  private int gap(Glyph mark) {
    int next = glyphs.size();
    while (next > 0 && (glyphs.get(next - 1).isBlank() || glyphs.get(next - 1).x() >= mark.x())) {
      next--;
    }
    if (next == 0 || next == glyphs.size()) {
      return -1;
    }
    int behind = next;
    while (behind < glyphs.size() && glyphs.get(behind).isBlank()) {
      behind++;
    }
    boolean room =
        behind < glyphs.size()
            && glyphs.get(next - 1).right() <= mark.x() + OVERLAP * size
            && glyphs.get(behind).x() >= mark.right() - OVERLAP * size;
    return room ? next : -1;
  }

  private boolean isScript(Glyph next) {
    return next.size() < 0.85f * size
        && Math.abs(next.y() - baseline) > 0.05f * size
        && !next.text().isEmpty()
        && Character.isLetter(next.text().codePointAt(0));
  }

  /** Whether one of {@code rules} stands between the end of this run and {@code next}. */
  boolean isPartedFrom(Glyph next, List<Rectangle2D.Double> rules) {
    if (next.isBlank() || next.x() - right < NARROWEST_BORDER * size) {
      return false;
    }
    double level = baseline - LEVEL * size;
    return rules.stream()
        .anyMatch(
            rule ->
                rule.getCenterX() > right
                    && rule.getCenterX() < next.x()
                    && rule.getMinY() < level
                    && rule.getMaxY() > level);
  }

  void add(Glyph glyph) {
    glyphs.add(glyph);
    if (glyph.isBlank()) {
      spaces++;
      return;
    }
    spaces = 0;
    left = Math.min(left, glyph.x());
    right = Math.max(right, glyph.right());
    rightToLeft |= glyph.isRightToLeft();
    if (glyph.size() >= 0.9f * size) {
      size = Math.max(size, glyph.size());
      baseline = glyph.y();
    }
  }

  /** Adds what stands on the same line, in the order on paper. */
  void addAll(Run other) {
    other.glyphs.forEach(this::add);
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
  }

  boolean isBlank() {
    return right < left;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }

  /** Whether the file marks all of it as no content; a hyphen at a line's end may be alone. */
  boolean isArtifact() {
    return glyphs.stream().allMatch(Glyph::isArtifact);
  }

  boolean isHidden() {
    return glyphs.get(0).isHidden();
  }

  /** In the order of painting, or on paper where any reads from right to left. */
  List<Glyph> glyphs() {
    if (rightToLeft) {
      glyphs.sort(Comparator.comparingDouble(Glyph::x));
    }
    return glyphs;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float baseline() {
    return baseline;
  }

  /** Size of its largest letters but for single ones. */
  float size() {
    return size;
  }
}
