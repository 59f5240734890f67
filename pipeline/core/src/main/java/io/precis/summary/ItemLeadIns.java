package io.precis.summary;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.LeaningBack;
import io.precis.text.SectionNames;
import java.util.Optional;

/**
 * What leads in the list that an item belongs to: the line right before the list that ends in a
 * colon, or the item right before deeper ones that does. Told from sentences one after another.
 */
final class ItemLeadIns {
  /** Characters of a line that can be put in front of an item. */
  private static final int LONGEST = 100;

  private final LeaningBack leaning;
  private String before = "";
  private String within = "";
  private int depth;
  private int section = -1;

  ItemLeadIns(String language) {
    this.leaning = LanguageRules.of(language).leaningBack();
  }

  /**
   * The lead-in of a sentence, without its colon; empty where it is no item, or where its lead-in
   * is long, tells nothing or itself needs what stands before it.
   *
   * @param sentence the one after that of the last call
   * @param block which it begins in
   */
  Optional<String> of(Sentence sentence, Block block) {
    if (sentence.section() != section) {
      section = sentence.section();
      before = "";
      within = "";
    }
    String text = HeadingText.oneLine(sentence.text());
    boolean leads = text.endsWith(":") || text.endsWith("：");
    if (sentence.role() != Role.LIST_ITEM) {
      before = leads ? text.substring(0, text.length() - 1).strip() : "";
      within = "";
      return Optional.empty();
    }
    if (!within.isEmpty() && block.depth() <= depth) {
      within = "";
    }
    String leadIn = within.isEmpty() ? before : within;
    if (leads) {
      within = text.substring(0, text.length() - 1).strip();
      depth = block.depth();
    }
    return Optional.of(leadIn).filter(this::canStand);
  }

  private boolean canStand(String leadIn) {
    return !leadIn.isEmpty()
        && leadIn.length() <= LONGEST
        && Character.isLetter(leadIn.codePointAt(0))
        && !Character.isLowerCase(leadIn.codePointAt(0))
        && SectionNames.tells(leadIn)
        && !leaning.leans(leadIn);
  }
}
