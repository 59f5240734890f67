package io.precis.read.fork.office;

import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Leaves out of a slide what is not on it: all of one that is hidden, dates, numbers and feet that
 * the master places, and what masters hold in place of text.
 */
final class SlidePartFilter extends OfficeXmlFilter {
  private static final Set<String> FURNITURE = Set.of("dt", "sldNum", "ftr", "hdr", "sldImg");

  private final boolean master;
  private boolean hiddenSlide;
  private boolean furniture;
  private int shapes;
  private int shapeCharacters;
  private boolean inText;

  /**
   * @param master whether the part is a master, of which nothing is said on a slide
   */
  SlidePartFilter(boolean master) {
    this.master = master;
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    switch (name) {
      case "sld" -> hiddenSlide = attribute(attributes, "show").matches("0|false");
      case "sp" -> startShape();
      case "ph" -> furniture |= FURNITURE.contains(attribute(attributes, "type"));
      case "t" -> inText = true;
      default -> {}
    }
    return false;
  }

  private void startShape() {
    if (shapes++ == 0) {
      furniture = false;
      shapeCharacters = 0;
      hold();
    }
  }

  @Override
  void ended(String name) {
    if (name.equals("t")) {
      inText = false;
    } else if (name.equals("sp") && --shapes == 0) {
      boolean seen = !furniture && !master && !hiddenSlide;
      release(seen, hiddenSlide && !furniture ? shapeCharacters : 0);
    }
  }

  /** What is not in a shape, such as a table, is emptied. */
  @Override
  String text(String text) {
    shapeCharacters += inText ? text.length() : 0;
    if (inText && hiddenSlide && shapes == 0) {
      countHidden(text.length());
      return "";
    }
    return text;
  }
}
