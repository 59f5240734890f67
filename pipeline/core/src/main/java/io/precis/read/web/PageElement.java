package io.precis.read.web;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * An element of a page that holds blocks, with what these hold together. Not thread-safe.
 *
 * <p>The tree is built while the page is read, and counts are added with each block, so that what
 * stands around a block can be asked once all of the page is known.
 */
public final class PageElement {
  /** Real pages nest some dozens deep; what is deeper counts as inside the same ancestors. */
  private static final int DEEPEST = 100;

  /** Characters of a label that count; pages write shorter ones. */
  private static final int LONGEST_LABEL = 1_000;

  private final PageElement parent;
  private final String name;
  private final String label;
  private final int depth;
  private int characters;
  private int linkCharacters;
  private int blocks;
  private int linkBlocks;
  private int proseCharacters;
  private int paragraphs;
  private final Map<String, Integer> children = new HashMap<>();

  private PageElement(PageElement parent, String name, String label) {
    this.parent = parent;
    this.name = requireNonNull(name, "name is null");
    this.label = label.substring(0, Math.min(LONGEST_LABEL, label.length()));
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** The element that all others are inside of. */
  public static PageElement root() {
    return new PageElement(null, "", "");
  }

  /**
   * An element inside this one.
   *
   * @param name in lower case
   * @param label what the page calls it: classes, id and role, separated by spaces
   */
  public PageElement child(String name, String label) {
    if (depth >= DEEPEST) {
      return parent.child(name, label);
    }
    PageElement child = new PageElement(this, name, label);
    children.merge(child.kind(), 1, Integer::sum);
    return child;
  }

  /** Whether the page calls it so, among others. */
  public boolean isCalled(String called) {
    return (' ' + label + ' ').contains(' ' + called + ' ');
  }

  /** What makes elements alike: the same name and the same classes. */
  private String kind() {
    return name + ' ' + label;
  }

  /** How many elements like this one its parent holds, itself included. */
  int alike() {
    return parent == null ? 1 : parent.children.getOrDefault(kind(), 1);
  }

  void add(PageBlock block) {
    int length = block.characters();
    boolean links = block.linkDensity() > 0.5;
    boolean prose = block.isProse();
    for (PageElement element = this; element != null; element = element.parent) {
      element.characters += length;
      element.linkCharacters += block.linkCharacters();
      element.blocks++;
      element.linkBlocks += links ? 1 : 0;
      element.proseCharacters += prose ? length : 0;
      element.paragraphs += prose ? 1 : 0;
    }
  }

  /** The element around this one; null for the root. */
  public PageElement parent() {
    return parent;
  }

  String name() {
    return name;
  }

  String label() {
    return label;
  }

  int depth() {
    return depth;
  }

  public int characters() {
    return characters;
  }

  int proseCharacters() {
    return proseCharacters;
  }

  int paragraphs() {
    return paragraphs;
  }

  /** Share of the characters that are links; 0 where there are none. */
  double linkDensity() {
    return characters == 0 ? 0 : (double) linkCharacters / characters;
  }

  /** Blocks inside it, at any depth. */
  int blocks() {
    return blocks;
  }

  /** Share of the blocks that are links for the most part; 0 where there are none. */
  double linkBlockShare() {
    return blocks == 0 ? 0 : (double) linkBlocks / blocks;
  }
}
