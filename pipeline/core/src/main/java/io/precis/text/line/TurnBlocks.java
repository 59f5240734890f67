package io.precis.text.line;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the turns of a transcript in the paragraphs of a document whose format knows none: a line
 * that names its speaker begins one, and the name is furniture.
 */
final class TurnBlocks {
  private final String text;
  private final SpeakerTurns turns;
  private final List<Block> made = new ArrayList<>();

  private TurnBlocks(String text, SpeakerTurns turns) {
    this.text = text;
    this.turns = turns;
  }

  /** The blocks, body that holds turns cut into them; as they are where the text has no turns. */
  static List<Block> find(String text, List<Block> blocks) {
    SpeakerTurns turns = SpeakerTurns.in(text);
    if (!turns.any()) {
      return blocks;
    }
    TurnBlocks found = new TurnBlocks(text, turns);
    blocks.forEach(found::add);
    return List.copyOf(found.made);
  }

  private void add(Block block) {
    if (block.role() != Role.BODY) {
      made.add(block);
      return;
    }
    int start = block.span().start();
    Role role = Role.BODY;
    for (int line = start; line < block.span().end(); ) {
      int newline = text.indexOf('\n', line);
      int end = newline < 0 ? block.span().end() : Math.min(newline + 1, block.span().end());
      int label = turns.labelLength(text.substring(line, end).stripTrailing());
      if (label > 0) {
        add(role, block.section(), start, line);
        add(Role.PAGE_FURNITURE, block.section(), line, line + label);
        start = line + label;
        role = Role.TURN;
      }
      line = end;
    }
    add(role, block.section(), start, block.span().end());
  }

  private void add(Role role, int section, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && TextLine.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && TextLine.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      made.add(new Block(role, section, new Span(start, end)));
    }
  }
}
