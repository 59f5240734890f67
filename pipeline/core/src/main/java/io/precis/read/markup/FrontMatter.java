package io.precis.read.markup;

/** Settings between two lines of dashes at the head of a Markdown file. */
final class FrontMatter {
  private FrontMatter() {}

  static String strip(String markdown) {
    String start = markdown.stripLeading();
    if (!start.startsWith("---\n") && !start.startsWith("---\r\n")) {
      return markdown;
    }
    int end = start.indexOf("\n---", 3);
    int line = end < 0 ? -1 : start.indexOf('\n', end + 1);
    return line < 0 ? markdown : start.substring(line + 1);
  }
}
