package io.precis.read.fork.markup;

import java.util.regex.Pattern;

/**
 * Takes out what a page shows only where scripts do not run, before the page is parsed: it may hold
 * half an element, which would swallow all that follows. Where it is the text itself, which scripts
 * would lay out, it stays.
 */
final class NoScript {
  private static final String OPEN = "<noscript";
  private static final String CLOSE = "</noscript";

  /** Longer than what asks for scripts, for a newer browser, for patience. */
  private static final int SHORTEST_TEXT = 500;

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private NoScript() {}

  /**
   * The page without its {@code noscript} elements. One that is never closed stays, and so does one
   * inside a comment or a script, which end where they end.
   */
  static String cut(String page) {
    int at = indexOf(page, OPEN, 0);
    if (at < 0) {
      return page;
    }
    StringBuilder kept = new StringBuilder(page.length());
    int from = 0;
    while (at >= 0) {
      int close = indexOf(page, CLOSE, at);
      int end = close < 0 ? -1 : page.indexOf('>', close);
      if (end < 0) {
        break;
      }
      kept.append(page, from, at);
      String inside = unescaped(page.substring(page.indexOf('>', at) + 1, close));
      kept.append(isText(inside) ? inside : "");
      from = end + 1;
      at = indexOf(page, OPEN, from);
    }
    return kept.append(page, from, page.length()).toString();
  }

  /** What a browser that runs scripts saved: the elements inside are a text to it. */
  private static String unescaped(String inside) {
    return inside.indexOf('<') < 0
        ? inside.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        : inside;
  }

  private static boolean isText(String inside) {
    return inside.length() >= SHORTEST_TEXT
        && SPACE.matcher(TAG.matcher(inside).replaceAll(" ")).replaceAll(" ").length()
            >= SHORTEST_TEXT;
  }

  /** Where a tag begins, in capitals or not; -1 for nowhere. */
  private static int indexOf(String page, String tag, int from) {
    for (int at = page.indexOf('<', from); at >= 0; at = page.indexOf('<', at + 1)) {
      if (page.regionMatches(true, at, tag, 0, tag.length())) {
        return at;
      }
    }
    return -1;
  }
}
