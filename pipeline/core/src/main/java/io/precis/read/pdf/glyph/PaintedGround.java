package io.precis.read.pdf.glyph;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
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
  private Rectangle2D.Double path;
  private boolean everywhere;

  void clear() {
    boxes.clear();
    path = null;
    everywhere = false;
  }

  /** Operators that make paths, and the one that leaves them unpainted. */
  List<OperatorProcessor> listen(PDFStreamEngine engine) {
    List<OperatorProcessor> all = new ArrayList<>();
    for (String name : List.of("m", "l", "c", "v", "y", "re", "n")) {
      all.add(new Step(engine, name));
    }
    return all;
  }

  private final class Step extends OperatorProcessor {
    private final String name;

    private Step(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (name.equals("n")) {
        path = null;
        return;
      }
      float[] numbers = new float[operands.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!(operands.get(i) instanceof COSNumber)) {
          return;
        }
        numbers[i] = ((COSNumber) operands.get(i)).floatValue();
      }
      if (name.equals("re") && numbers.length >= 4) {
        numbers[2] += numbers[0];
        numbers[3] += numbers[1];
        reach(numbers[0], numbers[3]);
        reach(numbers[2], numbers[1]);
      }
      for (int i = 0; i + 1 < numbers.length; i += 2) {
        reach(numbers[i], numbers[i + 1]);
      }
    }

    private void reach(float x, float y) {
      Point2D.Float point = getContext().transformedPoint(x, y);
      if (path == null) {
        path = new Rectangle2D.Double(point.x, point.y, 0, 0);
      } else {
        path.add(point.x, point.y);
      }
    }

    @Override
    public String getName() {
      return name;
    }
  }

  /**
   * The path is painted.
   *
   * @param operator that paints it
   * @param state in which it is painted
   */
  void paint(String operator, PDGraphicsState state) {
    Rectangle2D.Double painted = path;
    path = null;
    boolean stroked = operator.equalsIgnoreCase("s");
    if (operator.equals("sh")) {
      everywhere = true;
    } else if (painted != null
        && !InkColor.isWhite(stroked ? state.getStrokingColor() : state.getNonStrokingColor())) {
      double margin = stroked ? state.getLineWidth() / 2 : 0;
      painted.setRect(
          painted.x - margin,
          painted.y - margin,
          painted.width + 2 * margin,
          painted.height + 2 * margin);
      everywhere |= boxes.size() >= MOST;
      boxes.add(painted);
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
