package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a list of contents that gives no pages: names one below the other, each of which stands
 * again further on, in the same order.
 */
final class PdfListed {
  private static final int FEWEST = 4;
  private static final int LONGEST = 140;

  private static final TextPattern SAID_IN_CHINESE = TextPattern.compile("[，。；]");

  private PdfListed() {}

  /** Gives such names the role of contents. */
  static void mark(List<PdfBlock> blocks) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isName(blocks.get(i))) {
        last.put(key(blocks.get(i)), i);
      }
    }
    int from = 0;
    int before = -1;
    int adjacent = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      int again = i < blocks.size() && isName(blocks.get(i)) ? last.get(key(blocks.get(i))) : -1;
      if (again > i && again > before && blocks.get(again).role() == Role.HEADING) {
        adjacent += again == before + 1 ? 1 : 0;
        before = again;
        continue;
      }
      // names that only stand together again are labels of a drawing
      boolean listed = i - from >= FEWEST && 2 * adjacent <= i - from;
      if (listed && last.get(key(blocks.get(from))) >= i) {
        for (int j = from; j < i; j++) {
          blocks.set(j, blocks.get(j).as(Role.CONTENTS));
        }
      }
      from = i + 1;
      before = -1;
      adjacent = 0;
    }
  }

  private static boolean isName(PdfBlock block) {
    boolean role =
        block.role() == Role.HEADING
            || block.role() == Role.BODY
            || block.role() == Role.LIST_ITEM
            || block.role() == Role.FRONT_MATTER;
    return role && block.hasLines() && block.text().length() <= LONGEST && !key(block).isEmpty();
  }

  private static String key(PdfBlock block) {
    return PdfOutline.key(block.text());
  }
}
