package io.precis.read.fork.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Makes headings of the lines of a book's page that are one to its reader, though no element says
 * so: those that the table of contents names, else those in larger letters than the text.
 */
final class EpubHeadings {
  private static final Pattern ANY = Pattern.compile("<h[1-6][\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIZE =
      Pattern.compile("font-size\\s*:\\s*(\\d{0,3}(?:\\.\\d{1,5})?)(em|rem|%|px|pt)");
  private static final String BLOCKS = "p, div, blockquote, li, td, center";

  /** Lines between the place that the contents lead to and the heading: a picture, a number. */
  private static final int NEAREST = 4;

  private static final int MOST_LINES = 200;
  private static final int LONGEST_LABEL = 500;

  /** More than sheets have for sizes; the rest is not looked at. */
  private static final int MOST_RULES = 400;

  private static final int LONGEST = 100;
  private static final int LEVEL_BY_SIZE = 2;
  private static final double LARGER = 1.2;
  private static final double PIXELS = 16;
  private static final double POINTS = 12;

  private EpubHeadings() {}

  /** Whether a page has elements of headings: then these are its headings. */
  static boolean hasOwn(String page) {
    return ANY.matcher(page).find();
  }

  /** Whether style sheets say how large letters are. */
  static boolean areSized(String sheets) {
    return SIZE.matcher(sheets).find();
  }

  /**
   * Marks the headings of a page that has none; returns whether there are any.
   *
   * @param lines of the table of contents that lead to the page
   * @param sheets what its style sheets say
   */
  static boolean mark(Document page, List<EpubContents.Line> lines, String sheets) {
    List<Element> blocks = blocks(page);
    List<String> said = lines.isEmpty() ? List.of() : said(blocks);
    boolean named = false;
    for (EpubContents.Line line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      named |= mark(page, blocks, said, line);
    }
    return named || markLarger(page, blocks, sheets);
  }

  /** Those that hold text and no other block. */
  private static List<Element> blocks(Document page) {
    List<Element> all = page.select(BLOCKS);
    List<Element> blocks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Element block = all.get(i);
      Element next = i + 1 < all.size() ? all.get(i + 1).parent() : null;
      boolean inner = next == null || next.closest(BLOCKS) != block;
      if (inner && block.hasText()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /**
   * What each block says, as labels are compared; taken from the page once for all of its lines.
   */
  private static List<String> said(List<Element> blocks) {
    List<String> said = new ArrayList<>();
    blocks.forEach(block -> said.add(folded(block.text())));
    return said;
  }

  private static boolean mark(
      Document page, List<Element> blocks, List<String> said, EpubContents.Line line) {
    int from = from(page, blocks, line.fragment());
    String wanted = folded(line.label());
    for (int i = from; i < Math.min(blocks.size(), from + NEAREST) && !wanted.isEmpty(); i++) {
      String text = said.get(i);
      String both = i + 1 < blocks.size() ? text + said.get(i + 1) : "";
      if (text.equals(wanted)) {
        blocks.get(i).tagName("h" + line.level());
        return true;
      }
      if (both.equals(wanted) && !text.isEmpty()) { // a number, and a name on the next line
        blocks.get(i).append(" ").append(blocks.get(i + 1).html());
        blocks.get(i).tagName("h" + line.level());
        blocks.get(i + 1).empty();
        said.set(i, both);
        said.set(i + 1, "");
        return true;
      }
    }
    return false;
  }

  /** The block that an address leads to, or the first one behind it. */
  private static int from(Document page, List<Element> blocks, String fragment) {
    Element target = fragment.isEmpty() ? null : page.getElementById(fragment);
    if (target == null) {
      return 0;
    }
    Element around = target.closest(BLOCKS);
    Map<Element, Integer> places = new IdentityHashMap<>();
    page.getAllElements().forEach(element -> places.put(element, places.size()));
    int place = places.get(target);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) == around || places.get(blocks.get(i)) >= place) {
        return i;
      }
    }
    return blocks.size();
  }

  /**
   * Letters and digits alone: labels have other marks between a number and a name. A paragraph is
   * none.
   */
  private static String folded(String text) {
    String label = text.length() > LONGEST_LABEL ? "" : text;
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static boolean markLarger(Document page, List<Element> blocks, String sheets) {
    Map<Element, Double> sizes = sizes(page, sheets);
    Map<Double, Integer> letters = new HashMap<>();
    for (Element block : blocks) {
      letters.merge(size(block, sizes), block.text().length(), Integer::sum);
    }
    double usual =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0.0);
    boolean found = false;
    for (int i = 0; i + 1 < blocks.size() && usual > 0; i++) {
      Element block = blocks.get(i);
      if (size(block, sizes) >= LARGER * usual
          && block.text().length() <= LONGEST
          && isHeading(block)) {
        block.tagName("h" + LEVEL_BY_SIZE);
        found = true;
      }
    }
    return found;
  }

  /** A line of letters that does not end as a sentence does, and is none of a list or a table. */
  private static boolean isHeading(Element block) {
    String text = block.text().strip();
    return block.is("p, div, center")
        && Character.isLetterOrDigit(text.codePointAt(0))
        && !text.matches("(?s).*[.,;:。，；：]")
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /** How large the letters of elements are beside those around them, as far as sheets say so. */
  private static Map<Element, Double> sizes(Document page, String sheets) {
    Map<Element, Double> sizes = new HashMap<>();
    List<StyleRules.Rule> rules = StyleRules.sized(sheets);
    for (StyleRules.Rule rule : rules.subList(0, Math.min(rules.size(), MOST_RULES))) {
      Matcher said = SIZE.matcher(rule.declarations());
      if (said.find() && !said.group(1).isEmpty()) {
        double size = Double.parseDouble(said.group(1)) / unit(said.group(2));
        try {
          page.select(rule.selector()).forEach(element -> sizes.put(element, size));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
          continue; // of a kind that only browsers know
        }
      }
    }
    return sizes;
  }

  private static double unit(String name) {
    return switch (name) {
      case "%" -> 100;
      case "px" -> PIXELS;
      case "pt" -> POINTS;
      default -> 1;
    };
  }

  /** Of a block, and of what alone stands in it. */
  private static double size(Element block, Map<Element, Double> sizes) {
    double size = sizes.getOrDefault(block, 1.0);
    Element inner = block;
    while (inner.childrenSize() == 1 && inner.child(0).text().equals(block.text())) {
      inner = inner.child(0);
      size *= sizes.getOrDefault(inner, 1.0);
    }
    return size;
  }
}
