package io.precis.read.fork.office.list;

/**
 * A level of a list.
 *
 * @param start its first number
 * @param way in which its numbers are written
 * @param text what is shown: {@code %1} stands for the number of the first level, and so on
 * @param legal whether the numbers of all levels are written in digits here
 * @param restarts whether it is counted anew where a level above goes on
 */
public record ListLevel(int start, String way, String text, boolean legal, boolean restarts) {
  /** What shows a point that has no number. */
  public static final String BULLET = "·";

  /** A level that is not described. */
  public static final ListLevel UNKNOWN = new ListLevel(1, "none", "", false, true);

  boolean isBullet() {
    return way.equals("bullet");
  }
}
