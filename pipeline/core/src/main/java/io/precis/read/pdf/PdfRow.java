package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import java.util.List;

/**
 * What stands side by side on one level of a page.
 *
 * @param cells from left to right, at least one; each one or more lines
 */
record PdfRow(List<List<PdfLine>> cells) {
  private static final TextPattern BROKEN = TextPattern.compile("\\p{Ll}{2}[-\u2010\u00AD]$");

  PdfRow {
    cells = List.copyOf(cells);
  }

  static PdfRow of(PdfLine line) {
    return new PdfRow(List.of(List.of(line)));
  }

  boolean isLine() {
    return cells.size() == 1 && cells.get(0).size() == 1;
  }

  /** Its first line. */
  PdfLine first() {
    return cells.get(0).get(0);
  }

  PdfLine last() {
    List<PdfLine> cell = cells.get(cells.size() - 1);
    return cell.get(cell.size() - 1);
  }

  double left(int cell) {
    return cells.get(cell).stream().mapToDouble(PdfLine::left).min().orElse(0);
  }

  double right(int cell) {
    return cells.get(cell).stream().mapToDouble(PdfLine::right).max().orElse(0);
  }

  double top() {
    return lines().mapToDouble(PdfLine::baseline).min().orElse(0);
  }

  double bottom() {
    return lines().mapToDouble(PdfLine::baseline).max().orElse(0);
  }

  double size() {
    return lines().mapToDouble(PdfLine::size).max().orElse(0);
  }

  private java.util.stream.Stream<PdfLine> lines() {
    return cells.stream().flatMap(List::stream);
  }

  /** The text of each cell, its lines joined and words broken at their ends mended. */
  List<String> texts() {
    return cells.stream().map(PdfRow::text).toList();
  }

  private static String text(List<PdfLine> cell) {
    StringBuilder text = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : cell) {
      if (before != null) {
        boolean broken = line.beginsInLowerCase() && BROKEN.isIn(before.text());
        text.setLength(text.length() - (broken ? 1 : 0));
        text.append(broken ? "" : " ");
      }
      text.append(line.text());
      before = line;
    }
    return text.toString();
  }

  /** All on one line, as prose with wide gaps stands. */
  PdfLine joined() {
    PdfLine whole = null;
    for (List<PdfLine> cell : cells) {
      for (PdfLine line : cell) {
        whole = whole == null ? line : whole.plus(line);
      }
    }
    return whole;
  }
}
