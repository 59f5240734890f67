package io.precis.read.markdown;

/**
 * Caps how deep a Markdown text is nested, before it is parsed: the parser's work on a line grows
 * with the blocks that are open, and it recurses into emphasis.
 *
 * <p>A level of blocks costs a line at least one column of its prefix, the white space and the
 * marks of quotes and lists that it begins with, so that a shorter prefix is a shallower nesting. A
 * level of emphasis costs its paragraph a mark at either end, so that fewer marks are a shallower
 * nesting too.
 */
final class MarkdownNesting {
  /** Columns of the longest prefix: real texts nest a dozen deep. */
  static final int MOST_COLUMNS = 200;

  /** Marks of emphasis and pictures in one paragraph; the others are escaped. */
  static final int MOST_MARKS = 3_000;

  private static final int TAB = 4;
  private static final int MOST_DIGITS = 9;

  private MarkdownNesting() {}

  /** The same text but for what passes the limits. */
  static String cap(String markdown) {
    return capMarks(capPrefixes(markdown));
  }

  /** Paragraphs end at blank lines at the latest. */
  private static String capMarks(String markdown) {
    StringBuilder capped = null;
    int kept = 0;
    int marks = 0;
    boolean blank = true;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\n') {
        marks = blank ? 0 : marks;
        blank = true;
        continue;
      }
      blank &= isSpace(c);
      boolean mark = c == '*' || c == '_' || c == '[' && i > 0 && markdown.charAt(i - 1) == '!';
      if (mark && ++marks > MOST_MARKS) {
        capped = capped == null ? new StringBuilder(markdown.length()) : capped;
        capped.append(markdown, kept, i).append('\\');
        kept = i;
      }
    }
    return capped == null ? markdown : capped.append(markdown, kept, markdown.length()).toString();
  }

  private static String capPrefixes(String markdown) {
    StringBuilder capped = null;
    int kept = 0;
    for (int line = 0; line < markdown.length(); ) {
      int next = markdown.indexOf('\n', line);
      int end = next < 0 ? markdown.length() : next;
      int cut = cut(markdown, line, end);
      if (cut < end) {
        int text = prefixEnd(markdown, cut, end);
        capped = capped == null ? new StringBuilder(markdown.length()) : capped;
        capped.append(markdown, kept, cut);
        kept = text;
      }
      line = end + 1;
    }
    return capped == null ? markdown : capped.append(markdown, kept, markdown.length()).toString();
  }

  /** Where the prefix of a line passes the limit; {@code end} where it does not. */
  private static int cut(String text, int start, int end) {
    int columns = 0;
    for (int at = start; at < end; ) {
      int next = step(text, at, end);
      if (next == at) {
        return end;
      }
      columns += text.charAt(at) == '\t' ? TAB : next - at;
      if (columns > MOST_COLUMNS) {
        return at;
      }
      at = next;
    }
    return end;
  }

  private static int prefixEnd(String text, int start, int end) {
    int at = start;
    for (int next = step(text, at, end); next > at; next = step(text, at, end)) {
      at = next;
    }
    return at;
  }

  /** The end of the space or mark at {@code at}; {@code at} where there is none. */
  private static int step(String text, int at, int end) {
    if (at >= end) {
      return at;
    }
    char c = text.charAt(at);
    if (c == ' ' || c == '\t' || c == '>') {
      return at + 1;
    }
    int mark = at;
    while (mark < end && mark - at <= MOST_DIGITS && isDigit(text.charAt(mark))) {
      mark++;
    }
    boolean listMark =
        mark < end && (mark > at ? ".)".indexOf(text.charAt(mark)) : "-+*".indexOf(c)) >= 0;
    return listMark && (mark + 1 == end || isSpace(text.charAt(mark + 1))) ? mark + 1 : at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
