package io.precis.segment.border;

import io.precis.limit.TextPattern;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * An address that fills a line, or opens a paragraph before a capital, is no part of a sentence.
 */
final class AddressLines {
  private static final TextPattern ADDRESS =
      TextPattern.compile("https?://[\\x21-\\x7E]{4,500} (?=(?<opening>[\\p{Lu}\\p{IsHan}])?)");

  private AddressLines() {}

  /**
   * Adds borders behind such addresses.
   *
   * @param lines where the lines of the source began, but for the first
   */
  static void add(String text, BitSet lines, TreeSet<Integer> borders) {
    Matcher address = ADDRESS.matcher(text);
    for (int line = 0; line >= 0; line = lines.nextSetBit(line + 1)) {
      if (address.region(line, text.length()).lookingAt()
          && (lines.get(address.end()) || line == 0 && address.group("opening") != null)) {
        borders.add(address.end());
      }
    }
  }
}
