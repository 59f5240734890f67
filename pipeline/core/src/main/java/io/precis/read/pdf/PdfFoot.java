package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds notes at the foot of a page: small lines low on it, the first of which begins with a mark.
 */
final class PdfFoot {
  private static final double LOW = 0.5;
  private static final TextPattern MARK =
      TextPattern.compile("(?s)(?:[⁰¹²³⁴-⁹]+|[*†‡§]+|\\[?\\d{1,3}[\\])]?(?=\\s))\\s*\\S.*");

  private PdfFoot() {}

  /** Rows of {@code rows} that are notes, one list a note, in order; they stay in {@code rows}. */
  static List<List<PdfRow>> notes(List<PdfRow> rows, double height, PdfStyles styles) {
    List<List<PdfRow>> notes = new ArrayList<>();
    PdfLine before = null;
    for (PdfRow row : rows) {
      PdfLine line = row.joined();
      boolean low =
          height > 0
              && line.baseline() > height * LOW
              && styles.isSmall(line)
              && !styles.isCode(line);
      boolean starts = low && MARK.matcher(line.text()).matches();
      boolean goesOn = low && before != null && follows(before, line);
      if (starts) {
        notes.add(new ArrayList<>());
      }
      if (starts || goesOn) {
        notes.get(notes.size() - 1).add(row);
        before = line;
      } else {
        before = null;
      }
    }
    return notes;
  }

  private static boolean follows(PdfLine before, PdfLine line) {
    double gap = line.baseline() - before.baseline();
    return gap > 0
        && gap < 1.7 * line.size()
        && Math.abs(line.size() - before.size()) < 0.1 * line.size();
  }
}
