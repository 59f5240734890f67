package io.precis.read.fork.office.word;

import io.precis.read.fork.office.list.ListLevel;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The lists of a Word file, read from the part that describes them and from its styles. */
public final class WordNumbering extends DefaultHandler {
  /** The lists share their count with all of their description. */
  private static final class Description {
    private final Map<Integer, ListLevel> levels = new HashMap<>();

    /** Style of lists that describes it instead; an empty string for none. */
    private String elsewhere = "";
  }

  /** A list: its description, where it starts anew, what it has of its own. */
  private static final class Numbered {
    private int description = NONE;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, ListLevel> levels = new HashMap<>();
  }

  static final int NONE = -1;

  /** Styles that build on each other in a circle end somewhere. */
  private static final int MOST_STEPS = 12;

  private final Map<Integer, Description> descriptions = new HashMap<>();
  private final Map<Integer, Numbered> lists = new HashMap<>();

  /** Descriptions by the style of lists that they stand for. */
  private final Map<String, Integer> styles = new HashMap<>();

  /** Lists that styles of paragraphs bring along, their levels, and what the styles build on. */
  private final Map<String, Integer> ofStyles = new HashMap<>();

  private final Map<String, Integer> levelsOfStyles = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  /** Levels that are those of a style, by the description and the style. */
  private final Map<String, Integer> linked = new HashMap<>();

  private String style = "";
  private Description description = new Description();
  private Numbered list = new Numbered();
  private boolean inList;
  private int id;
  private int level;
  private ListLevel read = ListLevel.UNKNOWN;

  /** No lists. */
  public static WordNumbering none() {
    return new WordNumbering();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String value = OfficeXmlFilter.attribute(attributes, "val");
    switch (local) {
      case "abstractNum" -> {
        id = number(OfficeXmlFilter.attribute(attributes, "abstractNumId"));
        description = new Description();
        descriptions.put(id, description);
        inList = false;
      }
      case "num" -> {
        list = new Numbered();
        lists.put(number(OfficeXmlFilter.attribute(attributes, "numId")), list);
        inList = true;
      }
      case "styleLink" -> styles.put(value, id);
      case "numStyleLink" -> description.elsewhere = value;
      case "abstractNumId" -> list.description = number(value);
      case "lvlOverride" -> level = number(OfficeXmlFilter.attribute(attributes, "ilvl"));
      case "startOverride" -> list.starts.put(level, Math.max(0, number(value)));
      case "style" -> style = OfficeXmlFilter.attribute(attributes, "styleId");
      case "basedOn" -> bases.put(style, value);
      case "numId" -> ofStyles.put(style, number(value));
      case "ilvl" -> levelsOfStyles.put(style, number(value));
      case "pStyle" -> linked.putIfAbsent(id + " " + value, level);
      case "lvl" -> {
        level = number(OfficeXmlFilter.attribute(attributes, "ilvl"));
        read = new ListLevel(NONE, "decimal", "", false, true);
      }
      default -> read = with(local, value);
    }
  }

  private ListLevel with(String property, String value) {
    return switch (property) {
      case "start" ->
          new ListLevel(number(value), read.way(), read.text(), read.legal(), read.restarts());
      case "numFmt" ->
          new ListLevel(read.start(), value, read.text(), read.legal(), read.restarts());
      case "lvlText" ->
          new ListLevel(read.start(), read.way(), value, read.legal(), read.restarts());
      case "isLgl" ->
          new ListLevel(
              read.start(), read.way(), read.text(), WordRun.isOn(value), read.restarts());
      case "lvlRestart" ->
          new ListLevel(read.start(), read.way(), read.text(), read.legal(), !value.equals("0"));
      default -> read;
    };
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("lvl")) {
      if (read.start() == NONE) {
        read = with("start", read.way().equals("decimal") ? "0" : "1");
      }
      (inList ? list.levels : description.levels).put(level, read);
    }
  }

  private static int number(String value) {
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : NONE;
  }

  /** The list of a style, or of what it builds on; {@link #NONE} for none. */
  int listOf(String named) {
    String up = named;
    for (int step = 0; step < MOST_STEPS && up != null; step++) {
      if (ofStyles.containsKey(up)) {
        return ofStyles.get(up);
      }
      up = bases.get(up);
    }
    return NONE;
  }

  /** The level at which a style counts in its list. */
  int levelOf(String named) {
    int count = description(listOf(named));
    String up = named;
    for (int step = 0; step < MOST_STEPS && up != null; step++) {
      Integer said = linked.getOrDefault(count + " " + up, levelsOfStyles.get(up));
      if (said != null) {
        return Math.max(0, said);
      }
      up = bases.get(up);
    }
    return 0;
  }

  /** What the list shares its count with; {@link #NONE} where it is not known. */
  int description(int named) {
    Numbered numbered = lists.get(named);
    Description own = numbered == null ? null : descriptions.get(numbered.description);
    if (own == null) {
      return NONE;
    }
    return own.elsewhere.isEmpty()
        ? numbered.description
        : styles.getOrDefault(own.elsewhere, numbered.description);
  }

  Map<Integer, ListLevel> levels(int named) {
    Map<Integer, ListLevel> levels = new HashMap<>(descriptions.get(description(named)).levels);
    levels.putAll(lists.get(named).levels);
    return levels;
  }

  /** Where the levels of a list start anew. */
  Map<Integer, Integer> starts(int named) {
    return lists.get(named).starts;
  }
}
