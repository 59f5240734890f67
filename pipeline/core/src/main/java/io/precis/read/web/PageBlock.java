package io.precis.read.web;

import static java.util.Objects.requireNonNull;

import io.precis.document.Role;
import io.precis.limit.TextPattern;

/** A block of a page as it was read. Immutable. */
public final class PageBlock {
  private static final int SHORTEST_PROSE = 80;
  private static final TextPattern STOP = TextPattern.compile("[.!?。！？…؟।]");

  private final PageElement element;
  private final Role role;
  private final String text;
  private final int linkCharacters;
  private final boolean bold;
  private final int characters;
  private final int width;
  private final boolean prose;

  /**
   * @param element the innermost element that holds it
   * @param role what its markup says it is
   * @param text its text, white space collapsed
   * @param linkCharacters how many of its characters, white space left out, are links
   * @param bold whether all of it is in bold letters
   */
  public PageBlock(PageElement element, Role role, String text, int linkCharacters, boolean bold) {
    this.element = requireNonNull(element, "element is null");
    this.role = requireNonNull(role, "role is null");
    this.text = requireNonNull(text, "text is null");
    this.linkCharacters = linkCharacters;
    this.bold = bold;
    int shown = 0;
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown += Character.isWhitespace(c) ? 0 : 1;
      columns += c >= '\u2E80' ? 2 : 1;
    }
    this.characters = shown;
    this.width = columns;
    this.prose = width >= SHORTEST_PROSE && linkDensity() < 0.4 && STOP.isIn(text);
  }

  /** The innermost element that holds the block. */
  public PageElement element() {
    return element;
  }

  Role role() {
    return role;
  }

  /** The block's text, white space collapsed. */
  public String text() {
    return text;
  }

  int linkCharacters() {
    return linkCharacters;
  }

  boolean bold() {
    return bold;
  }

  /** Characters without white space. */
  public int characters() {
    return characters;
  }

  /** Share of the characters that are links; 0 for a blank block. */
  double linkDensity() {
    return characters == 0 ? 0 : Math.min(1, (double) linkCharacters / characters);
  }

  /** Whether it reads like a paragraph: long enough, with a stop, and not one link. */
  boolean isProse() {
    return prose;
  }

  /** Length in which an ideograph counts for two letters. */
  int width() {
    return width;
  }
}
