package io.precis.text.line;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Parts the numbers in square brackets that patents and judgments give to their paragraphs from
 * what these say: {@code [0012] The rod slides}. They count up; a reference's number stands alone.
 */
final class ParagraphNumbers {
  private static final int FEWEST = 4;

  /** Share of the paragraphs that are counted: of notes at the end fewer are. */
  private static final double LEAST_SHARE = 0.4;

  private static final TextPattern NUMBER =
      TextPattern.compile("\\[(\\d{1,5})\\]\\s+(?=[\\p{Lu}\\p{IsHan}\"“‘„«(])");

  private ParagraphNumbers() {}

  /** The blocks, such numbers as furniture of their own; the given ones where these are too few. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> made = new ArrayList<>(blocks.size());
    int last = 0;
    int counted = 0;
    for (Block block : blocks) {
      Matcher number = NUMBER.matcher(block.span().of(text));
      boolean next =
          block.role() == Role.BODY
              && number.lookingAt()
              && Integer.parseInt(number.group(1)) >= last;
      if (!next) {
        made.add(block);
        continue;
      }
      last = Integer.parseInt(number.group(1));
      counted++;
      int start = block.span().start();
      made.add(
          new Block(
              Role.PAGE_FURNITURE, block.section(), new Span(start, start + number.end(1) + 1)));
      made.add(block.at(new Span(start + number.end(), block.span().end())));
    }
    long paragraphs = blocks.stream().filter(block -> block.role() == Role.BODY).count();
    return counted < FEWEST || counted < LEAST_SHARE * paragraphs ? blocks : made;
  }
}
