package io.precis.read.fork.office.slide;

/**
 * Where on a slide something stands.
 *
 * @param left in any unit, the same for all that stands on a slide; so are the others
 */
public record Place(long left, long top, long right, long bottom) {
  /** Of what does not say where it stands. */
  public static final Place UNKNOWN = new Place(0, 0, -1, -1);

  boolean isKnown() {
    return right >= left && bottom >= top;
  }

  boolean isAbove(Place other) {
    return isKnown() && other.isKnown() && bottom <= other.top;
  }

  boolean sharesAColumnWith(Place other) {
    return left < other.right && other.left < right;
  }

  /** The smallest place that holds both. */
  public Place and(Place other) {
    if (!isKnown() || !other.isKnown()) {
      return isKnown() ? this : other;
    }
    return new Place(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  long width() {
    return right - left;
  }
}
