package io.precis.read.markdown;

import io.precis.limit.TextPattern;

/** Fences that hold text of the page: Markdown that its program shows. */
final class ShownFences {
  /** Markdown that a page's program shows. */
  private static final TextPattern MARKDOWN =
      TextPattern.compile("(?ms)^(`{3,8})\\w{2,60}Markdown[ \\t]*\\n(.{0,50000}?)^\\1[ \\t]*$");

  private ShownFences() {}

  /** The text without the fences around what a reader reads as text. */
  static String opened(String text) {
    return MARKDOWN.matcher(text).replaceAll("\n$2\n");
  }
}
