package io.precis.read.web;

import io.precis.document.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Beginnings of other texts below a text: headings that are links, each with a paragraph in the
 * same box, several built alike. Where they are most of a page, it is a list of them, and keeps
 * them.
 */
final class LinkedTeasers {
  private static final int FEWEST = 3;
  private static final double LINK = 0.9;

  /** So much more than the teasers must the rest say. */
  private static final int TIMES = 2;

  private LinkedTeasers() {}

  /** Lowers to 0 what is such a teaser. */
  static void drop(WebPage page, double[] probabilities, double threshold) {
    Map<String, List<Integer>> alike = new HashMap<>();
    for (int i = 0; i + 1 < probabilities.length; i++) {
      if (isTeaser(page.blocks().get(i), page.blocks().get(i + 1))) {
        alike.computeIfAbsent(kind(page.blocks().get(i)), key -> new ArrayList<>()).add(i + 1);
      }
    }
    List<Integer> teasers =
        alike.values().stream()
            .filter(found -> found.size() >= FEWEST)
            .flatMap(List::stream)
            .toList();
    long all = 0;
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      boolean said = block.role() == Role.BODY && probabilities[i] >= threshold;
      all += said ? block.width() : 0;
    }
    long teased =
        teasers.stream()
            .filter(i -> probabilities[i] >= threshold)
            .mapToLong(i -> page.blocks().get(i).width())
            .sum();
    if (all - teased >= TIMES * teased) {
      for (int i : teasers) {
        probabilities[i] = 0;
        probabilities[i - 1] = 0;
      }
    }
  }

  private static boolean isTeaser(PageBlock heading, PageBlock body) {
    return heading.role() == Role.HEADING
        && heading.linkDensity() > LINK
        && body.role() == Role.BODY
        && heading.element().parent() != null
        && heading.element().parent() == body.element().parent()
        && heading.element().parent().blocks() <= 2 * FEWEST;
  }

  private static String kind(PageBlock heading) {
    PageElement box = heading.element().parent();
    return heading.element().name() + ' ' + box.name() + ' ' + box.label().split(" ")[0];
  }
}
