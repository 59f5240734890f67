package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/** Marks what stands above a text and says only its state: archived, superseded, a translation. */
final class OpeningNotices {
  private static final int MOST_BLOCKS = 15;
  private static final int LONGEST = 600;
  private static final TextPattern NOTICE = Phrases.pattern("opening-notices");

  private OpeningNotices() {}

  /** The blocks, those of the first paragraphs that are such notices as boilerplate. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> made = new ArrayList<>(blocks);
    int seen = 0;
    for (int i = 0; i < made.size() && seen < MOST_BLOCKS; i++) {
      Block block = made.get(i);
      seen += block.role().isNumbered() ? 1 : 0;
      boolean said = block.role() == Role.BODY || block.role() == Role.QUOTATION;
      if (said
          && block.span().length() <= LONGEST
          && NOTICE.isIn(WhiteSpace.collapsed(block.span().of(text).strip()))) {
        made.set(i, block.as(Role.BOILERPLATE));
      }
    }
    return made;
  }
}
