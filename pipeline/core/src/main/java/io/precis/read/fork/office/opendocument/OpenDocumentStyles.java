package io.precis.read.fork.office.opendocument;

import static io.precis.read.fork.office.xml.OfficeXmlFilter.attribute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** What an OpenDocument's styles make of the text that has them. Not thread-safe. */
public final class OpenDocumentStyles {
  private static final Pattern TINY = Pattern.compile("(?:0(?:\\.\\d+)?|1(?:\\.0+)?)pt");

  private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)pt");

  /** Above the line by its own word or by a share of the letters' height. */
  private static final Pattern RAISED = Pattern.compile("super|[1-9]\\d*(?:\\.\\d+)?%");

  private static final Pattern HEADING = Pattern.compile("Heading_20_([1-9])");

  private final Set<String> hidden = new HashSet<>();
  private final Set<String> white = new HashSet<>();
  private final Set<String> raised = new HashSet<>();
  private final Set<String> grounds = new HashSet<>();
  private final Set<String> struck = new HashSet<>();
  private final Set<String> titles = new HashSet<>(Set.of("Title"));

  /** Styles that are a heading's, or come from one's, with its level: some write paragraphs so. */
  private final Map<String, Integer> headings = new HashMap<>();

  /** How large letters are, in points, of styles that say so. */
  private final Map<String, Double> sizes = new HashMap<>();

  private String style = "";

  /** Looks at an element of a style, or at one that begins it. */
  public void look(String name, Attributes attributes) {
    switch (name) {
      case "style" -> start(attributes);
      case "text-properties", "drawing-page-properties", "table-properties" ->
          properties(attributes);
      case "paragraph-properties" -> ground(attributes);
      default -> {}
    }
  }

  private void start(Attributes attributes) {
    style = attribute(attributes, "name");
    String parent = attribute(attributes, "parent-style-name");
    if (titles.contains(parent)) {
      titles.add(style);
    }
    headingLevel(parent).ifPresent(level -> headings.put(style, level));
  }

  private void properties(Attributes attributes) {
    String display = attribute(attributes, "display");
    if (display.equals("none")
        || display.equals("false")
        || attribute(attributes, "visibility").equals("hidden")
        || TINY.matcher(attribute(attributes, "font-size")).matches()) {
      hidden.add(style);
    }
    Matcher size = POINTS.matcher(attribute(attributes, "font-size"));
    if (size.matches()) {
      sizes.put(style, Double.valueOf(size.group(1)));
    }
    if (attribute(attributes, "color").equalsIgnoreCase("#ffffff")
        && attribute(attributes, "background-color").isEmpty()) {
      white.add(style);
    }
    String line = attribute(attributes, "text-line-through-style");
    if (!line.isEmpty() && !line.equals("none")) {
      struck.add(style);
    }
    if (RAISED.matcher(attribute(attributes, "text-position")).lookingAt()) {
      raised.add(style);
    }
  }

  private void ground(Attributes attributes) {
    String color = attribute(attributes, "background-color");
    if (color.startsWith("#") && !color.equalsIgnoreCase("#ffffff")) {
      grounds.add(style);
    }
  }

  public boolean isHidden(String named) {
    return hidden.contains(named);
  }

  /** Whether letters are white, and nothing that the style paints lies behind them. */
  public boolean isWhite(String named) {
    return white.contains(named) && !grounds.contains(named);
  }

  public boolean isRaised(String named) {
    return raised.contains(named);
  }

  public boolean hasGround(String named) {
    return grounds.contains(named);
  }

  public boolean isStruck(String named) {
    return struck.contains(named);
  }

  public boolean isTitle(String named) {
    return titles.contains(named);
  }

  /** Of the style's letters, in points; 0 where it does not say. */
  public double size(String named) {
    return sizes.getOrDefault(named, 0.0);
  }

  public OptionalInt headingLevel(String named) {
    Matcher heading = HEADING.matcher(named);
    if (heading.matches()) {
      return OptionalInt.of(Integer.parseInt(heading.group(1)));
    }
    Integer level = headings.get(named);
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }
}
