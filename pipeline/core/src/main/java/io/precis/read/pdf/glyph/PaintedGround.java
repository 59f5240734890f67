package io.precis.read.pdf.glyph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Where a page is painted in a colour that white letters stand out from: the boxes of its painted
 * paths, in the page's units from its bottom left corner.
 *
 * <p>It errs towards paint: a path counts with its whole box, and a page of too many paths, or with
 * a shading, is painted all over.
 */
final class PaintedGround {
  /** More boxes are not told apart. */
  private static final int MOST = 2_000;

  /** A letter is on a box that it touches with its first point, this near. */
  private static final double NEAR = 2;

  /** Rules of tables are no thicker, and at least as high as a line of small letters. */
  private static final double THICKEST_RULE = 2.5;

  private static final double LOWEST_RULE = 8;

  private final List<Rectangle2D.Double> boxes = new ArrayList<>();
  private boolean everywhere;

  void clear() {
    boxes.clear();
    everywhere = false;
  }

  /**
   * A path is painted.
   *
   * @param operator that paints it
   * @param painted what it spans; null where there is none
   * @param state in which it is painted
   */
  void paint(String operator, Rectangle2D.Double painted, PDGraphicsState state) {
    boolean stroked = operator.equalsIgnoreCase("s");
    if (operator.equals("sh")) {
      everywhere = true;
    } else if (painted != null
        && !InkColor.isWhite(stroked ? state.getStrokingColor() : state.getNonStrokingColor())) {
      double margin = stroked ? state.getLineWidth() / 2 : 0;
      everywhere |= boxes.size() >= MOST;
      boxes.add(
          new Rectangle2D.Double(
              painted.x - margin,
              painted.y - margin,
              painted.width + 2 * margin,
              painted.height + 2 * margin));
    }
  }

  /** The upright rules of the page; none where it is painted all over. */
  List<Rectangle2D.Double> uprightRules() {
    return everywhere
        ? List.of()
        : boxes.stream()
            .filter(box -> box.width <= THICKEST_RULE && box.height >= LOWEST_RULE)
            .toList();
  }

  /** Likewise the level ones, such as those under words. */
  List<Rectangle2D.Double> levelRules() {
    return everywhere
        ? List.of()
        : boxes.stream()
            .filter(box -> box.height <= THICKEST_RULE && box.width >= LOWEST_RULE)
            .toList();
  }

  /** Whether something is painted where a letter begins. */
  boolean isUnder(double x, double y) {
    return everywhere
        || boxes.stream()
            .anyMatch(
                box ->
                    x >= box.x - NEAR
                        && x <= box.x + box.width + NEAR
                        && y >= box.y - NEAR
                        && y <= box.y + box.height + NEAR);
  }
}
