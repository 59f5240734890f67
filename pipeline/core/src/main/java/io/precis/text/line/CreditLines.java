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
public final class CreditLines {
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 8;
  private static final int LEAST_WRAPPED = 30;
  private static final int MOST_SIGNED = 4;
  private static final int LONGEST_SIGNED = 40;
  private static final int LEAST_PROSE = 20;

  /** Numbered blocks at either end that may hold credits. */
  private static final int NEAR_END = 12;

  private static final TextPattern CREDIT = Phrases.pattern("credit-lines");
  private static final TextPattern CALL = Phrases.pattern("reader-calls");
  private static final TextPattern RELATED = Phrases.pattern("related-headings");
  private static final TextPattern COURTESY = Phrases.pattern("mail-closings");
  private static final TextPattern DATE = Phrases.pattern("closing-dates");

  /** A day in Chinese numerals, or a month below the name of whose text it is. */
  private static final TextPattern SIGNED =
      TextPattern.compile(
          "(?:(?:(?:\\p{IsHan}{2,20}[，,·\\s]{1,3})|(?=.*日))(?:[〇○零ＯO0０一二三四五六七八九] ?){4}年 ?"
              + "[〇零一二三四五六七八九十]{1,2} ?月(?: ?[一二三四五六七八九十]{1,3} ?日)?)");

  private static final TextPattern PICTURE = Phrases.pattern("picture-credits");

  private final String text;
  private final List<Block> blocks;

  private CreditLines(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /**
   * The blocks, cut around such lines; the given ones where nothing else is said.
   *
   * @param text the whole
   * @param blocks of it, in text order
   */
  public static List<Block> mark(String text, List<Block> blocks) {
    List<Block> made = new CreditLines(text, blocks).mark();
    return made.stream().anyMatch(block -> block.role().competes()) ? made : blocks;
  }

  private List<Block> mark() {
    List<Block> made = credited();
    leaveRelated(made);
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
      add(block, near, above || seen <= NEAR_END && numbered > 2 * NEAR_END, made);
    }
    return made;
  }

  /** Where a text ends with names of other texts below a line that says so, all of it is none. */
  private void leaveRelated(List<Block> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      String line = made.get(i).span().of(text).strip();
      if (line.length() > LONGEST || made.get(i).role().competes() && isSaid(line)) {
        return;
      }
      if (made.get(i).role().competes() && RELATED.matcher(line).matches()) {
        for (int at = i; at < made.size(); at++) {
          boolean named = made.get(at).role().competes();
          made.set(at, named ? made.get(at).as(Role.BOILERPLATE) : made.get(at));
        }
        return;
      }
    }
  }

  private static boolean isSaid(String line) {
    return StandaloneHeading.endsLikeSentence(line);
  }

  /** Where a text ends with a day or a courtesy, that and the names beside it are its signature. */
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
      String line = made.get(from).span().of(text).strip();
      dated |= DATE.matcher(line).matches() || isCourtesy(line);
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

  private void add(Block block, boolean near, boolean front, List<Block> made) {
    List<Span> lines = block.role().competes() ? block.span().lines(text) : List.of();
    List<Role> roles =
        lines.size() > MOST_LINES
            ? List.of()
            : withWrapped(
                lines,
                lines.stream()
                    .map(line -> role(line.of(text).strip(), block.role(), near, front))
                    .toList());
    if (roles.stream().allMatch(role -> role == block.role())) {
      made.add(block);
      return;
    }
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && roles.get(end) == roles.get(i) && roles.get(i).competes()) {
        end++;
      }
      made.add(block.at(lines.get(i).union(lines.get(end - 1))).as(roles.get(i)));
      i = end;
    }
  }

  /** The roles, of a shorter line without a stop below a long credit the same: it was wrapped. */
  private List<Role> withWrapped(List<Span> lines, List<Role> roles) {
    List<Role> whole = new ArrayList<>(roles);
    for (int i = 1; i < whole.size(); i++) {
      boolean wrapped =
          whole.get(i).competes()
              && !whole.get(i - 1).competes()
              && lines.get(i - 1).length() >= LEAST_WRAPPED
              && lines.get(i).length() < lines.get(i - 1).length()
              && !isSaid(lines.get(i).of(text).strip());
      whole.set(i, wrapped ? whole.get(i - 1) : whole.get(i));
    }
    return whole;
  }

  /** Whether a line is the day on which a text is signed, in Chinese numerals: no heading is. */
  public static boolean isSigned(String line) {
    return line.length() <= LONGEST_SIGNED && SIGNED.matcher(line).matches();
  }

  /** Whether a line is one of those, wherever it stands: no such line is a heading. */
  public static boolean isCredit(String line) {
    return line.length() <= LONGEST && CREDIT.matcher(line).matches();
  }

  /** Whether a line is the courtesy with which a letter ends. */
  public static boolean isCourtesy(String line) {
    return line.length() <= LONGEST_SIGNED && COURTESY.matcher(line).matches();
  }

  private static Role role(String line, Role own, boolean near, boolean front) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return own;
    }
    if (PICTURE.matcher(line).matches()) {
      return Role.CAPTION;
    }
    if (CALL.matcher(line).matches()) {
      return Role.BOILERPLATE;
    }
    boolean credit = near && isCredit(line);
    return credit ? front ? Role.FRONT_MATTER : Role.BOILERPLATE : own;
  }
}
