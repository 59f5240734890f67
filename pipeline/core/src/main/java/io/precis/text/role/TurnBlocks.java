package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.TextPattern;
import io.precis.text.line.QuestionLabels;
import io.precis.text.line.SpeakerTurns;
import io.precis.text.line.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the turns of a transcript in the paragraphs of a document whose format knows none: a line
 * that names its speaker begins one, and the name is furniture. Of questions and answers, labelled
 * as such, a question is the heading of what answers it.
 */
final class TurnBlocks {
  private static final int LONGEST_LABEL = 12;
  private static final int LEAST_LABELS = 2;
  private static final TextPattern LAST_COLON = TextPattern.compile("\\s?[:：]$");

  private final String text;
  private final SpeakerTurns turns;

  /** Whether the last label was that of a question which is a heading. */
  private boolean asked;

  private final List<Block> made = new ArrayList<>();

  private TurnBlocks(String text, SpeakerTurns turns) {
    this.text = text;
    this.turns = turns;
  }

  /** The blocks, body that holds turns cut into them; as they are where the text has no turns. */
  static List<Block> find(String text, List<Block> blocks) {
    SpeakerTurns turns = SpeakerTurns.in(text);
    if (!turns.any()) {
      return asked(text, blocks);
    }
    TurnBlocks found = new TurnBlocks(text, turns);
    blocks.forEach(found::add);
    return List.copyOf(asked(text, found.made));
  }

  /** Labels of questions and answers that are paragraphs of their own, and what they label. */
  private static List<Block> asked(String text, List<Block> blocks) {
    if (labels(text, blocks, QuestionLabels.QUESTIONS) < LEAST_LABELS
        || labels(text, blocks, QuestionLabels.ANSWERS) < LEAST_LABELS) {
      return blocks;
    }
    List<Block> made = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean asks = i > 0 && QuestionLabels.QUESTIONS.contains(label(text, blocks.get(i - 1)));
      boolean question =
          block.role() == Role.BODY && block.span().length() <= QuestionLabels.LONGEST_QUESTION;
      String label = label(text, block);
      if (QuestionLabels.QUESTIONS.contains(label) || QuestionLabels.ANSWERS.contains(label)) {
        made.add(block.as(Role.PAGE_FURNITURE));
      } else {
        made.add(asks && question ? block.as(Role.HEADING) : block);
      }
    }
    return made;
  }

  private static long labels(String text, List<Block> blocks, Set<String> labels) {
    return blocks.stream().filter(block -> labels.contains(label(text, block))).count();
  }

  /** What a short paragraph says, without a colon at its end; empty string of any other block. */
  private static String label(String text, Block block) {
    if (block.role() != Role.BODY || block.span().length() > LONGEST_LABEL) {
      return "";
    }
    String line = block.span().of(text).strip().toLowerCase(Locale.ROOT);
    return LAST_COLON.matcher(line).replaceFirst("");
  }

  private void add(Block block) {
    if (block.role() == Role.HEADING) {
      asked = QuestionLabels.isQuestion(block.span().of(text));
    }
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
        role = role(text.substring(line, start), text.substring(start, block.span().end()));
      }
      line = end;
    }
    add(role, block.section(), start, block.span().end());
  }

  /** Role of what a label opens. */
  private Role role(String label, String said) {
    if (QuestionLabels.isQuestion(label)) {
      asked = QuestionLabels.mayHead(said);
      return asked ? Role.HEADING : Role.TURN;
    }
    return asked && QuestionLabels.isAnswer(label) ? Role.BODY : Role.TURN;
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
