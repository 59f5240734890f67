package io.precis.read.markup;

import io.precis.language.WhiteSpace;
import io.precis.read.build.XhtmlAttributes;

/**
 * Knows the lines of a word processor's table of contents by their links. Binary Word files put the
 * page number before the link; it belongs behind the title. Not thread-safe.
 */
final class ContentsLine {
  private boolean linked;
  private String pageNumber = "";

  /** A link begins in the block that {@code flow} holds. */
  void startLink(XhtmlAttributes attributes, FlowText flow) {
    if (!MarkupRoles.isContentsLink(attributes)) {
      return;
    }
    linked = true;
    String before = flow.text().strip();
    if (!before.isEmpty() && before.length() <= 4 && before.chars().allMatch(Character::isDigit)) {
      pageNumber = before;
      flow.take();
    }
  }

  /**
   * The line with its page number where {@code taken} is one, and {@code taken} itself where it is
   * not: a reference in a sentence is a smaller part of it.
   */
  FlowText.Taken whole(FlowText.Taken taken) {
    String number = pageNumber;
    boolean entry =
        linked && taken.linkCharacters() * 10L > 7L * WhiteSpace.removed(taken.text()).length();
    linked = false;
    pageNumber = "";
    return entry
        ? new FlowText.Taken(
            (taken.text().strip() + " " + number).strip(),
            taken.linkCharacters(),
            taken.bold(),
            taken.struck())
        : taken;
  }
}
