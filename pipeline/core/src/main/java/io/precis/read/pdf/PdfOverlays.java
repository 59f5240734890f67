package io.precis.read.pdf;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.margin.RunningHeads;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that are laid over pages and belong to no text: stamps such as DRAFT over or across it,
 * turned lines that come again, and heads, feet and stamps that the file itself marks as no
 * content.
 */
final class PdfOverlays {
  /** Letters of so many times the usual size are stamped over a page. */
  private static final double STAMP = 1.8;

  /** A head in larger letters than the text may be its title. */
  private static final double LARGEST_HEAD = 1.1;

  /** Several words without figures and commas, which addresses and dates have. */
  private static final TextPattern NAME = TextPattern.compile("[^\\d,@|]+ [^\\d,@|]+");

  /** A page with more such lines is set in large letters, and none of them is a stamp. */
  private static final int MOST_STAMPS = 40;

  private static final int SHORTEST = 3;
  private static final int SHORTEST_TEXT = 10;

  /** Height of capitals in sizes of the letters. */
  private static final double CAPITALS = 0.7;

  /** Size of letters that stand under a stamp, as a share of its own. */
  private static final double SMALLER = 0.7;

  private static final int FEWEST_PAGES = 2;
  private static final int FEWEST_ON_A_PAGE = 3;

  private final Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfOverlays() {}

  /**
   * @param body size of the text's letters in points
   */
  static PdfOverlays of(List<PdfPage> pages, double body) {
    PdfOverlays overlays = new PdfOverlays();
    for (PdfPage page : pages) {
      overlays.addMarked(page, page == pages.get(0), body);
    }
    overlays.addStamps(pages, body);
    overlays.addTurned(pages, body);
    return overlays;
  }

  boolean has(PdfLine line) {
    return found.contains(line);
  }

  /** Some programs mark all that they write as no content: then the mark says nothing. */
  private void addMarked(PdfPage page, boolean first, double body) {
    List<PdfLine> marked = page.lines().stream().filter(line -> line.look().artifact()).toList();
    if (letters(marked) * 2 >= letters(page.lines())) {
      return;
    }
    boolean headed = first && isTitle(marked, page, body);
    for (PdfLine line : marked) {
      boolean head =
          RunningHeads.isInMargin(line, page)
              && line.size() <= LARGEST_HEAD * body
              && !(headed && line.baseline() < page.height() / 2);
      if (head || line.look().turned() || line.size() >= STAMP * body) {
        found.add(line);
      }
    }
  }

  /** Whether the one line at the head of a page without larger letters may be its title. */
  private static boolean isTitle(List<PdfLine> marked, PdfPage page, double body) {
    List<PdfLine> head =
        marked.stream()
            .filter(line -> RunningHeads.isInMargin(line, page))
            .filter(line -> line.baseline() < page.height() / 2)
            .toList();
    return head.size() == 1
        && PdfStyles.isTitle(head.get(0).text())
        && NAME.matcher(head.get(0).text()).matches()
        && page.lines().stream().noneMatch(line -> line.size() > LARGEST_HEAD * body);
  }

  private static int letters(List<PdfLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /** What stands over lines of text on one page is a stamp wherever it comes again. */
  private void addStamps(List<PdfPage> pages, double body) {
    Set<String> stamps = new HashSet<>();
    for (PdfPage page : pages) {
      List<PdfLine> large =
          page.lines().stream()
              .filter(line -> line.size() >= STAMP * body && !line.look().turned())
              .filter(line -> line.text().length() >= SHORTEST)
              .toList();
      if (large.size() <= MOST_STAMPS) {
        large.stream()
            .filter(stamp -> page.lines().stream().anyMatch(text -> isOver(stamp, text)))
            .forEach(stamp -> stamps.add(stamp.text()));
      }
    }
    for (PdfPage page : pages) {
      page.lines().stream()
          .filter(line -> line.size() >= STAMP * body && stamps.contains(line.text()))
          .forEach(found::add);
    }
  }

  private static boolean isOver(PdfLine stamp, PdfLine text) {
    double shared = Math.min(stamp.right(), text.right()) - Math.max(stamp.left(), text.left());
    return text.text().length() >= SHORTEST_TEXT
        && text.size() <= SMALLER * stamp.size()
        && !text.look().turned()
        && text.baseline() < stamp.baseline()
        && text.baseline() - CAPITALS * text.size() > stamp.baseline() - CAPITALS * stamp.size()
        && shared * 2 > stamp.right() - stamp.left();
  }

  private void addTurned(List<PdfPage> pages, double body) {
    Map<String, Set<PdfPage>> places = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        if (line.look().turned()) {
          places.computeIfAbsent(line.text(), text -> new HashSet<>()).add(page);
          counts.merge(line.text(), 1, Integer::sum);
        }
      }
    }
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        if (line.look().turned()) {
          boolean again =
              places.get(line.text()).size() >= FEWEST_PAGES
                  || counts.get(line.text()) >= FEWEST_ON_A_PAGE;
          if (again || line.size() >= STAMP * body) {
            found.add(line);
          }
        }
      }
    }
  }
}
