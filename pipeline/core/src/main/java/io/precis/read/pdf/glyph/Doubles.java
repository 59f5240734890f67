package io.precis.read.pdf.glyph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds letters that are painted twice on one spot, which some programs do for bold type and for
 * shadows. Of many letters on one line only the last {@value #MOST_LETTERS} are compared.
 */
final class Doubles {
  private static final float ROW = 4;
  private static final float NEAR = 0.3f;
  private static final int MOST_LETTERS = 512;

  private static final class Row {
    private final List<Glyph> glyphs = new ArrayList<>();
    private float right = Float.NEGATIVE_INFINITY;
  }

  private final Map<Integer, Row> rows = new HashMap<>();

  /** Whether the same letter lies there already, which is then bold; otherwise remembers it. */
  boolean has(Glyph glyph) {
    int key = Math.round(glyph.y() / ROW);
    for (int row = key - 1; row <= key + 1; row++) {
      Glyph same = find(rows.get(row), glyph);
      if (same != null) {
        same.setBold();
        return true;
      }
    }
    Row row = rows.computeIfAbsent(key, k -> new Row());
    row.glyphs.add(glyph);
    row.right = Math.max(row.right, glyph.right());
    return false;
  }

  private static Glyph find(Row row, Glyph glyph) {
    float near = NEAR * glyph.width() / Math.max(1, glyph.text().length());
    if (row == null || row.right <= glyph.x() + near) {
      return null;
    }
    for (int i = row.glyphs.size() - 1, least = Math.max(0, i - MOST_LETTERS); i >= least; i--) {
      Glyph other = row.glyphs.get(i);
      if (Math.abs(other.x() - glyph.x()) <= near
          && Math.abs(other.y() - glyph.y()) <= near
          && other.text().equals(glyph.text())) {
        return other;
      }
    }
    return null;
  }
}
