package io.precis.read.markup;

import java.util.Arrays;
import java.util.List;

/** Rows of tables in Markdown: cells between bars. */
final class MarkdownTable {
  private MarkdownTable() {}

  static List<String> cells(String line) {
    String row = line.strip();
    String inner = row.startsWith("|") ? row.substring(1) : row;
    String bare = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return Arrays.stream(bare.split("\\|", -1)).map(String::strip).toList();
  }
}
