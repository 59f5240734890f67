package io.precis.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds running heads, running feet and page numbers: lines at the edge of many pages. */
final class Furniture {
  private static final int EDGE_LINES = 3;
  private static final int FEWEST_PAGES = 3;
  private static final int LONGEST = 120;

  private Furniture() {}

  /**
   * Patterns of lines that stand among the first or last lines of at least three pages and a fifth
   * of all.
   *
   * @param pages paragraphs of each page, lines separated by line breaks
   */
  static Set<String> repeated(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).forEach(pattern -> seen.merge(pattern, 1, Integer::sum));
    }
    int enough = Math.max(FEWEST_PAGES, pages.size() / 5);
    Set<String> repeated = new HashSet<>();
    seen.forEach(
        (pattern, count) -> {
          if (count >= enough) {
            repeated.add(pattern);
          }
        });
    return repeated;
  }

  private static Set<String> edges(List<String> page) {
    List<String> lines = new ArrayList<>();
    page.forEach(text -> lines.addAll(List.of(text.split("\n"))));
    Set<String> patterns = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean edge = i < EDGE_LINES || i >= lines.size() - EDGE_LINES;
      if (edge && lines.get(i).strip().length() <= LONGEST && !lines.get(i).isBlank()) {
        patterns.add(pattern(lines.get(i)));
      }
    }
    return patterns;
  }

  /** The line with every number replaced by {@code #}, so that page numbers agree. */
  static String pattern(String line) {
    return line.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
