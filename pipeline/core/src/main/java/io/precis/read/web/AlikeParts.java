package io.precis.read.web;

import io.precis.document.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of a text that a page builds alike, beside each other: the entries of a report that goes on
 * all day, answers to one question. Where one of them is surely of the text, so are sentences in
 * the same place of the others.
 */
final class AlikeParts {
  /** Elements above a paragraph among which parts are looked for. */
  private static final int HIGHEST = 4;

  private static final int LONGEST_CLASS = 60;

  private static final Set<String> PARAGRAPHS = Set.of("p", "div");

  /**
   * @param around what the parts stand in
   * @param path from a part down to a paragraph, by names of elements and their first classes
   */
  private record Place(PageElement around, String path) {}

  private AlikeParts() {}

  /** Raises to {@code least} what stands as something does that is at least {@code sure}. */
  static void keep(WebPage page, double[] probabilities, double sure, double least) {
    Set<Place> kept = new HashSet<>();
    Map<PageElement, Boolean> others = new HashMap<>();
    List<PageBlock> blocks = page.blocks();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= sure && mayBePart(blocks.get(i))) {
        kept.addAll(places(blocks.get(i).element(), others));
      }
    }
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] < least
          && mayBePart(blocks.get(i))
          && !Collections.disjoint(kept, places(blocks.get(i).element(), others))) {
        probabilities[i] = least;
      }
    }
  }

  private static boolean mayBePart(PageBlock block) {
    return block.role() == Role.BODY
        && PARAGRAPHS.contains(block.element().name())
        && MainContent.isSentence(block);
  }

  /** The places of a paragraph; none where it stands in something that is no text. */
  private static Set<Place> places(PageElement paragraph, Map<PageElement, Boolean> others) {
    Set<Place> places = new HashSet<>();
    StringBuilder path = new StringBuilder(kind(paragraph));
    PageElement up = paragraph.parent();
    for (int level = 0; up != null && up.parent() != null && level < HIGHEST; level++) {
      if (others.computeIfAbsent(up, OtherParts::isOne)) {
        return Set.of();
      }
      path.insert(0, kind(up) + '>');
      if (!up.label().isBlank()) {
        places.add(new Place(up.parent(), path.toString()));
      }
      up = up.parent();
    }
    return places;
  }

  private static String kind(PageElement element) {
    String label = element.label();
    int end = Math.min(LONGEST_CLASS, label.indexOf(' ') < 0 ? label.length() : label.indexOf(' '));
    return element.name() + '.' + label.substring(0, end);
  }
}
