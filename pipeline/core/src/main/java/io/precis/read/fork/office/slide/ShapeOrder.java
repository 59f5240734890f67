package io.precis.read.fork.office.slide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings what stands on a slide into the order in which it is read: the title, then what stands
 * above another thing before that, and else as it was drawn. Not thread-safe.
 */
public final class ShapeOrder {
  private static final int LONGEST_TITLE = 120;

  /** Slides with more are drawings, which have no order. */
  private static final int MOST_SHAPES = 150;

  private final long narrowestTitle;
  private final List<Shape> shapes = new ArrayList<>();

  private record Shape(int number, String markup, Place place, int characters, boolean title) {}

  /**
   * @param narrowestTitle how wide what stands above all else on a slide is at least that heads it,
   *     eleven centimetres in the unit of places: labels of drawings are narrower
   */
  public ShapeOrder(long narrowestTitle) {
    this.narrowestTitle = narrowestTitle;
  }

  /**
   * The next shape that was drawn.
   *
   * @param characters letters that are seen on it
   * @param title whether it is called the slide's title
   */
  public void add(String markup, Place place, int characters, boolean title) {
    shapes.add(new Shape(shapes.size(), markup, place, characters, title && characters > 0));
  }

  /** All that was added, in the order in which it is read; none is left. */
  public List<String> take() {
    Set<Shape> ordered = new LinkedHashSet<>();
    shapes.stream().filter(Shape::title).findFirst().ifPresent(ordered::add);
    boolean drawing = shapes.size() > MOST_SHAPES;
    for (Shape shape : shapes) {
      if (drawing) {
        ordered.add(shape);
      } else {
        place(shape, new HashSet<>(ordered), ordered);
      }
    }
    shapes.clear();
    return ordered.stream().map(Shape::markup).toList();
  }

  /** Puts a shape behind what stands above it, and that behind what stands above that. */
  private void place(Shape shape, Set<Shape> begun, Set<Shape> ordered) {
    if (begun.add(shape)) {
      shapes.stream()
          .filter(other -> isBefore(other, shape))
          .forEach(other -> place(other, begun, ordered));
      ordered.add(shape);
    }
  }

  private boolean isBefore(Shape shape, Shape other) {
    return shape != other
        && shape.characters() > 0
        && shape.place().isAbove(other.place())
        && (shape.place().sharesAColumnWith(other.place()) || mayHead(shape));
  }

  private boolean mayHead(Shape shape) {
    return shape.characters() <= LONGEST_TITLE && shape.place().width() >= narrowestTitle;
  }
}
