package io.precis.read.build;

/** The attributes of one tag, looked up only when asked for. */
public final class XhtmlAttributes {
  static final XhtmlAttributes NONE = new XhtmlAttributes("");

  private final String source;

  /**
   * @param source {@code name="value"} pairs separated by white space
   */
  XhtmlAttributes(String source) {
    this.source = source;
  }

  /** Whether the tag has no attributes at all. */
  public boolean isEmpty() {
    return source.isEmpty();
  }

  /** Whether the tag has attribute {@code name}, with whatever value. */
  public boolean has(String name) {
    return !get(name).isEmpty() || source.contains(" " + name + "=\"\"");
  }

  /** The value of attribute {@code name}; an empty string where the tag has none. */
  public String get(String name) {
    int from = 0;
    while (true) {
      int at = source.indexOf(name + "=\"", from);
      if (at < 0) {
        return "";
      }
      int start = at + name.length() + 2;
      int end = source.indexOf('"', start);
      if (end < 0) {
        return "";
      }
      if (at > 0 && Character.isWhitespace(source.charAt(at - 1))) {
        return XhtmlScanner.unescape(source.substring(start, end));
      }
      from = end + 1;
    }
  }
}
