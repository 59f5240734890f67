package io.precis.read.fork.office.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text of boxes, which follows the paragraph that holds them. A drawing stands in a file twice:
 * for newer programs, and for others, which Tika reads. These are often given a mere picture of it:
 * then its text is that for the newer ones. Not thread-safe.
 */
final class WordBoxes {
  /** A drawing for newer programs, and how much text in boxes there was before it. */
  private static final class Drawing {
    private final int before;
    private final int paragraph;
    private String boxed = "";

    Drawing(int before, int paragraph) {
      this.before = before;
      this.paragraph = paragraph;
    }
  }

  private final Deque<Drawing> drawings = new ArrayDeque<>();

  /** Paragraphs of the boxes so far. */
  private final StringBuilder boxed = new StringBuilder();

  private int choices;

  /** Whether what is read is meant for newer programs alone. */
  boolean isInChoice() {
    return choices > 0;
  }

  /**
   * A drawing begins.
   *
   * @param paragraph the place of the paragraph that holds it
   */
  void startDrawing(int paragraph) {
    drawings.push(new Drawing(boxed.length(), paragraph));
  }

  void startChoice() {
    choices++;
  }

  /**
   * What is meant for newer programs ends.
   *
   * @param paragraph the place of the paragraph that was read last
   * @return the place to count on from: paragraphs for newer programs do not count
   */
  int endChoice(int paragraph) {
    choices--;
    Drawing drawing = drawings.peek();
    if (drawing == null) {
      return paragraph;
    }
    drawing.boxed = boxed.substring(drawing.before);
    boxed.setLength(drawing.before);
    return drawing.paragraph;
  }

  void endDrawing() {
    Drawing drawing = drawings.pop();
    if (boxed.length() == drawing.before) {
      boxed.append(drawing.boxed);
    }
  }

  /** Adds a box: the markup between the tags of the element given. */
  void add(String box) {
    boxed.append(box, box.indexOf('>') + 1, box.lastIndexOf('<'));
  }

  /** The boxes since the last call. */
  String take() {
    String taken = boxed.toString();
    boxed.setLength(0);
    return taken;
  }
}
