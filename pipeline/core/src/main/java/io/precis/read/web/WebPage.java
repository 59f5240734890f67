package io.precis.read.web;

import io.precis.document.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A page as it was read, before it is told what of it the author wrote. */
public final class WebPage {
  private static final double SAME_TITLE = 0.6;
  private static final double FEW_LINKS = 0.1;

  /** Elements that pages put around a text. */
  private static final Set<String> SURROUNDINGS =
      Set.of("nav", "header", "footer", "aside", "form", "dialog", "button", "iframe", "menu");

  /** Kinds of names that a text has where nothing is around it. */
  private static final Set<String> OF_TEXT = Set.of("title", "intro");

  private final PageElement root;
  private final List<PageBlock> blocks;
  private final String title;
  private final Set<String> titleWords;
  private final int[] headings;
  private final Map<String, Integer> times = new HashMap<>();

  /**
   * @param root the element that all blocks are inside of; gets its counts here
   * @param blocks in text order
   * @param title what the page calls itself in its head; may be empty
   */
  public WebPage(PageElement root, List<PageBlock> blocks, String title) {
    this.root = root;
    this.blocks = List.copyOf(blocks);
    this.title = title;
    this.titleWords = words(title);
    this.headings = new int[this.blocks.size()];
    int heading = -1;
    for (int i = 0; i < headings.length; i++) {
      PageBlock block = this.blocks.get(i);
      headings[i] = heading;
      heading = block.role() == Role.HEADING ? i : heading;
      block.element().add(block);
      times.merge(block.text(), 1, Integer::sum);
    }
  }

  PageElement root() {
    return root;
  }

  /**
   * Whether nothing tells the page from a plain text put into markup: next to no links, no landmark
   * or name of a part around the text.
   */
  boolean isBare() {
    return root.characters() > 0
        && root.linkDensity() < FEW_LINKS
        && blocks.stream().noneMatch(block -> isSurrounded(block.element()));
  }

  private static boolean isSurrounded(PageElement element) {
    for (PageElement up = element; up != null; up = up.parent()) {
      if (SURROUNDINGS.contains(up.name())
          || !up.name().equals("body")
              && !OF_TEXT.containsAll(WordKinds.LABELS.ofLabel(up.label()))) {
        return true;
      }
    }
    return false;
  }

  /** In text order. */
  public List<PageBlock> blocks() {
    return blocks;
  }

  /** The last heading before block {@code i}; -1 where there is none. */
  int headingBefore(int i) {
    return headings[i];
  }

  boolean isRepeated(String text) {
    return times.getOrDefault(text, 0) > 1;
  }

  /** Whether a text is what the page is called, for the most part. */
  boolean isTitle(String text) {
    if (titleWords.isEmpty() || text.length() > 300) {
      return false;
    }
    Set<String> words = words(text);
    Set<String> both = new HashSet<>(words);
    both.retainAll(titleWords);
    return words.size() > 1 && both.size() >= SAME_TITLE * words.size();
  }

  /** Whether a text is what the page is called, for the most part or as a part of it. */
  boolean isCalled(String text) {
    return isTitle(text) || text.length() > 1 && title.contains(text);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
