package io.precis.mark;

/**
 * A letter on a page, in points of the page's coordinates.
 *
 * @param text it, or several for a ligature
 * @param x where it begins on its baseline
 * @param endX where the next one begins
 * @param upX with {@code upY} the direction from its foot to its head, of length 1
 * @param size of its font
 */
record GlyphBox(
    String text, float x, float y, float endX, float endY, float upX, float upY, float size) {
  boolean isFinite() {
    return Float.isFinite(x + y + endX + endY + upX + upY + size) && size > 0;
  }

  /** Whether its line runs from top to bottom. */
  boolean isVertical() {
    float alongX = endX - x;
    float alongY = endY - y;
    double length = Math.hypot(alongX, alongY);
    return length > 0 && (alongX * upX + alongY * upY) / length < -0.9;
  }
}
