package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Parts the numbers that patents, judgments and standards give to their paragraphs from what these
 * say: {@code [0012] The rod slides} and {@code 12 The court heard}. They count up, those in square
 * brackets with gaps; a reference's number stands alone, and a bare one counts only in a long run
 * from 1 on, for a sentence may begin with a number of its own.
 */
final class ParagraphNumbers {
  private static final String BEFORE_TEXT = "(?=[\\p{Lu}\\p{IsHan}\"“‘„«(\\[])";

  /**
   * A way to number paragraphs.
   *
   * @param number the mark before a paragraph, and its digits
   * @param leastStep from one number to the next, and to the first from 0
   * @param mostStep likewise
   * @param fewest paragraphs that prove it
   * @param share of all paragraphs that are counted, at least: of notes at the end fewer are
   */
  private record Form(TextPattern number, int leastStep, int mostStep, int fewest, double share) {
    boolean goesOn(int last, int number) {
      return number - last >= leastStep && number - last <= mostStep;
    }
  }

  private static final Form BRACKETED =
      new Form(
          TextPattern.compile("(?<mark>\\[(?<digits>\\d{1,5})\\])\\s+" + BEFORE_TEXT),
          0,
          Integer.MAX_VALUE,
          4,
          0.4);
  private static final Form BARE =
      new Form(
          TextPattern.compile("(?<mark>(?<digits>\\d{1,4}))\\s+" + BEFORE_TEXT), 1, 2, 8, 0.25);

  private ParagraphNumbers() {}

  /** The blocks, such numbers as furniture of their own; the given ones where these are too few. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> bracketed = mark(text, blocks, BRACKETED);
    return bracketed == blocks ? mark(text, blocks, BARE) : bracketed;
  }

  private static List<Block> mark(String text, List<Block> blocks, Form form) {
    List<Block> made = new ArrayList<>(blocks.size());
    int last = 0;
    int counted = 0;
    for (Block block : blocks) {
      Matcher number = form.number().matcher(block.span().of(text));
      boolean next =
          block.role() == Role.BODY
              && number.lookingAt()
              && form.goesOn(last, Integer.parseInt(number.group("digits")));
      if (!next) {
        made.add(block);
        continue;
      }
      last = Integer.parseInt(number.group("digits"));
      counted++;
      int start = block.span().start();
      Span mark = new Span(start, start + number.end("mark"));
      made.add(new Block(Role.PAGE_FURNITURE, block.section(), mark));
      made.add(block.at(new Span(start + number.end(), block.span().end())));
    }
    long paragraphs = blocks.stream().filter(block -> block.role() == Role.BODY).count();
    boolean many = counted >= form.fewest() && counted >= form.share() * paragraphs;
    return many ? made : blocks;
  }
}
