package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks lists of works that no heading names as such: below a line that only says what they are, or
 * with the signs that bibliographies have for the kind of a work.
 */
final class ReferenceLists {
  private static final int LONGEST_NAME = 20;
  private static final int LONGEST = 500;
  private static final int FEWEST = 2;

  private static final TextPattern COUNTED =
      TextPattern.compile("(?:[\\[［]\\d{1,3}[\\]］]|\\d{1,3}[.、．)])\\s?\\S.*");

  private static final TextPattern SIGN =
      TextPattern.compile("\\[[JMDCRNPSZ](?:/OL)?\\]|https?://|\\b(?:19|20)\\d\\d\\b|《");

  /** {@code [J]}, {@code [EB/OL]}: what kind of work it is. */
  private static final TextPattern KIND =
      TextPattern.compile("[\\[［](?:[JMDCRNPSZ]|EB|DB|CP)(?:/OL)?[\\]］]");

  private final String text;
  private final List<Block> made;

  private ReferenceLists(String text, List<Block> blocks) {
    this.text = text;
    this.made = new ArrayList<>(blocks);
  }

  /** The blocks, those of such lists as back matter. */
  static List<Block> mark(String text, List<Block> blocks) {
    ReferenceLists lists = new ReferenceLists(text, blocks);
    for (int i = 0; i < blocks.size(); ) {
      if (blocks.get(i).role() == Role.PAGE_FURNITURE) {
        i++; // no list begins with it, and a run of it is looked through once
        continue;
      }
      boolean named = lists.isName(i);
      int end = lists.end(named ? i + 1 : i, named);
      int listed = end - i - (named ? 1 : 0);
      boolean list = listed >= (named ? 1 : FEWEST);
      for (int at = i; list && at < end; at++) {
        Block block = blocks.get(at);
        lists.made.set(at, block.role().competes() ? block.as(Role.BACK_MATTER) : block);
      }
      i = list ? end : i + 1;
    }
    return lists.made;
  }

  private boolean isName(int i) {
    Block block = made.get(i);
    String line = block.span().of(text).strip();
    return block.role() == Role.BODY
        && line.length() <= LONGEST_NAME
        && SectionNames.below(line).equals(Optional.of(Role.BACK_MATTER));
  }

  /** One past the last work of a list that begins at {@code from}. */
  private int end(int from, boolean named) {
    int end = from;
    for (int i = from; i < made.size(); i++) {
      Block block = made.get(i);
      if (isWork(block, named)) {
        end = i + 1;
      } else if (block.role() != Role.PAGE_FURNITURE) {
        break;
      }
    }
    return end;
  }

  private boolean isWork(Block block, boolean named) {
    if (!block.role().competes() || block.span().length() > LONGEST) {
      return false;
    }
    String work = block.span().of(text).strip();
    boolean counted = block.role() == Role.LIST_ITEM || COUNTED.matcher(work).lookingAt();
    return counted && (named ? SIGN : KIND).isIn(work);
  }
}
