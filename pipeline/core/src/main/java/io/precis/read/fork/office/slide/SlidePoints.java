package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.Arrays;
import org.xml.sax.Attributes;

/** Gives the points of a slide the marks that a reader sees before them. */
final class SlidePoints {
  private static final String BULLET = "• ";
  private static final int LEVELS = 9;

  private final SlideBullets bullets;
  private final int[] counts = new int[LEVELS];

  /** What the shape says of its own levels: 0 nothing, 1 points, -1 none. */
  private final int[] own = new int[LEVELS];

  private boolean placeholder;
  private String type = "";
  private String index = "";

  /** The level that a shape's own style tells of; -1 outside of it. */
  private int styled = -1;

  private int level;
  private boolean properties;
  private boolean said;
  private String mark = "";

  /** Where the numbers begin that the paragraph that is open goes on with; -1 where none is due. */
  private int due = -1;

  SlidePoints(SlideBullets bullets) {
    this.bullets = bullets;
  }

  void look(String name, Attributes attributes) {
    switch (name) {
      case "sp" -> startShape();
      case "ph" -> {
        placeholder = true;
        type = OfficeXmlFilter.attribute(attributes, "type");
        index = OfficeXmlFilter.attribute(attributes, "idx");
      }
      case "p" -> {
        level = 0;
        said = false;
        mark = "";
        due = -1;
      }
      case "pPr" -> {
        properties = true;
        String lvl = OfficeXmlFilter.attribute(attributes, "lvl");
        level = lvl.matches("[0-8]") ? Integer.parseInt(lvl) : 0;
      }
      case "buNone" -> say("", -1);
      case "buChar", "buBlip" -> say(BULLET, 1);
      case "buAutoNum" -> {
        say(BULLET, 1);
        due = number(attributes);
      }
      case "r", "fld" -> inherit();
      default -> {
        if (name.matches("lvl[1-9]pPr")) {
          styled = name.charAt(3) - '1';
        }
      }
    }
  }

  void ended(String name) {
    if (name.equals("pPr")) {
      properties = false;
    } else if (name.matches("lvl[1-9]pPr")) {
      styled = -1;
    }
  }

  /** The paragraph that is open has text: one that is empty takes no number. */
  void see() {
    if (due < 0) {
      return;
    }
    counts[level] = counts[level] == 0 ? due : counts[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      counts[below] = 0;
    }
    mark = counts[level] + ". ";
    due = -1;
  }

  /** The mark of the paragraph that is open, once; an empty string where it has none. */
  String takeMark() {
    String taken = mark;
    mark = "";
    return taken;
  }

  private void startShape() {
    Arrays.fill(counts, 0);
    Arrays.fill(own, 0);
    placeholder = false;
    type = "";
    index = "";
  }

  private void say(String bullet, int point) {
    if (styled >= 0) {
      own[styled] = point;
    } else if (properties) {
      said = true;
      mark = bullet;
    }
  }

  /** A paragraph that says nothing is what its shape says, and what stands behind that. */
  private void inherit() {
    if (!said) {
      said = true;
      boolean point =
          own[level] > 0 || own[level] == 0 && placeholder && bullets.isPoint(type, index, level);
      mark = point ? BULLET : "";
    }
  }

  /** Numbers go on through a shape; only those in figures are written. */
  private int number(Attributes attributes) {
    if (!properties || !OfficeXmlFilter.attribute(attributes, "type").startsWith("arabic")) {
      return -1;
    }
    String start = OfficeXmlFilter.attribute(attributes, "startAt");
    return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
  }
}
