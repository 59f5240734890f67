package io.precis.read.pdf.glyph;

import java.awt.geom.GeneralPath;
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
 * The path that a page is drawing, by its box in the page's units; where it clips, what is painted
 * after it shows within that box only.
 */
final class PagePath {
  /** Points of a box: four corners, the first of which may come again. */
  private static final int MOST_CORNERS = 5;

  private static final int MOST_DRAWN = 200;

  private static final double NEAR = 0.5;

  private Rectangle2D.Double box;
  private final List<Point2D.Float> corners = new ArrayList<>();

  /** The boxes that it was drawn as, where it was. */
  private final List<Rectangle2D.Double> drawn = new ArrayList<>();

  private boolean lined;
  private boolean curved;
  private boolean clips;

  void clear() {
    box = null;
    corners.clear();
    drawn.clear();
    lined = false;
    curved = false;
    clips = false;
  }

  /** Operators that make paths, that clip, and the one that leaves them unpainted. */
  List<OperatorProcessor> listen(PDFStreamEngine engine) {
    List<OperatorProcessor> all = new ArrayList<>();
    for (String name : List.of("m", "l", "c", "v", "y", "re", "n", "W", "W*")) {
      all.add(new Step(engine, name));
    }
    return all;
  }

  /** What the path spans; null where there is none. */
  Rectangle2D.Double box() {
    return box;
  }

  /** The upright boxes that it is; none where it is anything else. */
  List<Rectangle2D.Double> boxes() {
    if (!lined && !drawn.isEmpty()) {
      return drawn;
    }
    return isBox() ? List.of(box) : List.of();
  }

  private boolean isBox() {
    return box != null
        && !curved
        && corners.size() >= MOST_CORNERS - 1
        && corners.size() <= MOST_CORNERS
        && corners.stream().allMatch(this::isCorner);
  }

  private boolean isCorner(Point2D.Float point) {
    return Math.min(point.x - box.getMinX(), box.getMaxX() - point.x) <= NEAR
        && Math.min(point.y - box.getMinY(), box.getMaxY() - point.y) <= NEAR;
  }

  /** The path was painted, or is left unpainted. */
  void end(PDGraphicsState state) {
    if (clips && box != null) {
      state.intersectClippingPath(new GeneralPath(box));
      state.getCurrentClippingPath(); // makes one path of what it was and this one
    }
    clear();
  }

  private final class Step extends OperatorProcessor {
    private final String name;

    private Step(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      switch (name) {
        case "n" -> end(getContext().getGraphicsState());
        case "W", "W*" -> clips = true;
        case "re" -> rectangle(numbers(operands));
        default -> {
          float[] numbers = numbers(operands);
          lined = true;
          curved |= numbers.length > 2;
          for (int i = 0; i + 1 < numbers.length; i += 2) {
            reach(numbers[i], numbers[i + 1]);
          }
        }
      }
    }

    private float[] numbers(List<COSBase> operands) {
      float[] numbers = new float[operands.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!(operands.get(i) instanceof COSNumber number)) {
          return new float[0];
        }
        numbers[i] = number.floatValue();
      }
      return numbers;
    }

    private void rectangle(float[] numbers) {
      if (numbers.length >= 4) {
        Point2D.Float first = reach(numbers[0], numbers[1]);
        Point2D.Float next = reach(numbers[0] + numbers[2], numbers[1]);
        Point2D.Float last = reach(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        reach(numbers[0], numbers[1] + numbers[3]);
        boolean upright = Math.abs(first.y - next.y) <= NEAR || Math.abs(first.x - next.x) <= NEAR;
        if (upright && drawn.size() < MOST_DRAWN) {
          Rectangle2D.Double one = new Rectangle2D.Double(first.x, first.y, 0, 0);
          one.add(last);
          drawn.add(one);
        } else {
          lined = true;
        }
      }
    }

    private Point2D.Float reach(float x, float y) {
      Point2D.Float point = getContext().transformedPoint(x, y);
      if (corners.size() <= MOST_CORNERS) {
        corners.add(point);
      }
      if (box == null) {
        box = new Rectangle2D.Double(point.x, point.y, 0, 0);
      } else {
        box.add(point.x, point.y);
      }
      return point;
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
