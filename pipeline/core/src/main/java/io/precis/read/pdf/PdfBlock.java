package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of a PDF in the making.
 *
 * @param role what it is
 * @param level of a heading, from 1; 1 for a row that begins a table right below another; 0 for
 *     other blocks
 * @param page ordinal of the page where it begins, from 0
 * @param parts its lines, one list a page that it runs over; one empty list for a table's row
 * @param cells of a table's row; empty for other blocks
 */
record PdfBlock(Role role, int level, int page, List<List<PdfLine>> parts, List<String> cells) {
  PdfBlock {
    parts = List.copyOf(parts);
    cells = List.copyOf(cells);
  }

  static PdfBlock of(Role role, int page, List<PdfLine> lines) {
    return new PdfBlock(role, 0, page, List.of(List.copyOf(lines)), List.of());
  }

  static PdfBlock heading(int level, int page, List<PdfLine> lines) {
    return new PdfBlock(Role.HEADING, level, page, List.of(List.copyOf(lines)), List.of());
  }

  static PdfBlock row(Role role, int page, List<String> cells) {
    return new PdfBlock(role, 0, page, List.of(List.of()), cells);
  }

  /** The first row of a table that stands right below another. */
  PdfBlock ofNextTable() {
    return new PdfBlock(role, 1, page, parts, cells);
  }

  PdfBlock as(Role other) {
    return new PdfBlock(other, 0, page, parts, cells);
  }

  /** This block and what it says on the next page. */
  PdfBlock plus(PdfBlock next) {
    List<List<PdfLine>> all = new ArrayList<>(parts);
    if (next.page == lastPage()) {
      List<PdfLine> joined = new ArrayList<>(all.remove(all.size() - 1));
      joined.addAll(next.parts.get(0));
      all.add(joined);
      all.addAll(next.parts.subList(1, next.parts.size()));
    } else {
      all.addAll(next.parts);
    }
    return new PdfBlock(role, level, page, all, cells);
  }

  int lastPage() {
    return page + parts.size() - 1;
  }

  boolean hasLines() {
    return !parts.get(0).isEmpty();
  }

  PdfLine first() {
    return parts.get(0).get(0);
  }

  PdfLine last() {
    List<PdfLine> lines = parts.get(parts.size() - 1);
    return lines.get(lines.size() - 1);
  }

  /** Its lines on the page where it begins, or the row's cells. */
  String text() {
    return hasLines() ? text(parts.get(0)) : String.join("\t", cells);
  }

  static String text(List<PdfLine> lines) {
    return String.join("\n", lines.stream().map(PdfLine::text).toList());
  }
}
