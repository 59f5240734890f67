package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Which styles of a Word file are headings: by name, by outline level, or by what they build on.
 */
public final class WordHeadingStyles extends OfficeXmlFilter {
  /** Styles of paragraphs that tell what part they stand in. */
  public static final String NOTE = "precisNote";

  public static final String FURNITURE = "precisFurniture";
  public static final String COMMENT = "precisComment";
  static final String BOLD = "precisBold";

  /** What stands for a level where a style makes its paragraphs bold. */
  public static final int BOLD_LEVEL = -1;

  private static final Pattern HEADING = Pattern.compile("heading\\s*([1-9])");

  /** Styles that say what stands in them. */
  private static final Pattern NAMED =
      Pattern.compile("(?:title|subtitle|caption|header|footer|list|table|quote|normal|body).*");

  private static final int DEEPEST = 6;
  private static final int MOST_STEPS = 12;

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, String> base = new HashMap<>();
  private final Map<String, Boolean> bold = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private String id = "";
  private boolean paragraphs;

  /** Id of our own style for a heading, or for bold letters. */
  static String heading(int level) {
    return level == BOLD_LEVEL ? BOLD : "precisHeading" + Math.min(DEEPEST, level);
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    String value = attribute(attributes, "val");
    switch (name) {
      case "style" -> startStyle(attributes);
      case "b" -> {
        if (paragraphs) {
          bold.put(id, !value.matches("0|false|off"));
        }
      }
      case "numPr" -> kept.add(id);
      case "name" -> level(value);
      case "basedOn" -> base.put(id, value);
      case "outlineLvl" -> {
        if (value.matches("[0-8]")) {
          own.putIfAbsent(id, Integer.parseInt(value) + 1);
        }
      }
      default -> {}
    }
    return false;
  }

  /** The style of a paragraph that has none is no heading's. */
  private void startStyle(Attributes attributes) {
    id = attribute(attributes, "styleId");
    paragraphs = attribute(attributes, "type").equals("paragraph");
    if (attribute(attributes, "default").equals("1")) {
      kept.add(id);
    }
  }

  private void level(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(lower);
    if (heading.matches()) {
      own.put(id, Integer.parseInt(heading.group(1)));
    } else if (lower.startsWith("toc")) {
      own.put(id, 0);
    } else if (NAMED.matcher(lower).matches()) {
      kept.add(id);
    }
  }

  @Override
  protected void ending(String name) {
    if (!name.equals("styles")) {
      return;
    }
    for (int level = 1; level <= DEEPEST; level++) {
      writeStyle(heading(level), "heading " + level);
    }
    writeStyle(NOTE, "precis note");
    writeStyle(FURNITURE, "precis furniture");
    writeStyle(COMMENT, "precis comment");
    writeStyle(BOLD, "precis bold");
  }

  private void writeStyle(String styleId, String name) {
    write(
        "<%style %type=\"paragraph\" %styleId=\""
            + styleId
            + "\"><%name %val=\""
            + name
            + "\"></%name></%style>");
  }

  @Override
  protected void ended(String name) {}

  /**
   * Levels of the styles that are headings, by their ids; {@link #BOLD_LEVEL} for others that make
   * letters bold, unless Word's own name or a number says what they are for.
   */
  public Map<String, Integer> levels() {
    Map<String, Integer> levels = new HashMap<>();
    for (String style : base.keySet()) {
      level(style, levels);
    }
    own.forEach(levels::putIfAbsent);
    for (String style : bold.keySet()) {
      if (bold.get(style) && !kept.contains(style)) {
        levels.putIfAbsent(style, BOLD_LEVEL);
      }
    }
    levels.values().removeIf(level -> level == 0);
    return levels;
  }

  private void level(String style, Map<String, Integer> levels) {
    String up = style;
    for (int step = 0; step < MOST_STEPS && up != null; step++) {
      if (own.containsKey(up)) {
        levels.put(style, own.get(up));
        return;
      }
      up = base.get(up);
    }
  }
}
