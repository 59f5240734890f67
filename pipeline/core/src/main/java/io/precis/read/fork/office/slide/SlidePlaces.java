package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import org.xml.sax.Attributes;

/** Tells which shape of a slide stands above all that was drawn before it, and which beside it. */
final class SlidePlaces {
  private static final int LONGEST_TITLE = 120;

  /** In EMU, eleven centimetres: labels of drawings are narrower. */
  private static final long NARROWEST_TITLE = 4_000_000;

  private final SlideSize size;
  private int open;
  private long left;
  private long top;
  private long bottom;
  private long width;
  private boolean written;

  /** The highest edge of what holds text; the least there is where that is not known. */
  private long highest = Long.MAX_VALUE;

  /** The same before the shape that ended last. */
  private long before = Long.MAX_VALUE;

  SlidePlaces(SlideSize size) {
    this.size = size;
  }

  /** Something on the slide begins: a shape, a group, a table. */
  void start() {
    if (open++ == 0) {
      top = Long.MIN_VALUE;
      bottom = Long.MAX_VALUE;
      width = 0;
      written = false;
    }
  }

  /** The first place that is said is that of the whole. */
  void look(String name, Attributes attributes) {
    if (open > 0 && name.equals("off") && top == Long.MIN_VALUE) {
      top = number(OfficeXmlFilter.attribute(attributes, "y"), Long.MIN_VALUE);
      left = number(OfficeXmlFilter.attribute(attributes, "x"), 0);
    } else if (name.equals("ext") && top != Long.MIN_VALUE && bottom == Long.MAX_VALUE) {
      long height = number(OfficeXmlFilter.attribute(attributes, "cy"), -1);
      bottom = height < 0 ? bottom : top + height;
      width = number(OfficeXmlFilter.attribute(attributes, "cx"), 0);
    }
  }

  void see(boolean text) {
    written |= text;
  }

  void end() {
    if (--open == 0) {
      before = highest;
      highest = written ? Math.min(highest, top) : highest;
    }
  }

  /** Whether the shape that ended last is a short wide text wholly above all before it. */
  boolean isAbove(int characters) {
    return written && characters <= LONGEST_TITLE && width >= NARROWEST_TITLE && bottom <= before;
  }

  /** Whether what ended last lies wholly beside the slide. */
  boolean isOutside() {
    return top != Long.MIN_VALUE
        && bottom != Long.MAX_VALUE
        && size.isBeside(left, top, left + width, bottom);
  }

  private static long number(String value, long otherwise) {
    return value.matches("-?\\d{1,12}") ? Long.parseLong(value) : otherwise;
  }
}
