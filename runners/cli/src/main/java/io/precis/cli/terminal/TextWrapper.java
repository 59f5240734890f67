package io.precis.cli.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Breaks text into lines that fit a terminal, by Unicode's rules and the width of characters. */
public final class TextWrapper {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param columns of the terminal; more or less than can be read well is taken as what can
   */
  public TextWrapper(int columns) {
    this.width = Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  /** An empty line. */
  public TextWrapper blank() {
    out.append(System.lineSeparator());
    return this;
  }

  /**
   * A paragraph.
   *
   * @param text in which control characters become {@code ?} and white space single spaces
   * @param first stands before the first line
   * @param rest stands before the others
   */
  public TextWrapper paragraph(String text, String first, String rest) {
    String shown = Terminal.safe(text.strip().replaceAll("\\s+", " "));
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(shown);
    StringBuilder line = new StringBuilder(first);
    int used = columns(first);
    boolean empty = true;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String word = shown.substring(from, to);
      if (!empty && used + columns(word.stripTrailing()) > width) {
        end(line);
        line = new StringBuilder(rest);
        used = columns(rest);
      }
      line.append(word);
      used += columns(word);
      empty = false;
    }
    end(line);
    return this;
  }

  /** A line that is never broken, such as an address. */
  public TextWrapper unbroken(String text) {
    out.append(Terminal.safe(text)).append(System.lineSeparator());
    return this;
  }

  private void end(StringBuilder line) {
    out.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }

  /** Columns that a text takes: two for wide characters, none for combining marks. */
  static int columns(String text) {
    return text.codePoints().map(TextWrapper::columns).sum();
  }

  private static int columns(int c) {
    int type = UCharacter.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
