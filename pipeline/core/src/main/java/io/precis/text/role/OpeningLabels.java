package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the name of a part that opens a text from its first sentence, where a dash joins them:
 * {@code Abstract—Attributing an attack is …}. The name is furniture.
 */
final class OpeningLabels {
  private static final TextPattern LABEL =
      TextPattern.compile(
          "(?:" + String.join("|", Phrases.of("headings-opening")) + ")\\s?[—–]\\s?(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private OpeningLabels() {}

  /** The blocks, each paragraph with such a name cut behind it. */
  static List<Block> cut(String text, List<Block> blocks) {
    List<Block> made = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Matcher label = LABEL.matcher(block.span().of(text));
      if (block.role() != Role.BODY || !label.lookingAt()) {
        made.add(block);
        continue;
      }
      int start = block.span().start();
      int said = start + label.end();
      made.add(block.at(new Span(start, said)).as(Role.PAGE_FURNITURE));
      made.add(block.at(new Span(said, block.span().end())));
    }
    return List.copyOf(made);
  }
}
