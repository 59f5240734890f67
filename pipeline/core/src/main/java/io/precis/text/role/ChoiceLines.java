package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.List;

/** Marks lines of forms that offer a choice and say nothing else: {@code □适用 √不适用}. */
final class ChoiceLines {
  private static final String BOX = "[□☐☑☒■√✓✔✗]";
  private static final TextPattern CHOICE =
      TextPattern.compile(
          "(?:" + BOX + "\\s?)?[^\\s\\p{P}]{1,10}(?:\\s*" + BOX + "\\s?[^\\s\\p{P}]{1,10}){1,6}");

  private ChoiceLines() {}

  /** The blocks, such lines as fields of a form. */
  static List<Block> mark(String text, List<Block> blocks) {
    return blocks.stream().map(block -> isChoice(text, block) ? asField(block) : block).toList();
  }

  private static Block asField(Block block) {
    return block.as(Role.FORM_FIELD);
  }

  private static boolean isChoice(String text, Block block) {
    return block.role().competes()
        && block.span().length() <= 80
        && CHOICE.matcher(block.span().of(text).strip()).matches();
  }
}
