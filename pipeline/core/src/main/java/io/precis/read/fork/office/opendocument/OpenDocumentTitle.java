package io.precis.read.fork.office.opendocument;

/**
 * Where the title of a slide ends within its frame: at a blank line, and where a line goes on in
 * clearly smaller letters. Who gives the talk stands below. Not thread-safe.
 */
public final class OpenDocumentTitle {
  private static final double SMALLER = 0.8;

  private double size;
  private int breaks;
  private boolean written;
  private boolean lettered;
  private boolean ended;

  public void startParagraph() {
    written = false;
    breaks = 0;
  }

  /** A paragraph ended; one without letters below others ends the title. */
  public void endParagraph() {
    ended |= lettered && !written;
  }

  public boolean isEnded() {
    return ended;
  }

  public void see(String text) {
    if (!text.isBlank()) {
      written = true;
      lettered = true;
      breaks = 0;
    }
  }

  /** Whether a line's end is that of the title. */
  public boolean endsAtBreak() {
    breaks++;
    ended |= breaks > 1 && written;
    return breaks > 1 && written;
  }

  /**
   * Whether letters that begin are no more the title's.
   *
   * @param points their size; 0 where it is not known
   */
  public boolean endsBefore(double points) {
    boolean smaller = breaks > 0 && written && points > 0 && points < size * SMALLER;
    size = size == 0 && !written ? points : size;
    ended |= smaller;
    return smaller;
  }
}
