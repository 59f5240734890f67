package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells lists that only name the sections of the document that they stand in: its contents. */
final class ContentsLists {
  private static final int FEWEST_ITEMS = 3;
  private static final int LONGEST_NAME = 20;
  private static final double LEAST_NAMES = 0.6;

  private ContentsLists() {}

  /** The blocks, those of such lists with the role of contents. */
  static List<Block> find(String text, List<Section> sections, List<Block> blocks) {
    Set<String> names = new HashSet<>();
    for (Section section : sections) {
      if (section.depth() > 0) {
        names.add(folded(section.path().get(section.depth() - 1)));
      }
    }
    List<Block> made = new ArrayList<>(blocks);
    markBelowName(text, names, made);
    for (int i = 0; i < blocks.size(); ) {
      int end = i;
      int items = 0;
      int named = 0;
      while (end < blocks.size() && mayBeOfList(blocks.get(end), blocks.get(i))) {
        boolean item = blocks.get(end).role() == Role.LIST_ITEM;
        items += item ? 1 : 0;
        named += item && names.contains(folded(blocks.get(end).span().of(text))) ? 1 : 0;
        end++;
      }
      if (items >= FEWEST_ITEMS && !isSaid(text, blocks, i, end) && named >= LEAST_NAMES * items) {
        for (int at = i; at < end; at++) {
          Block block = blocks.get(at);
          made.set(at, block.role() == Role.LIST_ITEM ? block.as(Role.CONTENTS) : block);
        }
      }
      i = Math.max(end, i + 1);
    }
    return made;
  }

  /** Paragraphs below a line that says what they are, as far as they name sections. */
  private static void markBelowName(String text, Set<String> names, List<Block> made) {
    for (int i = 0; i < made.size(); i++) {
      if (!isName(text, made.get(i))) {
        continue;
      }
      int end = i + 1;
      while (end < made.size() && areNames(text, names, made.get(end))) {
        end++;
      }
      for (int at = i; at < end && end - i > FEWEST_ITEMS; at++) {
        made.set(at, made.get(at).as(Role.CONTENTS));
      }
    }
  }

  private static boolean isName(String text, Block block) {
    return block.role() == Role.BODY
        && block.span().length() <= LONGEST_NAME
        && SectionNames.below(block.span().of(text)).equals(Optional.of(Role.CONTENTS));
  }

  /** Whether each line of a paragraph names a section. */
  private static boolean areNames(String text, Set<String> names, Block block) {
    return block.role().competes()
        && block.span().lines(text).stream()
            .allMatch(line -> names.contains(folded(line.of(text))));
  }

  /** {@code The board decided:}, and sentences that have headings of their own below. */
  private static boolean isSaid(String text, List<Block> blocks, int first, int end) {
    int before = first - 1;
    if (before < 0
        || blocks.get(before).section() != blocks.get(first).section()
        || blocks.get(before).role() != Role.BODY) {
      return false;
    }
    String leadIn = blocks.get(before).span().of(text).strip();
    int items = 0;
    int ended = 0;
    for (Block block : blocks.subList(first, end)) {
      boolean item = block.role() == Role.LIST_ITEM;
      items += item ? 1 : 0;
      ended += item && isEnded(block.span().of(text).strip()) ? 1 : 0;
    }
    return (leadIn.endsWith(":") || leadIn.endsWith("：")) && ended * 2 > items;
  }

  private static boolean isEnded(String item) {
    return !item.isEmpty() && ".!?;。！？；".indexOf(item.charAt(item.length() - 1)) >= 0;
  }

  /** Items of one section, and their bullets. */
  private static boolean mayBeOfList(Block block, Block first) {
    return block.section() == first.section()
        && (block.role() == Role.LIST_ITEM || block.role() == Role.PAGE_FURNITURE);
  }

  /** Without numbers and signs. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
  }
}
