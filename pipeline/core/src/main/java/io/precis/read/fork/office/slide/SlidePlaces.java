package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import org.xml.sax.Attributes;

/** Tells where what stands on a slide lies, a group as one. */
final class SlidePlaces {
  private final SlideSize size;
  private int open;
  private long left;
  private long top;
  private Place place = Place.UNKNOWN;
  private boolean begun;

  SlidePlaces(SlideSize size) {
    this.size = size;
  }

  /**
   * Something on the slide begins: a shape, a group, a table.
   *
   * @return whether it is not part of another thing
   */
  boolean start() {
    boolean whole = open++ == 0;
    begun &= !whole;
    place = whole ? Place.UNKNOWN : place;
    return whole;
  }

  /** The first place that is said is that of the whole. */
  void look(String name, Attributes attributes) {
    if (open > 0 && name.equals("off") && !begun) {
      begun = true;
      left = number(attributes, "x");
      top = number(attributes, "y");
    } else if (name.equals("ext") && begun && place == Place.UNKNOWN) {
      long width = number(attributes, "cx");
      long height = number(attributes, "cy");
      place = new Place(left, top, left + width, top + height);
    }
  }

  /** Whether what ended is not part of another thing. */
  boolean end() {
    return --open == 0;
  }

  /** Of what stands on the slide and began last. */
  Place place() {
    return place;
  }

  /** Whether that lies wholly beside the slide. */
  boolean isOutside() {
    return place.isKnown()
        && size.isBeside(place.left(), place.top(), place.right(), place.bottom());
  }

  /** A number in EMU; 0 where there is none. */
  private static long number(Attributes attributes, String name) {
    String value = OfficeXmlFilter.attribute(attributes, name);
    return value.matches("-?\\d{1,12}") ? Long.parseLong(value) : 0;
  }
}
