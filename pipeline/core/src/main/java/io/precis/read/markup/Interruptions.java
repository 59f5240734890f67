package io.precis.read.markup;

import java.util.Deque;

/** Elements that are laid out apart from the text around them, or not, by where they stand. */
final class Interruptions {
  private Interruptions() {}

  /** Whether a button explains a word, and stands amid a sentence as the word does. */
  static boolean runsOn(String name, FlowText flow, Deque<OpenElement> open) {
    String before = name.equals("button") ? flow.text().stripTrailing() : "";
    return !before.isEmpty()
        && Character.isLetter(before.charAt(before.length() - 1))
        && open.stream().limit(3).anyMatch(element -> element.name().equals("p"));
  }

  /** Whether a forum's quotation names who wrote it above its words. */
  static boolean isWhoIsQuoted(String name, FlowText flow, Deque<OpenElement> open) {
    return name.equals("cite")
        && flow.length() == 0
        && open.stream().limit(2).anyMatch(element -> element.name().equals("blockquote"));
  }
}
