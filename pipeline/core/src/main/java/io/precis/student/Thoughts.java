package io.precis.student;

/** The thoughts of a model that thinks aloud before it answers. */
public final class Thoughts {
  /** What they begin with. */
  static final String BEGIN = "<think>";

  private static final String END = "</think>";

  private Thoughts() {}

  /**
   * What stands after them, stripped; empty where nothing does, all of {@code text} without any.
   */
  public static String without(String text) {
    String begun = text.strip();
    if (!begun.startsWith(BEGIN)) {
      return begun;
    }
    int end = begun.indexOf(END);
    return end < 0 ? "" : begun.substring(end + END.length()).strip();
  }
}
