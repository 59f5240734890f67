package io.precis.text.line;

import java.util.List;

/** Where code in plain text ends that begins at a line. Not thread-safe. */
final class CodeLines {
  /** Deeper than the text around it by so many columns, a line may be code. */
  static final int INDENT = 4;

  /** Signs of a row that stands above and below a listing. */
  private static final int LEAST_ROW = 4;

  private static final int LONGEST_LISTING = 200;

  private final List<TextLine> lines;
  private final int indent;
  private boolean noFenceCloses;

  /**
   * @param indent of the text, in columns
   */
  CodeLines(List<TextLine> lines, int indent) {
    this.lines = lines;
    this.indent = indent;
  }

  /** One past the lines of the entry of a log that opens at a line. */
  int logged(int at) {
    int end = at + 1;
    while (end < lines.size() && !LineRules.isLogged(lines.get(end).content())) {
      end++;
    }
    return end;
  }

  /** One past the fence that closes the one at a line; one past the line where none does. */
  int fenced(int at) {
    String fence = lines.get(at).content().substring(0, 3);
    for (int i = at + 1; !noFenceCloses && i < lines.size(); i++) {
      if (lines.get(i).content().equals(fence)) {
        return i + 1;
      }
    }
    noFenceCloses = true;
    // A fence that is never closed is no fence: one line, and the rest is read as text.
    return at + 1;
  }

  /**
   * One past the second of two equal rows of dashes or points with nothing but code between; the
   * given line where it is no such row.
   */
  int listed(int at) {
    String row = lines.get(at).content();
    if (!parts(at - 1)
        || TextLine.isBlank(lines, at + 1)
        || row.length() < LEAST_ROW
        || row.charAt(0) != '-' && row.charAt(0) != '.'
        || !HeadingRules.isAdornment(row)) {
      return at;
    }
    for (int i = at + 1; i < Math.min(lines.size(), at + LONGEST_LISTING); i++) {
      if (lines.get(i).content().equals(row)) {
        return i > at + 1 && parts(i + 1) ? i + 1 : at;
      }
      if (!lines.get(i).isBlank() && !isListed(lines.get(i))) {
        return at;
      }
    }
    return at;
  }

  /** A blank line, or AsciiDoc's sign that an item goes on. */
  private boolean parts(int line) {
    return TextLine.isBlank(lines, line) || lines.get(line).content().equals("+");
  }

  private boolean isListed(TextLine line) {
    return line.indent() >= indent + 2
        || LineRules.isDrawing(line.content())
        || LineRules.isCode(line.content());
  }

  /** One past the last line that is indented as deep as code that opens at a line. */
  int indented(int at) {
    int depth = Math.min(lines.get(at).indent(), indent + INDENT);
    int end = at + 1;
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        if (lines.get(i).indent() < depth) {
          break;
        }
        end = i + 1;
      }
    }
    return end;
  }
}
