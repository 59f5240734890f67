package io.precis.text.line;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks lines around a text that are no part of it: who wrote, translated and printed it, what its
 * platform asks of a reader, who took a picture, who signed it on which day. A line is told by its
 * words as a whole, so that no sentence of the text is one. Credits count near either end only:
 * amid a text they name what it speaks of.
 */
final class CreditLines {
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 8;
  private static final int MOST_SIGNED = 3;
  private static final int LONGEST_SIGNED = 40;
  private static final int LEAST_PROSE = 20;

  /** Numbered blocks at either end that may hold credits. */
  private static final int NEAR_END = 12;

  private static final TextPattern CREDIT = Phrases.pattern("credit-lines");
  private static final TextPattern CALL = Phrases.pattern("reader-calls");
  private static final TextPattern DATE = Phrases.pattern("closing-dates");
  private static final TextPattern PICTURE = Phrases.pattern("picture-credits");

  private final String text;
  private final List<Block> blocks;

  private CreditLines(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** The blocks, cut around such lines; the given ones where nothing else is said. */
  static List<Block> mark(String text, List<Block> blocks) {
    List<Block> made = new CreditLines(text, blocks).mark();
    return made.stream().anyMatch(block -> block.role().competes()) ? made : blocks;
  }

  private List<Block> mark() {
    List<Block> made = credited();
    sign(made);
    return made;
  }

  private List<Block> credited() {
    int numbered = (int) blocks.stream().filter(block -> block.role().isNumbered()).count();
    List<Block> made = new ArrayList<>(blocks.size());
    int seen = 0;
    boolean above = true;
    for (Block block : blocks) {
      seen += block.role().isNumbered() ? 1 : 0;
      boolean near = seen <= NEAR_END || numbered - seen < NEAR_END;
      above &= !isProse(block);
      add(block, near, above, made);
    }
    return made;
  }

  /** Where a text ends with a day, that and the names beside it are its signature. */
  private void sign(List<Block> made) {
    int last = made.size() - 1;
    while (last >= 0 && made.get(last).role() != Role.BODY) {
      if (made.get(last).role().competes()) {
        return;
      }
      last--;
    }
    int from = last;
    boolean dated = false;
    while (from >= 0 && last - from < MOST_SIGNED && mayBeSigned(made.get(from))) {
      dated |= DATE.matcher(made.get(from).span().of(text).strip()).matches();
      from--;
    }
    for (int i = from + 1; dated && i <= last; i++) {
      made.set(i, made.get(i).as(Role.BOILERPLATE));
    }
  }

  /** A short paragraph without a stop or a label. */
  private boolean mayBeSigned(Block block) {
    String line = block.span().of(text).strip();
    return block.role() == Role.BODY
        && line.length() <= LONGEST_SIGNED
        && !StandaloneHeading.endsLikeSentence(line)
        && line.indexOf(':') < 0
        && line.indexOf('：') < 0;
  }

  private boolean isProse(Block block) {
    return block.role().competes()
        && block.span().length() >= LEAST_PROSE
        && StandaloneHeading.endsLikeSentence(block.span().of(text).strip());
  }

  private void add(Block block, boolean near, boolean above, List<Block> made) {
    List<Span> lines = block.role().competes() ? block.span().lines(text) : List.of();
    List<Role> roles =
        lines.size() > MOST_LINES
            ? List.of()
            : lines.stream()
                .map(line -> role(line.of(text).strip(), block.role(), near, above))
                .toList();
    if (roles.stream().allMatch(role -> role == block.role())) {
      made.add(block);
      return;
    }
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && roles.get(end) == roles.get(i)) {
        end++;
      }
      made.add(block.at(lines.get(i).union(lines.get(end - 1))).as(roles.get(i)));
      i = end;
    }
  }

  private static Role role(String line, Role own, boolean near, boolean above) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return own;
    }
    if (PICTURE.matcher(line).matches()) {
      return Role.CAPTION;
    }
    if (CALL.matcher(line).matches()) {
      return Role.BOILERPLATE;
    }
    boolean credit = near && CREDIT.matcher(line).matches();
    return credit ? above ? Role.FRONT_MATTER : Role.BOILERPLATE : own;
  }
}
