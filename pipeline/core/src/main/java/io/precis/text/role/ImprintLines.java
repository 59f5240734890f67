package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a book that says who published it, a short line for each thing: paragraphs of which
 * each alone would not tell what they are.
 */
final class ImprintLines {
  private static final PatternList SIGN = Phrases.entries("imprint");
  private static final int LONGEST = 160;
  private static final int FEWEST = 3;

  private ImprintLines() {}

  /** The blocks; runs of such lines are front matter, with a single other line amid them. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> marked = new ArrayList<>(blocks);
    int from = 0;
    while (from < blocks.size()) {
      int end = from;
      int last = from;
      int signs = 0;
      while (end < blocks.size() && end - last <= 2 && isLine(blocks.get(end))) {
        if (SIGN.isIn(blocks.get(end).span().of(text))) {
          signs++;
          last = end;
        } else if (signs == 0) {
          break;
        }
        end++;
      }
      if (signs >= FEWEST) {
        for (int i = from; i <= last; i++) {
          marked.set(i, blocks.get(i).as(Role.FRONT_MATTER));
        }
      }
      from = signs == 0 ? from + 1 : last + 1;
    }
    return marked;
  }

  private static boolean isLine(Block block) {
    boolean own =
        block.role() == Role.BODY
            || block.role() == Role.LIST_ITEM
            || block.role() == Role.FRONT_MATTER;
    return own && block.span().length() <= LONGEST;
  }
}
