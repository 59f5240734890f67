package io.precis.read.web;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Map;

/** What readers write below a text, by what pages call the box that it stands in. */
final class ReadersComments {
  /** One of the names of the box with all comments, or with the words of one. */
  private static final TextPattern BOX =
      TextPattern.compile(
          "(?i)(?:^| )(?:(?:[a-z]{2,12}[-_])?comments?(?:[-_]?(?:list|content|body|text|area|section"
              + "|wrapper|thread|container|post|box|inner|main))?|disqus_thread|comments?-\\d+"
              + "|li-comment-\\d+|kommentare?|commentaires?|comentarios?)(?: |$)");

  private ReadersComments() {}

  /** Lowers to 0 what stands in such a box, where sentences stand outside of all of them. */
  static void drop(WebPage page, double[] probabilities) {
    Map<PageElement, Boolean> known = new HashMap<>();
    boolean[] inside = new boolean[probabilities.length];
    boolean other = false;
    for (int i = 0; i < inside.length; i++) {
      PageBlock block = page.blocks().get(i);
      inside[i] = isInBox(block.element(), known);
      other |= !inside[i] && block.role() == Role.BODY && MainContent.isSentence(block);
    }
    for (int i = 0; i < inside.length && other; i++) {
      probabilities[i] = inside[i] ? 0 : probabilities[i];
    }
  }

  private static boolean isInBox(PageElement element, Map<PageElement, Boolean> known) {
    for (PageElement up = element; up != null && !up.name().equals("body"); up = up.parent()) {
      if (known.computeIfAbsent(up, each -> BOX.isIn(each.label()))) {
        return true;
      }
    }
    return false;
  }
}
