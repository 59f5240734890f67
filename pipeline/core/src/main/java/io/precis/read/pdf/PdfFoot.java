package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds notes at the foot of a page: small lines low on it, the first of which begins with a mark;
 * and on the first page, where permissions and addresses stand so, those at the foot of a column.
 */
final class PdfFoot {
  private static final double LOW = 0.5;
  private static final int FEWEST_LINES = 3;
  private static final int SHORTEST_LINE = 25;

  /** Characters of a line of text, not of a title page's names and places. */
  private static final int TEXT_LINE = 40;

  private static final TextPattern MARK =
      TextPattern.compile("(?s)(?:[⁰¹²³⁴-⁹]+|[①-⑳]|[*†‡§]+|\\[?\\d{1,3}[\\])]?(?=\\s))\\s*\\S.*");

  /** A raised number before a small line is a note's wherever it stands: columns may be short. */
  private static final TextPattern RAISED = TextPattern.compile("[⁰¹²³⁴-⁹]+\\s*\\p{L}");

  /** A plain number, and a sentence that goes on. */
  private static final TextPattern COUNT = TextPattern.compile("(?s)\\d{1,3}\\s+\\p{Ll}.*");

  private PdfFoot() {}

  /**
   * Rows of {@code rows} that are notes, one list a note, in order; they stay in {@code rows}.
   *
   * @param first whether the page is the document's first
   */
  static List<List<PdfRow>> notes(
      List<PdfRow> rows, double height, PdfStyles styles, boolean first) {
    List<List<PdfRow>> notes = marked(rows, height, styles);
    if (first && height > 0) {
      List<PdfRow> known = notes.stream().flatMap(List::stream).toList();
      for (int end = 1; end <= rows.size(); end++) {
        if (end == rows.size() || rows.get(end).top() < rows.get(end - 1).bottom() - height / 4) {
          List<PdfRow> foot =
              footOfColumn(rows, end, height, styles).stream()
                  .filter(row -> known.stream().noneMatch(note -> note == row))
                  .toList();
          notes.addAll(foot.isEmpty() ? List.of() : List.of(foot));
        }
      }
    }
    return notes;
  }

  /**
   * The small lines that a column ends with, below others that are not small; two are enough where
   * the sentence above them goes on at the head of the next column.
   */
  private static List<PdfRow> footOfColumn(
      List<PdfRow> rows, int end, double height, PdfStyles styles) {
    int from = end;
    while (from > 0 && isLowAndSmall(rows.get(from - 1).joined(), height, styles)) {
      from--;
    }
    boolean below =
        from > 0
            && from < end
            && !styles.isSmall(rows.get(from - 1).joined())
            && rows.get(from - 1).top() < rows.get(from).top();
    List<PdfRow> foot = rows.subList(from, end);
    int characters = foot.stream().mapToInt(row -> row.joined().text().length()).sum();
    boolean torn =
        below
            && end < rows.size()
            && !rows.get(from - 1).joined().endsSentence()
            && rows.get(end).joined().beginsInLowerCase();
    boolean prose =
        foot.size() >= (torn ? 2 : FEWEST_LINES) && characters >= SHORTEST_LINE * foot.size();
    return below && prose && (torn || hasText(rows.subList(0, from), styles)) ? foot : List.of();
  }

  /** Whether some lines on end are text: below names and places alone stands an abstract. */
  private static boolean hasText(List<PdfRow> rows, PdfStyles styles) {
    int onEnd = 0;
    for (int i = 0; i < rows.size() && onEnd < FEWEST_LINES; i++) {
      PdfLine line = rows.get(i).joined();
      boolean ofBody = !styles.isSmall(line) && !styles.isLarge(line);
      boolean text = ofBody && line.text().length() >= TEXT_LINE;
      onEnd = text ? onEnd + 1 : 0;
    }
    return onEnd == FEWEST_LINES;
  }

  private static boolean isLowAndSmall(PdfLine line, double height, PdfStyles styles) {
    return line.baseline() > height * LOW && styles.isSmall(line) && !styles.isCode(line);
  }

  private static List<List<PdfRow>> marked(List<PdfRow> rows, double height, PdfStyles styles) {
    List<List<PdfRow>> notes = new ArrayList<>();
    PdfLine before = null;
    PdfLine above = null;
    for (PdfRow row : rows) {
      PdfLine line = row.joined();
      boolean low = height > 0 && isLowAndSmall(line, height, styles);
      boolean small = height > 0 && styles.isSmall(line) && !styles.isCode(line);
      boolean marked =
          low && MARK.matcher(line.text()).matches()
              || small && RAISED.matcher(line.text()).lookingAt();
      boolean starts = marked && !isAmidSentence(above, line);
      above = line;
      boolean goesOn = small && before != null && follows(before, line);
      if (starts && notes.isEmpty()) {
        List<PdfRow> rest = restAbove(rows, rows.indexOf(row), height, styles);
        notes.addAll(rest.isEmpty() ? List.of() : List.of(rest));
      }
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

  /** The lines right above a page's first note that go on a note of the page before. */
  private static List<PdfRow> restAbove(
      List<PdfRow> rows, int first, double height, PdfStyles styles) {
    int from = first;
    while (from > 0
        && isLowAndSmall(rows.get(from - 1).joined(), height, styles)
        && follows(rows.get(from - 1).joined(), rows.get(from).joined())) {
      from--;
    }
    boolean below = from > 0 && !styles.isSmall(rows.get(from - 1).joined());
    return below && from < first && rows.get(from).joined().beginsInLowerCase()
        ? List.copyOf(rows.subList(from, first))
        : List.of();
  }

  /** Whether a number is one of the sentence that the line above has not ended. */
  private static boolean isAmidSentence(PdfLine above, PdfLine line) {
    return above != null
        && COUNT.matcher(line.text()).matches()
        && !above.endsSentence()
        && follows(above, line);
  }

  private static boolean follows(PdfLine before, PdfLine line) {
    double gap = line.baseline() - before.baseline();
    return gap > 0
        && gap < 1.7 * line.size()
        && Math.abs(line.size() - before.size()) < 0.1 * line.size();
  }
}
