package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/**
 * Items that are indented by four and more below a line of a paragraph, as notes of meetings have
 * them below a speaker's name. CommonMark takes them for more of that paragraph; who wrote them
 * sees a list.
 */
final class IndentedItems {
  private static final TextPattern ITEM =
      TextPattern.compile("( {4,12}|\\t)(?:[-*+]|\\d{1,2}[.)]) {1,3}\\S.*");
  private static final TextPattern LISTED =
      TextPattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)])\\s.*");
  private static final TextPattern FENCE = TextPattern.compile(" {0,3}(?:```|~~~).*");
  private static final TextPattern PROSE = TextPattern.compile("[\\p{L}\\p{N}@(\"'“*_\\[].*");

  private final StringBuilder out = new StringBuilder();
  private boolean fenced;

  /** Whether an item of a list stands above in the same paragraph. */
  private boolean listed;

  private String above = "";

  /** How far the items are indented; empty string where none are open. */
  private String indent = "";

  private IndentedItems() {}

  /** The same text with such items as a list of its own; every other line unchanged. */
  static String asList(String markdown) {
    if (markdown.indexOf("\n    ") < 0 && markdown.indexOf("\n\t") < 0) {
      return markdown;
    }
    IndentedItems items = new IndentedItems();
    for (String line : markdown.split("\n", -1)) {
      items.add(line);
    }
    return items.out.substring(0, items.out.length() - 1);
  }

  private void add(String line) {
    fenced ^= FENCE.matcher(line).matches();
    Matcher item = ITEM.matcher(line);
    if (!indent.isEmpty() && !line.startsWith(indent)) {
      indent = "";
    }
    if (indent.isEmpty() && !fenced && !listed && item.matches() && isProse(above)) {
      indent = item.group(1);
      out.append('\n');
    }
    out.append(line.substring(indent.length())).append('\n');
    listed = !line.isBlank() && (listed || LISTED.matcher(line).matches());
    above = line;
  }

  private static boolean isProse(String line) {
    return PROSE.matcher(line).matches();
  }
}
