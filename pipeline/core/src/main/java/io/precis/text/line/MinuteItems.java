package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds the items of minutes that are counted through the year: {@code 25/31 Declarations of
 * interest}.
 */
final class MinuteItems {
  /** The year, the item's number in it, its name. */
  private static final TextPattern ITEM =
      TextPattern.compile("(\\d{2}|\\d{4})/(\\d{1,4})\\.?\\s+(\\p{Lu}.{2,80})");

  private static final int FEWEST = 3;

  private MinuteItems() {}

  /**
   * The lines behind blank ones that name such an item, at least three whose numbers go up one by
   * one.
   */
  static BitSet of(List<TextLine> lines) {
    BitSet found = new BitSet();
    BitSet run = new BitSet();
    String year = "";
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = !lines.get(i).isBlank() && TextLine.isBlank(lines, i - 1);
      Matcher item = begins ? ITEM.matcher(lines.get(i).content()) : null;
      if (item == null || !item.matches() || !HeadingRules.isTitle(item.group(3))) {
        continue;
      }
      int number = Integer.parseInt(item.group(2));
      boolean goesOn = item.group(1).equals(year) && number == last + 1;
      run = goesOn ? run : new BitSet();
      run.set(i);
      if (run.cardinality() >= FEWEST) {
        found.or(run);
      }
      year = item.group(1);
      last = number;
    }
    return found;
  }
}
