package io.precis.read.web;

import io.precis.document.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list is of the text where most of it is, by items and by letters: steps, points, cases. */
final class WholeLists {
  private static final int FEWEST_ITEMS = 2;

  private static final class Tally {
    private int items;
    private int characters;
    private int keptItems;
    private int keptCharacters;

    private boolean isKept() {
      return keptItems >= FEWEST_ITEMS && keptItems * 2 >= items && keptCharacters * 2 > characters;
    }
  }

  private WholeLists() {}

  /** Raises to {@code least} what is left of such a list. */
  static void keep(WebPage page, double[] probabilities, double least) {
    List<PageBlock> blocks = page.blocks();
    Map<PageElement, Tally> lists = new HashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      PageElement list = list(blocks.get(i));
      if (list != null) {
        Tally tally = lists.computeIfAbsent(list, key -> new Tally());
        tally.items++;
        tally.characters += blocks.get(i).width();
        tally.keptItems += probabilities[i] >= least ? 1 : 0;
        tally.keptCharacters += probabilities[i] >= least ? blocks.get(i).width() : 0;
      }
    }
    for (int i = 0; i < probabilities.length; i++) {
      Tally tally = lists.get(list(blocks.get(i)));
      if (tally != null && tally.isKept()) {
        probabilities[i] = Math.max(least, probabilities[i]);
      }
    }
  }

  /** The list that a block is an item of, or stands in one; null for none. */
  private static PageElement list(PageBlock block) {
    if (block.role() != Role.LIST_ITEM && block.role() != Role.BODY) {
      return null;
    }
    PageElement item = block.element();
    while (item != null && !item.name().equals("li")) {
      item = item.parent();
    }
    return item == null ? null : item.parent();
  }
}
