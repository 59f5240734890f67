package io.precis.read.web;

import io.precis.document.Role;
import io.precis.text.line.StandaloneHeading;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside paragraphs of a text, in the element that holds these: sentences with links in
 * them, code, and lists whose points are no links.
 */
final class AmidText {
  private static final int FEWEST = 2;
  private static final double MOST_LINKS = 0.3;
  private static final Set<String> LISTS = Set.of("ul", "ol", "pre");

  /** What stands amid a text and says who wrote it and what it is filed under. */
  private static final Set<String> CREDITS = Set.of("byline", "tags");

  private AmidText() {}

  /** Raises to {@code least} what stands beside paragraphs that are at least so likely. */
  static void keep(WebPage page, double[] probabilities, double least) {
    Map<PageElement, Integer> kept = new HashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      if (probabilities[i] >= least && isParagraph(block)) {
        kept.merge(block.element().parent(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      PageElement part = isParagraph(block) ? block.element() : list(block.element());
      if (probabilities[i] < least
          && part != null
          && kept.getOrDefault(part.parent(), 0) >= FEWEST
          && (part == block.element() || part.linkDensity() < MOST_LINKS)
          && !isOther(block.element(), part)) {
        probabilities[i] = least;
      }
    }
  }

  private static boolean isParagraph(PageBlock block) {
    return block.role() == Role.BODY
        && block.element().name().equals("p")
        && block.linkCharacters() * 5 < block.width() * 2
        && StandaloneHeading.endsLikeSentence(block.text());
  }

  /** The outermost list or listing that an element is, or stands in; null for none. */
  private static PageElement list(PageElement element) {
    PageElement list = null;
    for (PageElement up = element; up != null; up = up.parent()) {
      list = LISTS.contains(up.name()) ? up : list;
    }
    return list;
  }

  private static boolean isOther(PageElement element, PageElement part) {
    for (PageElement up = element; up != part.parent(); up = up.parent()) {
      if (OtherParts.isOne(up) || OtherParts.isNamed(up, CREDITS)) {
        return true;
      }
    }
    return false;
  }
}
