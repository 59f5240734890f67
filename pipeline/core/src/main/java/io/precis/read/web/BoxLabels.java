package io.precis.read.web;

import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.StandaloneHeading;

/**
 * Small boxes amid a text: links below a line that says they lead on, and what asks for readers.
 */
final class BoxLabels {
  /** Below every probability. */
  static final double SURELY_NOT = -1;

  private static final TextPattern RELATED = Phrases.pattern("related-headings");
  private static final double LINK = 0.9;
  private static final int MOST_BLOCKS = 6;
  private static final int LONGEST_LABEL = 80;

  private BoxLabels() {}

  /** Lowers what stands in such a box, also on pages with nothing else around their text. */
  static void drop(WebPage page, double[] probabilities) {
    for (int i = 0; i + 1 < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      PageBlock next = page.blocks().get(i + 1);
      if (block.linkCharacters() == 0 && RELATED.matcher(block.text().strip()).matches()) {
        dropLinksBelow(page, i, probabilities);
      } else if (isLabel(block) && isInBox(block, next) && MainContent.isNotice(next)) {
        probabilities[i] = SURELY_NOT;
      }
    }
  }

  private static void dropLinksBelow(WebPage page, int label, double[] probabilities) {
    for (int i = label + 1; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      boolean heading = block.role() == Role.HEADING;
      if (heading || block.linkDensity() <= LINK || !isBeside(page.blocks().get(label), block)) {
        return;
      }
      probabilities[label] = SURELY_NOT;
      probabilities[i] = SURELY_NOT;
    }
  }

  private static boolean isLabel(PageBlock block) {
    return (block.role() == Role.BODY || block.role() == Role.HEADING)
        && block.width() < LONGEST_LABEL
        && !StandaloneHeading.endsLikeSentence(block.text());
  }

  /** Whether two blocks are in one small element. */
  private static boolean isInBox(PageBlock block, PageBlock next) {
    PageElement box = block.element().parent();
    return box != null && box == next.element().parent() && box.blocks() <= MOST_BLOCKS;
  }

  /** Whether a block stands in the element that a label stands in. */
  private static boolean isBeside(PageBlock label, PageBlock block) {
    for (PageElement up = block.element(); up != null; up = up.parent()) {
      if (up == label.element().parent()) {
        return true;
      }
    }
    return false;
  }
}
