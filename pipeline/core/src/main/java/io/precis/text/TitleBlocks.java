package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Gives the role of a title to the blocks that are it. */
final class TitleBlocks {
  private final TitleSource source;

  TitleBlocks(TitleSource source) {
    this.source = source;
  }

  /**
   * The document's blocks; those that are the title, and nothing else, get its role, and so does
   * the first line of a paragraph that is.
   */
  List<Block> marked(String title) {
    String wanted = TitleText.letters(title);
    List<Block> made = new ArrayList<>(source.blocks());
    for (int i = 0; i < made.size() && made.get(i).span().start() < TitleSource.BEGINNING; i++) {
      int last = lastOf(wanted, i);
      if (last >= 0) {
        for (int k = i; k <= last; k++) {
          made.set(k, new Block(Role.TITLE, made.get(k).section(), made.get(k).span()));
        }
        break;
      }
      int line = mayBe(i) ? firstLine(made.get(i), wanted) : 0;
      if (line > 0) {
        Block block = made.get(i);
        int rest = block.span().start() + line;
        while (Character.isWhitespace(source.text().charAt(rest))) {
          rest++;
        }
        made.set(i, new Block(block.role(), block.section(), new Span(rest, block.span().end())));
        made.add(
            i,
            new Block(
                Role.TITLE,
                block.section(),
                new Span(block.span().start(), block.span().start() + line)));
        break;
      }
    }
    return List.copyOf(made);
  }

  /**
   * As {@link #marked}, but where no paragraph or heading is the title a line that a page's reader
   * took for what stands around its text.
   */
  List<Block> markedOnPage(String title) {
    List<Block> made = marked(title);
    if (made.stream().anyMatch(block -> block.role() == Role.TITLE)) {
      return made;
    }
    String wanted = TitleText.letters(title);
    for (int i = 0; i < made.size(); i++) {
      if (made.get(i).role() == Role.BOILERPLATE && lettersAt(i).equals(wanted)) {
        List<Block> shown = new ArrayList<>(made);
        shown.set(i, made.get(i).as(Role.TITLE));
        return List.copyOf(shown);
      }
    }
    return made;
  }

  /** The block with which those from {@code first} on are the title together; -1 for none. */
  private int lastOf(String wanted, int first) {
    StringBuilder letters = new StringBuilder();
    int all = source.blocks().size();
    for (int i = first; i < all && mayBe(i) && letters.length() < wanted.length(); i++) {
      letters.append(lettersAt(i));
      if (wanted.contentEquals(letters)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the first of a paragraph's lines ends that is the title; 0 where it is not. */
  private int firstLine(Block block, String wanted) {
    String lines = block.span().of(source.text());
    int end = lines.indexOf('\n');
    return block.role() == Role.BODY
            && end > 0
            && TitleText.letters(lines.substring(0, end)).equals(wanted)
            && !lines.substring(end).isBlank()
            && !Character.isLowerCase(lines.substring(end).strip().codePointAt(0))
        ? end
        : 0;
  }

  private String lettersAt(int block) {
    return TitleText.letters(source.blocks().get(block).span().of(source.text()));
  }

  private boolean mayBe(int block) {
    Role role = source.blocks().get(block).role();
    return role == Role.BODY || role == Role.HEADING;
  }
}
