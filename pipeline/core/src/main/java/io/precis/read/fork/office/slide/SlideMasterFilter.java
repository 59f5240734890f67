package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * What a master or a layout puts on every slide is marked as such; what lies beside the slides,
 * such as hints on colours, is left out.
 */
public final class SlideMasterFilter extends OfficeXmlFilter {
  private static final Set<String> SHAPES = Set.of("sp", "grpSp");

  private final SlidePlaces places;
  private int shapes;
  private int characters;
  private boolean placeholder;
  private boolean inText;
  private boolean begins;

  public SlideMasterFilter(SlideSize size) {
    this.places = new SlidePlaces(size);
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    if (SHAPES.contains(name)) {
      places.start();
      if (shapes++ == 0) {
        characters = 0;
        placeholder = false;
        hold();
      }
    }
    places.look(name, attributes);
    placeholder |= name.equals("ph");
    begins |= name.equals("p");
    inText |= name.equals("t");
    return false;
  }

  @Override
  protected void ended(String name) {
    inText &= !name.equals("t");
    begins &= !name.equals("p");
    if (SHAPES.contains(name)) {
      places.end();
      if (--shapes == 0) {
        boolean seen = placeholder || !places.isOutside();
        release(seen, seen ? 0 : characters);
      }
    }
  }

  @Override
  protected String text(String text) {
    boolean shown = inText && shapes > 0 && !text.isBlank();
    boolean first = shown && begins && !placeholder;
    characters += shown ? text.length() : 0;
    begins &= !shown;
    return first ? ParagraphMarks.FURNITURE + text : text;
  }
}
