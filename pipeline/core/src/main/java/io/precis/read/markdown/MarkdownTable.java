package io.precis.read.markdown;

import java.util.Arrays;
import java.util.List;

/** Rows of tables in Markdown: cells between bars, of which an escaped one is text. */
final class MarkdownTable {
  private static final String ESCAPED_BAR = "\\|";

  /** Stands for an escaped bar from before the parser, which takes the escape away, to the end. */
  private static final String TEXT_BAR = "\u0001";

  private MarkdownTable() {}

  /** The source as the parser gets it. */
  static String withEscapedBars(String markdown) {
    return markdown.replace(ESCAPED_BAR, TEXT_BAR);
  }

  /** What the parser read, outside of tables. */
  static String plain(String text) {
    return text.replace(TEXT_BAR, "|");
  }

  /** Code as it was written. */
  static String source(String code) {
    return code.replace(TEXT_BAR, ESCAPED_BAR);
  }

  static List<String> cells(String line) {
    String row = line.strip();
    String inner = row.startsWith("|") ? row.substring(1) : row;
    String bare = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return Arrays.stream(bare.split("\\|", -1))
        .map(String::strip)
        .map(MarkdownTable::plain)
        .toList();
  }
}
