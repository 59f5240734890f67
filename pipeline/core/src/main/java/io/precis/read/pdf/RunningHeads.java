package io.precis.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds running heads, running feet and page numbers: lines at the edge of many pages. */
final class RunningHeads {
  private static final int EDGE_LINES = 3;
  private static final int FEWEST_PAGES = 3;
  private static final int LONGEST = 120;
  private static final double MARGIN = 0.13;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:(?:page|p\\.|seite|页|第)\\s*)?(?:\\d{1,4}|[ivxlc]{1,7})\\s*(?:页)?(?:\\s*(?:of|/|共|von|de)\\s*\\d{1,4}\\s*页?)?[-–—|\\s]*");

  private final Set<String> repeated;

  private RunningHeads(Set<String> repeated) {
    this.repeated = repeated;
  }

  /** Learns which lines are at the edge of at least three pages and a fifth of all. */
  static RunningHeads of(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> patterns = new HashSet<>();
      edge(page).forEach(line -> patterns.add(pattern(line.text())));
      patterns.forEach(pattern -> seen.merge(pattern, 1, Integer::sum));
    }
    int enough = Math.max(FEWEST_PAGES, pages.size() / 5);
    Set<String> repeated = new HashSet<>();
    seen.forEach(
        (pattern, count) -> {
          if (count >= enough) {
            repeated.add(pattern);
          }
        });
    return new RunningHeads(repeated);
  }

  /** Whether {@code line} of {@code page} is furniture. */
  boolean contains(PdfLine line, PdfPage page) {
    if (line.text().length() > LONGEST || isInside(line, page)) {
      return false;
    }
    boolean numbersPage = page.height() > 0 && PAGE_NUMBER.matcher(line.text()).matches();
    return numbersPage || repeated.contains(pattern(line.text()));
  }

  private static List<PdfLine> edge(PdfPage page) {
    List<PdfLine> lines = page.lines();
    List<PdfLine> edge = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean near = i < EDGE_LINES || i >= lines.size() - EDGE_LINES;
      boolean known = page.height() > 0;
      PdfLine line = lines.get(i);
      if ((known || near) && !isInside(line, page) && line.text().length() <= LONGEST) {
        edge.add(line);
      }
    }
    return edge;
  }

  /** Whether a line stands between the margins; unknown places do not. */
  private static boolean isInside(PdfLine line, PdfPage page) {
    double height = page.height();
    return height > 0
        && line.size() > 0
        && line.baseline() > height * MARGIN
        && line.baseline() < height * (1 - MARGIN);
  }

  /** The line with every number replaced by {@code #}, so that page numbers agree. */
  private static String pattern(String line) {
    return line.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
