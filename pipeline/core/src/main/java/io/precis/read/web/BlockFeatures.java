package io.precis.read.web;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be said of each block of a page by what it is, where it stands and what stands around
 * it: named values, most of them 0 or 1, which are left out where they are 0.
 */
public final class BlockFeatures {
  private static final int LONGEST_LOOKED_AT = 200;
  private static final double MOST_OF_PAGE = 0.6;
  private static final int HEADING_REACHES = 40;
  private static final TextPattern STOP =
      TextPattern.compile(".*[.!?…。！？؟।:][\"'”’»«)\\]]*", Pattern.DOTALL);
  private static final TextPattern SENTENCE_END =
      TextPattern.compile("[\\p{L}\\p{N}][\"'”’»)\\]]*[.!?…][\"'”’»)\\]]*(?=\\s|$)|[。！？]");
  private static final TextPattern DATE =
      TextPattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./:]\\d{1,2}\\b");

  private final WebPage page;
  private final ElementLabels labels = new ElementLabels();
  private final Map<Integer, Set<String>> headingKinds = new HashMap<>();
  private final PageElement whole;
  private final PageElement main;
  private final PageElement dense;
  private final int firstProse;
  private final int lastProse;
  private final int firstTitle;

  private BlockFeatures(WebPage page) {
    this.page = page;
    List<PageBlock> blocks = page.blocks();
    this.whole = page.root();
    this.main = deepest(MOST_OF_PAGE);
    this.dense = densest();
    int first = -1;
    int last = -1;
    int title = -1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean prose = blocks.get(i).isProse() && isInside(blocks.get(i).element(), main);
      first = first < 0 && prose ? i : first;
      last = prose ? i : last;
      title = title < 0 && blocks.get(i).element().name().equals("h1") ? i : title;
    }
    this.firstProse = first;
    this.lastProse = last;
    this.firstTitle = title;
  }

  /** Takes the features of a block, each name once. */
  interface Sink {
    void put(String name, double value);
  }

  static BlockFeatures in(WebPage page) {
    return new BlockFeatures(page);
  }

  /** The features of every block of {@code page}, in its order, by name. */
  public static List<Map<String, Double>> of(WebPage page) {
    BlockFeatures features = new BlockFeatures(page);
    List<Map<String, Double>> all = new ArrayList<>(page.blocks().size());
    for (int i = 0; i < page.blocks().size(); i++) {
      Map<String, Double> values = new LinkedHashMap<>();
      features.put(i, values::put);
      all.add(values);
    }
    return all;
  }

  /** Tells {@code sink} of block {@code i}. */
  void put(int i, Sink sink) {
    PageBlock block = page.blocks().get(i);
    text(block, sink);
    place(i, sink);
    labels.put(block.element(), sink);
    containers(block, sink);
    neighbours(i, sink);
    heading(i, sink);
  }

  private PageElement deepest(double share) {
    PageElement found = whole;
    for (PageBlock block : page.blocks()) {
      for (PageElement up = block.element(); up != null; up = up.parent()) {
        if (up.depth() > found.depth()
            && up.proseCharacters() >= share * whole.proseCharacters()
            && whole.proseCharacters() > 0) {
          found = up;
          break;
        }
      }
    }
    return found;
  }

  /** The element whose own paragraphs hold the most prose; half of it counts one level up. */
  private PageElement densest() {
    Map<PageElement, Double> scores = new LinkedHashMap<>();
    for (PageBlock block : page.blocks()) {
      PageElement parent = block.element().parent();
      if (block.isProse() && parent != null) {
        double weight = block.characters() * (1 - block.linkDensity());
        scores.merge(parent, weight, Double::sum);
        if (parent.parent() != null) {
          scores.merge(parent.parent(), weight / 2, Double::sum);
        }
      }
    }
    PageElement best = main;
    double most = 0;
    for (Map.Entry<PageElement, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * (1 - entry.getKey().linkDensity());
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static boolean isInside(PageElement element, PageElement outer) {
    PageElement up = element;
    while (up != null && up.depth() > outer.depth()) {
      up = up.parent();
    }
    return up == outer;
  }

  /** Levels up from {@code inner} to the first element that also holds {@code element}. */
  private static int distance(PageElement element, PageElement inner) {
    int levels = 0;
    PageElement up = inner;
    while (up != null && !isInside(element, up)) {
      up = up.parent();
      levels++;
    }
    return levels;
  }

  private void text(PageBlock block, Sink values) {
    String text = block.text();
    int width = block.width();
    values.put("width", Math.log1p(width) / 5);
    flag(values, "width<" + bucket(width));
    values.put("links", block.linkDensity());
    flag(values, "allLink", block.linkDensity() > 0.9);
    flag(values, "noLink", block.linkCharacters() == 0);
    flag(values, "prose", block.isProse());
    flag(values, "bold", block.bold());
    long ends = SENTENCE_END.matcher(text).results().count();
    values.put("ends", Math.log1p(ends) / 2);
    flag(values, "stop", STOP.matcher(text).matches());
    flag(values, "question", text.endsWith("?"));
    flag(values, "lower", !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)));
    flag(
        values,
        "shouts",
        text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT)));
    flag(values, "rights", text.indexOf('©') >= 0);
    flag(
        values, "bars", text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0);
    flag(values, "dots", text.endsWith("...") || text.endsWith("…") || text.endsWith("[...]"));
    flag(values, "colon", text.endsWith(":"));
    flag(values, "shortDate", width < 60 && DATE.isIn(text));
    flag(values, "digits", digitShare(text) > 0.3);
    flag(values, "again", page.isRepeated(text));
    flag(values, "titleWords", page.isTitle(text));
    flag(values, "role:" + block.role().label());
    String kinds = width < 120 ? "says:" : "opens:";
    String head = text.length() > LONGEST_LOOKED_AT ? text.substring(0, LONGEST_LOOKED_AT) : text;
    WordKinds.PHRASES.ofText(head).forEach(kind -> flag(values, kinds + kind));
  }

  private static String bucket(int width) {
    for (int edge : new int[] {12, 25, 50, 80, 120, 200, 400}) {
      if (width < edge) {
        return Integer.toString(edge);
      }
    }
    return "more";
  }

  private static double digitShare(String text) {
    return text.isEmpty()
        ? 0
        : (double) text.chars().filter(Character::isDigit).count() / text.length();
  }

  private void place(int i, Sink values) {
    PageElement element = page.blocks().get(i).element();
    values.put("at", (double) i / page.blocks().size());
    flag(values, "beforeTitle", firstTitle >= 0 && i < firstTitle);
    flag(values, "noTitle", firstTitle < 0);
    flag(values, "isTitle", i == firstTitle);
    flag(values, "beforeProse", i < firstProse);
    flag(values, "amidProse", i >= firstProse && i <= lastProse);
    flag(values, "afterProse", i > lastProse);
    values.put("pastProse", i > lastProse ? Math.log1p(i - lastProse) / 5 : 0);
    values.put("mainAway", Math.min(8, distance(element, main)) / 4.0);
    values.put("denseAway", Math.min(8, distance(element, dense)) / 4.0);
    flag(values, "inDense", isInside(element, dense));
    flag(values, "inMain", isInside(element, main));
    flag(values, "ofDense", element.parent() == dense);
    flag(values, "titleToProse", firstTitle >= 0 && i > firstTitle && i < firstProse);
  }

  /** The elements around a block that hold more than it, from the innermost outwards. */
  private void containers(PageBlock block, Sink values) {
    PageElement inner = block.element();
    double most = 0;
    for (PageElement up = inner; up != null; up = up.parent()) {
      if (up.alike() > 1 && !up.name().equals("p") && up.linkDensity() > 0.1) {
        most = Math.max(most, Math.log(Math.min(40, up.alike())));
      }
    }
    values.put("alike", most / 3);
    int held = block.characters();
    int level = 1;
    for (PageElement up = inner; up != null && level <= 3; up = up.parent()) {
      if (up.characters() > held * 1.2 + 5) {
        held = up.characters();
        values.put("c" + level + "links", up.linkDensity());
        values.put("c" + level + "linkBlocks", up.linkBlockShare());
        values.put("c" + level + "prose", share(up.proseCharacters(), up.characters()));
        values.put("c" + level + "page", share(up.proseCharacters(), whole.proseCharacters()));
        values.put("c" + level + "paragraphs", Math.log1p(up.paragraphs()) / 3);
        level++;
      }
    }
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private void neighbours(int i, Sink values) {
    for (int step : new int[] {-2, -1, 1, 2}) {
      int at = i + step;
      String name = "n" + step;
      if (at < 0 || at >= page.blocks().size()) {
        flag(values, name + "none");
      } else {
        PageBlock other = page.blocks().get(at);
        flag(values, name + "prose", other.isProse());
        flag(values, name + "link", other.linkDensity() > 0.5);
        flag(values, name + "heading", other.role() == Role.HEADING);
        values.put(name + "width", Math.log1p(other.width()) / 6);
        flag(
            values,
            name + "sameParent",
            other.element().parent() == page.blocks().get(i).element().parent());
      }
    }
  }

  /** The heading that a block stands under, where that is not far. */
  private void heading(int i, Sink values) {
    int at = page.headingBefore(i);
    if (at < 0 || at < i - HEADING_REACHES) {
      flag(values, "underNone");
      return;
    }
    PageBlock heading = page.blocks().get(at);
    PageElement scope = heading.element().parent();
    PageElement wider = scope == null || scope.parent() == null ? scope : scope.parent();
    if (wider != null && isInside(page.blocks().get(i).element(), wider)) {
      flag(values, "under:" + heading.element().name());
      headingKinds
          .computeIfAbsent(at, key -> WordKinds.PHRASES.ofText(heading.text()))
          .forEach(kind -> flag(values, "under=" + kind));
      flag(values, "underTitle", page.isTitle(heading.text()));
    }
  }

  static void flag(Sink values, String name) {
    values.put(name, 1.0);
  }

  private static void flag(Sink values, String name, boolean holds) {
    if (holds) {
      values.put(name, 1.0);
    }
  }
}
