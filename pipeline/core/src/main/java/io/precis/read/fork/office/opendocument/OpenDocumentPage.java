package io.precis.read.fork.office.opendocument;

import static io.precis.read.fork.office.xml.OfficeXmlFilter.attribute;

import io.precis.read.fork.office.slide.Place;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** What is known of the slide of an OpenDocument that is open. Not thread-safe. */
public final class OpenDocumentPage {
  private static final Set<String> SHAPES =
      Set.of(
          "frame",
          "g",
          "custom-shape",
          "rect",
          "ellipse",
          "circle",
          "line",
          "polyline",
          "polygon",
          "path",
          "regular-polygon",
          "connector",
          "caption",
          "measure",
          "control");

  /** What is read after the shapes, and has shapes of its own. */
  private static final Set<String> ASIDES = Set.of("notes", "annotation");

  private static final Set<String> FURNITURE =
      Set.of("header", "footer", "date-time", "page-number");

  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d{1,5}(?:\\.\\d{1,6})?)(cm|mm|in|pt)");

  private boolean presentation;
  private boolean open;
  private int asides;
  private int shapes;
  private Place place = Place.UNKNOWN;
  private String kind = "";
  private int characters;
  private OpenDocumentTitle title = new OpenDocumentTitle();

  /** An element begins that is seen. */
  public void start(String name, Attributes attributes) {
    presentation |= name.equals("presentation");
    open |= name.equals("page");
    asides += ASIDES.contains(name) ? 1 : 0;
    if (isShape(name) && shapes++ == 0) {
      place = Place.UNKNOWN;
      kind = attribute(attributes, "class");
      characters = 0;
      title = new OpenDocumentTitle();
    }
    if (isShape(name)) {
      place = place.and(place(attributes));
    }
  }

  /** Whether the shape that began last is not part of another. */
  public boolean isOutermost(String name) {
    return isShape(name) && shapes == 1;
  }

  /**
   * An element ends that was seen.
   *
   * @return whether it is a shape that is not part of another
   */
  public boolean end(String name) {
    boolean shape = isShape(name) && --shapes == 0;
    asides -= ASIDES.contains(name) ? 1 : 0;
    open &= !name.equals("page");
    return shape;
  }

  private boolean isShape(String name) {
    return open && (asides == 0 && SHAPES.contains(name) || asides == 1 && ASIDES.contains(name));
  }

  public void see(String text) {
    characters += shapes > 0 ? text.strip().length() : 0;
    title.see(text);
  }

  public int characters() {
    return characters;
  }

  /** Where the shape stands that is open, or ended last; a group stands where its parts do. */
  public Place place() {
    return place;
  }

  public boolean isPresentation() {
    return presentation;
  }

  /** What the title of the slide is; empty outside of it. */
  public Optional<OpenDocumentTitle> title() {
    return shapes > 0 && isTitle() ? Optional.of(title) : Optional.empty();
  }

  /** Whether the shape that is open, or ended last, is called the title of the slide. */
  public boolean isTitle() {
    return kind.equals("title");
  }

  public boolean isInFurniture() {
    return shapes > 0 && FURNITURE.contains(kind);
  }

  private static Place place(Attributes shape) {
    long left = length(attribute(shape, "x"));
    long top = length(attribute(shape, "y"));
    long width = length(attribute(shape, "width"));
    long height = length(attribute(shape, "height"));
    boolean said = Math.min(Math.min(left, top), Math.min(width, height)) > Long.MIN_VALUE;
    return said ? new Place(left, top, left + width, top + height) : Place.UNKNOWN;
  }

  /** In hundredths of a millimetre; the least number there is where none is said. */
  private static long length(String said) {
    Matcher length = LENGTH.matcher(said);
    if (!length.matches()) {
      return Long.MIN_VALUE;
    }
    double unit =
        switch (length.group(2)) {
          case "cm" -> 1_000;
          case "mm" -> 100;
          case "in" -> 2_540;
          default -> 2_540 / 72.0;
        };
    return Math.round(Double.parseDouble(length.group(1)) * unit);
  }
}
