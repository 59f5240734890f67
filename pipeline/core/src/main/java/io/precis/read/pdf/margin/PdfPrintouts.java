package io.precis.read.pdf.margin;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds what a browser prints above and below a page: its address, when it was printed, which page
 * of how many it is, and its title.
 */
final class PdfPrintouts {
  private static final TextPattern ADDRESS = TextPattern.compile("(?:https?|file)://\\S{1,400}.*");
  private static final TextPattern TIME =
      TextPattern.compile(
          "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}[:.]\\d{2}(?: ?[AP]M)?(?:\\s.{0,200})?");
  private static final TextPattern PAGE =
      TextPattern.compile("(?:.{0,300}\\s)?(\\d{1,4})(?: ?/ ?| of )(\\d{1,4})");

  private PdfPrintouts() {}

  /** The lines that are such, by identity; none unless every page has them. */
  static Set<PdfLine> of(List<PdfPage> pages) {
    Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int ordinal = 0; ordinal < pages.size(); ordinal++) {
      PdfPage page = pages.get(ordinal);
      Comparator<PdfLine> down = Comparator.comparingDouble(PdfLine::baseline);
      List<PdfLine> head = outermost(page, down);
      List<PdfLine> foot = outermost(page, down.reversed());
      int signs = 0;
      signs += any(head, foot, ADDRESS) ? 1 : 0;
      signs += any(head, foot, TIME) ? 1 : 0;
      signs += counts(head, foot, ordinal + 1, pages.size()) ? 1 : 0;
      if (signs < 3) {
        return Set.of();
      }
      found.addAll(head);
      found.addAll(foot);
    }
    return found;
  }

  private static List<PdfLine> outermost(PdfPage page, Comparator<PdfLine> inward) {
    return page.lines().stream()
        .filter(line -> !line.look().turned() && RunningHeads.isInMargin(line, page))
        .min(inward)
        .map(outer -> page.lines().stream().filter(outer::isLevelWith).toList())
        .orElse(List.of());
  }

  private static boolean any(List<PdfLine> head, List<PdfLine> foot, TextPattern pattern) {
    return head.stream().anyMatch(line -> pattern.matcher(line.text()).matches())
        || foot.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
  }

  private static boolean counts(List<PdfLine> head, List<PdfLine> foot, int page, int pages) {
    return head.stream().anyMatch(line -> isPage(line, page, pages))
        || foot.stream().anyMatch(line -> isPage(line, page, pages));
  }

  private static boolean isPage(PdfLine line, int page, int pages) {
    Matcher counted = PAGE.matcher(line.text());
    return counted.matches()
        && Integer.parseInt(counted.group(1)) == page
        && Integer.parseInt(counted.group(2)) == pages;
  }
}
