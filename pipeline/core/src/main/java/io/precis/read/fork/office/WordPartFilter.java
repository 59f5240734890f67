package io.precis.read.fork.office;

import io.precis.text.RaisedText;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Brings the markup of a Word part into the shape that Tika's reader understands: headings by
 * whatever style or outline level, raised characters as such, hyphens and symbols as text; and
 * leaves out what the format hides, the marks of notes, and building blocks that a template keeps.
 */
final class WordPartFilter extends OfficeXmlFilter {
  private static final Set<String> MARKS = Set.of("footnoteReference", "endnoteReference");
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final int SMALLEST_HALF_POINTS = 3;
  private static final int LOWEST_LEVEL = 9;

  private final Map<String, Integer> levels;
  private final String style;
  private final boolean styles;
  private boolean expectsProperties;
  private boolean inParagraphProperties;
  private boolean styled;
  private boolean inRun;
  private boolean inRunProperties;
  private boolean inText;
  private boolean hidden;
  private boolean raised;
  private int powers;
  private int runCharacters;
  private int painted;

  /**
   * @param levels of headings, by the id of their style
   * @param style id of the style that all paragraphs of the part get; empty where they keep theirs
   * @param styles whether the package has styles, ours among them
   */
  WordPartFilter(Map<String, Integer> levels, String style, boolean styles) {
    this.levels = levels;
    this.style = style;
    this.styles = styles;
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    if (expectsProperties) {
      expectsProperties = false;
      if (!name.equals("pPr") && !style.isEmpty()) {
        write("<%pPr><%pStyle %val=\"" + style + "\"></%pStyle></%pPr>");
      }
    }
    switch (name) {
      case "p" -> expectsProperties = true;
      case "pPr" -> inParagraphProperties = true;
      case "tbl", "txbxContent" -> painted++;
      case "r" -> startRun();
      case "rPr" -> inRunProperties = inRun;
      case "t" -> inText = true;
      case "sup" -> powers++;
      case "den" -> write("<%r><%t>/</%t></%r>");
      case "noBreakHyphen" -> write("<%t>-</%t>");
      case "ptab" -> write("<%tab></%tab>");
      case "cr" -> write("<%br></%br>");
      case "sym" -> writeSymbol(attribute(attributes, "char"));
      default -> {}
    }
    if (inRunProperties) {
      property(name, attribute(attributes, "val"));
    }
    return isLeftOut(name) || inParagraphProperties && isStyled(name, attributes);
  }

  /** A run inside a run stands in a text box, whose own text is judged by itself. */
  private void startRun() {
    if (!inRun) {
      inRun = true;
      hidden = false;
      raised = false;
      runCharacters = 0;
      hold();
    }
  }

  private static boolean isLeftOut(String name) {
    return MARKS.contains(name)
        || name.equals("softHyphen")
        || name.equals("noBreakHyphen")
        || name.equals("sym")
        || name.equals("cr")
        || name.equals("ptab")
        || name.equals("docParts")
        || name.endsWith("PrChange");
  }

  private void property(String name, String value) {
    switch (name) {
      case "vanish" -> hidden |= !OFF.contains(value);
      case "color" -> hidden |= painted == 0 && value.equalsIgnoreCase("FFFFFF");
      case "sz" -> hidden |= isTiny(value);
      case "vertAlign" -> raised = value.equals("superscript");
      default -> {}
    }
  }

  private static boolean isTiny(String halfPoints) {
    return halfPoints.matches("\\d{1,4}") && Integer.parseInt(halfPoints) < SMALLEST_HALF_POINTS;
  }

  /** Bullets and signs of symbol fonts stand in the private area of Unicode. */
  private void writeSymbol(String code) {
    if (code.equalsIgnoreCase("F0B7") || code.equalsIgnoreCase("F0A7")) {
      write("<%t>•</%t>");
    }
  }

  private boolean isStyled(String name, Attributes attributes) {
    if (name.equals("pPr")) {
      return false;
    }
    if (name.equals("pStyle")) {
      String own = attribute(attributes, "val");
      int level = levels.getOrDefault(own, 0);
      if (style.isEmpty() && level == 0) {
        return false;
      }
      writeStyle(style.isEmpty() ? WordHeadingStyles.heading(level) : style);
      return true;
    }
    if (name.equals("outlineLvl") && styles && style.isEmpty() && !styled) {
      String level = attribute(attributes, "val");
      if (level.matches("\\d") && Integer.parseInt(level) < LOWEST_LEVEL) {
        writeStyle(WordHeadingStyles.heading(Integer.parseInt(level) + 1));
      }
    }
    return false;
  }

  private void writeStyle(String id) {
    styled = true;
    write("<%pStyle %val=\"" + id + "\"></%pStyle>");
  }

  @Override
  void ending(String name) {
    if (name.equals("pPr") && !style.isEmpty() && !styled) {
      writeStyle(style);
    }
  }

  @Override
  void ended(String name) {
    switch (name) {
      case "p" -> expectsProperties = false;
      case "pPr" -> {
        inParagraphProperties = false;
        styled = false;
      }
      case "tbl", "txbxContent" -> painted = Math.max(0, painted - 1);
      case "rPr" -> inRunProperties = false;
      case "t" -> inText = false;
      case "sup" -> powers = Math.max(0, powers - 1);
      case "r" -> endRun();
      default -> {}
    }
  }

  private void endRun() {
    if (inRun) {
      inRun = false;
      release(!hidden, runCharacters);
    }
  }

  /** What stands raised in a formula: no raised letters are known. */
  private static String power(String text) {
    String raised = RaisedText.of("", text);
    boolean plain = raised.equals(text) && !text.isBlank();
    return !plain ? raised : text.length() == 1 ? "^" + text : "^(" + text + ")";
  }

  @Override
  String text(String text) {
    runCharacters += inText ? text.length() : 0;
    if (!inText) {
      return text;
    }
    return powers > 0 ? power(text) : raised ? RaisedText.of("", text) : text;
  }
}
