package io.precis.read.web;

import static java.util.Objects.requireNonNull;

import io.precis.document.Role;
import java.util.regex.Pattern;

/**
 * A block of a page as it was read.
 *
 * @param element the innermost element that holds it
 * @param role what its markup says it is
 * @param text its text, white space collapsed
 * @param linkCharacters how many of its characters, white space left out, are links
 * @param bold whether all of it is in bold letters
 */
public record PageBlock(
    PageElement element, Role role, String text, int linkCharacters, boolean bold) {
  private static final int SHORTEST_PROSE = 80;
  private static final Pattern STOP = Pattern.compile("[.!?。！？…؟।]");

  public PageBlock {
    requireNonNull(element, "element is null");
    requireNonNull(role, "role is null");
    requireNonNull(text, "text is null");
  }

  /** Characters without white space. */
  public int characters() {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Share of the characters that are links; 0 for a blank block. */
  double linkDensity() {
    int characters = characters();
    return characters == 0 ? 0 : Math.min(1, (double) linkCharacters / characters);
  }

  /** Whether it reads like a paragraph: long enough, with a stop, and not one link. */
  boolean isProse() {
    return width() >= SHORTEST_PROSE && linkDensity() < 0.4 && STOP.matcher(text).find();
  }

  /** Length in which an ideograph counts for two letters. */
  int width() {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += text.charAt(i) >= '\u2E80' ? 2 : 1;
    }
    return width;
  }
}
