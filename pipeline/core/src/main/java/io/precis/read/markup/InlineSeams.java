package io.precis.read.markup;

import java.util.Deque;

/**
 * Where inline elements end and text goes on.
 *
 * <p>Text that follows an inline element without a space is laid out apart from it where capitals
 * or figures follow a word: on a line of its own after a label in bold letters, which a style sheet
 * puts there, and otherwise beside it, as what stands in two elements.
 */
final class InlineSeams {
  private static final int SHORTEST_LABEL = 5;
  private static final int SHORTEST_WORD = 3;

  /** What parts text from what it follows. */
  enum Seam {
    NONE,
    SPACE,
    LINE
  }

  private final FlowText flow;

  /** How long the flow was when an inline element ended last. */
  private int inlineEnd = -1;

  private boolean labelEnded;
  private boolean inlineStarts;

  InlineSeams(FlowText flow) {
    this.flow = flow;
  }

  /** Whether a button explains a word, and stands amid a sentence as the word does. */
  boolean runsOn(String name, Deque<OpenElement> open) {
    return name.equals("button")
        && Character.isLetter(flow.lastSign())
        && open.stream().limit(3).anyMatch(element -> element.name().equals("p"));
  }

  /** Whether a forum's quotation names who wrote it above its words. */
  boolean isWhoIsQuoted(String name, Deque<OpenElement> open) {
    return name.equals("cite")
        && flow.length() == 0
        && open.stream().limit(2).anyMatch(element -> element.name().equals("blockquote"));
  }

  void start(OpenElement element) {
    inlineStarts |= !element.block();
  }

  void end(OpenElement element) {
    if (!element.block() && flow.length() > 0) {
      labelEnded = element.bold() && flow.isBold() && flow.endsWithWord(SHORTEST_LABEL);
      inlineEnd = flow.length();
      inlineStarts = false;
    }
  }

  /** What parts {@code text} from the flow, to which it is added next. */
  Seam before(String text, boolean inHeading) {
    if (text.isEmpty()) {
      return Seam.NONE;
    }
    Seam seam = flow.length() == inlineEnd && inlineEnd > 0 ? seam(text, inHeading) : Seam.NONE;
    inlineEnd = -1;
    labelEnded = false;
    return seam;
  }

  private Seam seam(String text, boolean inHeading) {
    char first = text.charAt(0);
    if (labelEnded && Character.isUpperCase(first) && !inHeading) {
      return Seam.LINE;
    }
    boolean apart = Character.isUpperCase(first) || Character.isDigit(first);
    return inlineStarts && apart && flow.endsWithWord(SHORTEST_WORD) ? Seam.SPACE : Seam.NONE;
  }
}
