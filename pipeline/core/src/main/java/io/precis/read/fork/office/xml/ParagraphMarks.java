package io.precis.read.fork.office.xml;

/**
 * Marks that filters write before the first letter of a paragraph to say of what kind it is, where
 * the parser behind them passes no kind on.
 */
public final class ParagraphMarks {
  public static final char FURNITURE = '\u241C';
  public static final char TITLE = '\u241B';
  public static final char CONTENTS = '\u241A';
  public static final char INDEX = '\u2419';

  /** Stands alone: a slide begins. */
  public static final char SLIDE = '\u2417';

  public static final char HEADING = '\u2418';

  public static final int MOST_LEVELS = 6;

  private static final char HEADING_OF_LEVEL = '\u2410';

  private ParagraphMarks() {}

  /** The mark of a heading; one of a level below the sixth gets that of the sixth. */
  public static char heading(int level) {
    return (char) (HEADING_OF_LEVEL + Math.min(level, MOST_LEVELS));
  }
}
