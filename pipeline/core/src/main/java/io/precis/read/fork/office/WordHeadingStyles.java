package io.precis.read.fork.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Which styles of a Word file are headings: by name, by outline level, or by what they build on.
 */
final class WordHeadingStyles extends OfficeXmlFilter {
  /** Styles of paragraphs that tell what part they stand in. */
  static final String NOTE = "precisNote";

  static final String FURNITURE = "precisFurniture";
  static final String COMMENT = "precisComment";

  private static final Pattern HEADING = Pattern.compile("heading\\s*([1-9])");
  private static final int DEEPEST = 6;
  private static final int MOST_STEPS = 12;

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, String> base = new HashMap<>();
  private String id = "";

  /** Id of our own style for a heading. */
  static String heading(int level) {
    return "precisHeading" + Math.min(DEEPEST, level);
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    String value = attribute(attributes, "val");
    switch (name) {
      case "style" -> id = attribute(attributes, "styleId");
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

  private void level(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(lower);
    if (heading.matches()) {
      own.put(id, Integer.parseInt(heading.group(1)));
    } else if (lower.startsWith("toc")) {
      own.put(id, 0);
    }
  }

  @Override
  void ending(String name) {
    if (!name.equals("styles")) {
      return;
    }
    for (int level = 1; level <= DEEPEST; level++) {
      writeStyle(heading(level), "heading " + level);
    }
    writeStyle(NOTE, "precis note");
    writeStyle(FURNITURE, "precis furniture");
    writeStyle(COMMENT, "precis comment");
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
  void ended(String name) {}

  /** Levels of the styles that are headings, by their ids. */
  Map<String, Integer> levels() {
    Map<String, Integer> levels = new HashMap<>();
    for (String style : base.keySet()) {
      level(style, levels);
    }
    own.forEach(levels::putIfAbsent);
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
