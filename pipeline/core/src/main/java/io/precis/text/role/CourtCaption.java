package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import java.util.ArrayList;
import java.util.List;

/** Marks the caption of a court's paper: parties and number are no text of it. */
final class CourtCaption {
  private static final int MOST_BLOCKS = 15;

  private CourtCaption() {}

  /** The blocks, those of the first that are such captions as front matter. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> made = new ArrayList<>(blocks);
    for (int i = 0; i < Math.min(MOST_BLOCKS, made.size()); i++) {
      Block block = made.get(i);
      if (block.role() == Role.BODY && CaptionColumns.isIn(block.span().of(text))) {
        made.set(i, block.as(Role.FRONT_MATTER));
      }
    }
    return made;
  }
}
