package io.precis.text.line;

import io.precis.document.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One line of plain text.
 *
 * @param start its first character in the text, indentation included
 * @param end one past its last character, line end not included
 * @param indent columns of white space before its content; a tab fills up to the next multiple of 8
 * @param content without white space at both ends; empty for a blank line
 * @param quoted whether it had the mark that mails put before what they repeat
 */
public record TextLine(int start, int end, int indent, String content, boolean quoted) {
  private static final int TAB = 8;

  boolean isBlank() {
    return content.isEmpty();
  }

  /** Whether no line stands there, or a blank one. */
  static boolean isBlank(List<TextLine> lines, int at) {
    return at < 0 || at >= lines.size() || lines.get(at).isBlank();
  }

  /** Where the content lies. */
  Span span(String text) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    return new Span(from, from + content.length());
  }

  static List<TextLine> of(PlainText plain) {
    String text = plain.text();
    BitSet quoted = plain.quoted();
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(line(text, start, end, quoted.get(lines.size())));
      start = end + 1;
    }
    return lines;
  }

  private static TextLine line(String text, int start, int end, boolean quoted) {
    int from = start;
    int indent = 0;
    while (from < end && isSpace(text.charAt(from))) {
      indent += text.charAt(from) == '\t' ? TAB - indent % TAB : 1;
      from++;
    }
    int to = end;
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new TextLine(start, end, indent, text.substring(from, to), quoted);
  }

  /** White space of any script, no-break spaces and control characters included. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF';
  }
}
