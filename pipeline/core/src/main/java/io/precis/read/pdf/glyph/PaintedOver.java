package io.precis.read.pdf.glyph;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters that were painted and do not show: those outside the path that clips them, and those
 * under a box that was painted over them later.
 *
 * <p>It errs towards what shows: only opaque upright boxes of black or white cover, and where most
 * of a page would be gone, nothing is.
 */
final class PaintedOver {
  /** More boxes do not count, nor do more comparisons of a letter with a box. */
  private static final int MOST_BOXES = 2_000;

  private static final int MOST_COMPARISONS = 20_000_000;

  /** How far a letter may reach out of what it is in, in points. */
  private static final double NEAR = 0.5;

  /** A path that clips so near to the page's edge clips nothing there. */
  private static final double EDGE = 5;

  /** The middle of a letter is so high above its line, in sizes. */
  private static final double MIDDLE = 0.25;

  /** Of the letters of a page at most so many of ten are clipped. */
  private static final int MOST_CLIPPED = 9;

  /** Letters of one line so far apart, in sizes, were painted on their own. */
  private static final double APART = 2;

  private static final double WITHIN_WORD = 0.15;

  private final List<Rectangle2D> boxes = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();

  /**
   * A letter as it was painted.
   *
   * @param clipped whether it is outside the path that clips it
   * @param boxes how many were there before it
   */
  private record Letter(TextPosition at, boolean clipped, int boxes) {
    boolean isBlank() {
      return at.getUnicode() == null || at.getUnicode().isBlank();
    }

    boolean isFollowedBy(Letter next) {
      return isWithin(APART, next);
    }

    /** Whether both are of one word. */
    boolean isJoinedBy(Letter next) {
      return isBlank() == next.isBlank() && isWithin(WITHIN_WORD, next);
    }

    private boolean isWithin(double sizes, Letter next) {
      double across = next.at.getTextMatrix().getTranslateX() - at.getEndX();
      double up = next.at.getTextMatrix().getTranslateY() - at.getEndY();
      return boxes == next.boxes && Math.hypot(across, up) <= sizes * PageInk.size(at);
    }
  }

  private Set<TextPosition> hidden;
  private PDRectangle page = PDRectangle.A4;

  void clear(PDRectangle cropBox) {
    page = cropBox;
    boxes.clear();
    letters.clear();
    hidden = null;
  }

  /** A letter is painted in this state. */
  void see(TextPosition letter, PDGraphicsState state) {
    Rectangle2D clip = state.getCurrentClippingPath().getBounds2D();
    boolean clipped = points(letter).stream().noneMatch(point -> isWithin(clip, point));
    letters.add(new Letter(letter, clipped, boxes.size()));
  }

  /** Whether a point is in a path that clips; what is beyond the page's edge is told elsewhere. */
  private boolean isWithin(Rectangle2D clip, double[] point) {
    return (point[0] >= clip.getMinX() - NEAR || clip.getMinX() <= page.getLowerLeftX() + EDGE)
        && (point[0] <= clip.getMaxX() + NEAR || clip.getMaxX() >= page.getUpperRightX() - EDGE)
        && (point[1] >= clip.getMinY() - NEAR || clip.getMinY() <= page.getLowerLeftY() + EDGE)
        && (point[1] <= clip.getMaxY() + NEAR || clip.getMaxY() >= page.getUpperRightY() - EDGE);
  }

  /** A path is filled in this state. */
  void fill(PagePath path, PDGraphicsState state) {
    if (path.boxes().isEmpty() || boxes.size() >= MOST_BOXES || !isOpaque(state)) {
      return;
    }
    if (!InkColor.takesOut(state.getNonStrokingColor())) {
      return;
    }
    Area clip = state.getCurrentClippingPath();
    if (clip.isRectangular()) {
      path.boxes().forEach(box -> boxes.add(box.createIntersection(clip.getBounds2D())));
    }
  }

  /** Whether what is painted in this state hides what is under it. */
  static boolean isOpaque(PDGraphicsState state) {
    boolean plain =
        state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == BlendMode.COMPATIBLE;
    return plain
        && state.getNonStrokeAlphaConstant() == 1
        && state.getSoftMask() == null
        && state.getNonStrokingColor() != null
        && !state.getNonStrokingColor().isPattern();
  }

  /** Whether a letter of the page, all of which have been painted, does not show. */
  boolean isHidden(TextPosition letter) {
    if (hidden == null) {
      hidden = hidden();
    }
    return hidden.contains(letter);
  }

  private Set<TextPosition> hidden() {
    Set<TextPosition> clipped = clipped();
    Set<TextPosition> covered = covered();
    Set<TextPosition> all = Collections.newSetFromMap(new IdentityHashMap<>());
    if (clipped.size() * 10L <= letters.size() * (long) MOST_CLIPPED) {
      all.addAll(clipped);
    }
    if (covered.size() * 2 < letters.size()) {
      all.addAll(covered);
    }
    return all;
  }

  /** Letters that are clipped with all that was painted with them: a sheet cuts cells off. */
  private Set<TextPosition> clipped() {
    Set<TextPosition> clipped = Collections.newSetFromMap(new IdentityHashMap<>());
    int from = 0;
    for (int i = 1; i <= letters.size(); i++) {
      if (i == letters.size() || !letters.get(i - 1).isFollowedBy(letters.get(i))) {
        List<Letter> stretch = letters.subList(from, i);
        if (stretch.stream().allMatch(Letter::clipped)) {
          stretch.forEach(letter -> clipped.add(letter.at()));
        }
        from = i;
      }
    }
    return clipped;
  }

  /** Letters of words half of which or more are under a box. */
  private Set<TextPosition> covered() {
    Set<TextPosition> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    int left = MOST_COMPARISONS;
    int from = 0;
    int under = 0;
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      List<Rectangle2D> later = boxes.subList(letter.boxes(), boxes.size());
      left -= later.size();
      if (left < 0) {
        return covered;
      }
      under += isUnder(letter.at(), later) ? 1 : 0;
      boolean last = i + 1 == letters.size() || !letter.isJoinedBy(letters.get(i + 1));
      if (last) {
        List<Letter> word = letters.subList(from, i + 1);
        if (under * 2 >= word.size()) {
          word.forEach(one -> covered.add(one.at()));
        }
        from = i + 1;
        under = 0;
      }
    }
    return covered;
  }

  private boolean isUnder(TextPosition letter, List<Rectangle2D> later) {
    if (later.isEmpty()) {
      return false;
    }
    List<double[]> points = points(letter);
    return later.stream().anyMatch(box -> points.stream().allMatch(point -> isIn(box, point)));
  }

  /** Both ends of a letter's line, and its middle, in the page's units. */
  private List<double[]> points(TextPosition letter) {
    double x = page.getLowerLeftX() + letter.getTextMatrix().getTranslateX();
    double y = page.getLowerLeftY() + letter.getTextMatrix().getTranslateY();
    double endX = page.getLowerLeftX() + letter.getEndX();
    double endY = page.getLowerLeftY() + letter.getEndY();
    double length = Math.hypot(endX - x, endY - y);
    double rise = MIDDLE * PageInk.size(letter);
    double up = length == 0 ? rise : rise * (endX - x) / length;
    double across = length == 0 ? 0 : -rise * (endY - y) / length;
    double[] middle = {(x + endX) / 2 + across, (y + endY) / 2 + up};
    return List.of(new double[] {x, y}, new double[] {endX, endY}, middle);
  }

  private static boolean isIn(Rectangle2D box, double[] point) {
    return point[0] >= box.getMinX() - NEAR
        && point[0] <= box.getMaxX() + NEAR
        && point[1] >= box.getMinY() - NEAR
        && point[1] <= box.getMaxY() + NEAR;
  }
}
