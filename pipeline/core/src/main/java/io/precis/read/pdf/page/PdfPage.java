package io.precis.read.pdf.page;

import java.util.ArrayList;
import java.util.List;

/** A page of a PDF in the making: its lines, and what else is on it. */
public final class PdfPage {
  private static final int FEWEST_CHARACTERS = 10;

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private double height;
  private int images;
  private boolean barren;
  private int hiddenCharacters;

  /**
   * What is laid over a page: the value of a form's field, a comment.
   *
   * @param text its lines
   * @param label what the form calls the field; empty where it does not
   * @param left in points from the page's top left corner, as are the others
   * @param right where it ends
   * @param top upper edge
   * @param bottom lower edge
   * @param comment whether it is a reader's remark
   */
  public record Note(
      String text,
      String label,
      double left,
      double right,
      double top,
      double bottom,
      boolean comment) {
    public static Note of(String text, String label, String measures, boolean comment) {
      String[] numbers = measures.split(" ");
      double[] place = new double[4];
      for (int i = 0; i < place.length && numbers.length == place.length; i++) {
        place[i] = Double.parseDouble(numbers[i]);
      }
      return new Note(text.strip(), label.strip(), place[0], place[1], place[2], place[3], comment);
    }
  }

  /** Lines in the file's order. */
  public List<PdfLine> lines() {
    return lines;
  }

  /** What is laid over the page. */
  public List<Note> notes() {
    return notes;
  }

  /**
   * @param measures width, height, images, strokes and fills, and 1 where the file has content for
   *     the page
   */
  public void setMeasures(String measures) {
    String[] numbers = measures.split(" ");
    if (numbers.length == 5) {
      height = Double.parseDouble(numbers[1]);
      images = Integer.parseInt(numbers[2]);
      barren = images == 0 && Integer.parseInt(numbers[3]) == 0 && numbers[4].equals("1");
    }
  }

  /**
   * Puts recognized text in the place of what the file says is the page's: only pages are
   * recognized whose own text is none.
   *
   * @param text with a blank line between two paragraphs
   */
  public void recognize(String text) {
    if (text.strip().length() >= FEWEST_CHARACTERS) {
      lines.clear();
      lines.addAll(Recognized.lines(text));
    }
  }

  public void addHidden(int characters) {
    hiddenCharacters += characters;
  }

  /** Invisible characters. */
  public int hiddenCharacters() {
    return hiddenCharacters;
  }

  public boolean hasHiddenText() {
    return hiddenCharacters > 0;
  }

  /** In points; 0 where unknown. */
  public double height() {
    return height;
  }

  /** Whether it shows an image and next to no text. */
  public boolean isScan() {
    return images > 0 && characters() < FEWEST_CHARACTERS;
  }

  /** Whether the file has content for it, of which nothing came out. */
  public boolean isLost() {
    return barren && characters() == 0 && !hasHiddenText();
  }

  private int characters() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }
}
