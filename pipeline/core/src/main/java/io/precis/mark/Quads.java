package io.precis.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes quadrilaterals of letters, one for each stretch of a line.
 *
 * <p>The corners come in the order that viewers want, which is not that of ISO 32000-1, 12.5.6.10:
 * upper left, upper right, lower left, lower right, as the letters stand.
 */
final class Quads {
  private static final float ABOVE = 0.8f;
  private static final float BELOW = -0.22f;

  /** In parts of the font's size: as wide a gap ends a stretch. */
  private static final float WIDE = 2.5f;

  /** So many marks of punctuation and spaces go with the letter before them. */
  private static final int MOST_PUNCTUATION = 3;

  private Quads() {}

  /**
   * The quadrilaterals.
   *
   * @param chosen which of the boxes
   * @return 8 numbers each
   */
  static List<float[]> of(List<GlyphBox> boxes, BitSet chosen) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch open = null;
    int punctuation = 0;
    for (int i = chosen.nextSetBit(0); i >= 0 && i < boxes.size(); i++) {
      GlyphBox box = boxes.get(i);
      if (chosen.get(i)) {
        punctuation = 0;
        if (open == null || !open.add(box)) {
          open = new Stretch(box);
          stretches.add(open);
        }
      } else if (PageText.keys(box.text()).isEmpty() && punctuation < MOST_PUNCTUATION) {
        punctuation += box.text().isBlank() || open.add(box) ? 1 : MOST_PUNCTUATION;
      } else {
        i = chosen.nextSetBit(i) - 1;
        punctuation = 0;
        if (i < 0) {
          break;
        }
      }
    }
    return stretches.stream().map(Stretch::corners).toList();
  }

  /** A stretch of a line: how far it reaches along the line and across it from where it begins. */
  private static final class Stretch {
    private final GlyphBox first;
    private final float alongX;
    private final float alongY;
    private float left;
    private float right;
    private float low;
    private float high;

    Stretch(GlyphBox box) {
      first = box;
      // a line runs at a right angle to its letters, to the side that they are written to
      boolean vertical = box.isVertical();
      float x = vertical ? -box.upX() : box.upY();
      float y = vertical ? -box.upY() : -box.upX();
      boolean back = !vertical && (box.endX() - box.x()) * x + (box.endY() - box.y()) * y < 0;
      alongX = back ? -x : x;
      alongY = back ? -y : y;
      left = Float.MAX_VALUE;
      right = -Float.MAX_VALUE;
      low = Float.MAX_VALUE;
      high = -Float.MAX_VALUE;
      include(box);
    }

    private float along(float x, float y) {
      return (x - first.x()) * alongX + (y - first.y()) * alongY;
    }

    private float across(float x, float y) {
      return (x - first.x()) * acrossX() + (y - first.y()) * acrossY();
    }

    private float acrossX() {
      return first.isVertical() ? -alongY : first.upX();
    }

    private float acrossY() {
      return first.isVertical() ? alongX : first.upY();
    }

    private void include(GlyphBox box) {
      float foot = across(box.x(), box.y());
      float above = first.isVertical() ? 0.5f : ABOVE;
      float below = first.isVertical() ? -0.5f : BELOW;
      left = Math.min(left, Math.min(along(box.x(), box.y()), along(box.endX(), box.endY())));
      right = Math.max(right, Math.max(along(box.x(), box.y()), along(box.endX(), box.endY())));
      low = Math.min(low, foot + below * box.size());
      high = Math.max(high, foot + above * box.size());
    }

    /** Takes a letter that goes on where the stretch ends, or lies on it. */
    boolean add(GlyphBox box) {
      float size = Math.max(first.size(), box.size());
      boolean sameWay = box.upX() * first.upX() + box.upY() * first.upY() > 0.99f;
      float start = along(box.x(), box.y());
      boolean goesOn = start > left - WIDE * size && start < right + WIDE * size;
      boolean sameLine = Math.abs(across(box.x(), box.y())) < 0.6f * size;
      if (sameWay && goesOn && sameLine && box.isVertical() == first.isVertical()) {
        include(box);
        return true;
      }
      return false;
    }

    float[] corners() {
      float[] corners = new float[8];
      corner(corners, 0, left, high);
      corner(corners, 2, right, high);
      corner(corners, 4, left, low);
      corner(corners, 6, right, low);
      return corners;
    }

    private void corner(float[] corners, int at, float along, float across) {
      corners[at] = first.x() + along * alongX + across * acrossX();
      corners[at + 1] = first.y() + along * alongY + across * acrossY();
    }
  }
}
