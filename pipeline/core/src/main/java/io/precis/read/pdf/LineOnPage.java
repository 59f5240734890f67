package io.precis.read.pdf;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/** A line of text in the making. */
public final class LineOnPage {
  private static final float TAB_IN_LETTERS = 2f;
  private static final int BOLD_WEIGHT = 600;

  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private float left;
  private float right;
  private float baseline;
  private double sizes;
  private int letters;
  private int bold;
  private int hidden;
  private boolean outside;

  /** Adds a word, or what the stripper takes for one. */
  public void add(String word, List<TextPosition> positions, PageInk ink) {
    if (positions.isEmpty()) {
      text.append(word);
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    float size = PageInk.size(first);
    if (text.length() == 0) {
      left = first.getXDirAdj();
      baseline = first.getYDirAdj();
      outside = ink.isOutside(first);
    } else if (space) {
      text.append(first.getXDirAdj() - right > TAB_IN_LETTERS * size ? '\t' : ' ');
    }
    space = false;
    text.append(word);
    right = last.getXDirAdj() + last.getWidthDirAdj();
    sizes += (double) size * positions.size();
    letters += positions.size();
    bold += isBold(first.getFont()) ? positions.size() : 0;
    for (TextPosition position : positions) {
      hidden += ink.isHidden(position) ? 1 : 0;
    }
  }

  public void space() {
    space = true;
  }

  private static boolean isBold(PDFont font) {
    if (font == null) {
      return false;
    }
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
      return true;
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null
        && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  /** Whether it lies outside the page, or more than half of its letters are hidden. */
  public boolean isHidden() {
    return outside || letters > 0 && hidden * 2 > letters;
  }

  public String text() {
    return text.toString();
  }

  /**
   * Mean font size, left edge, right edge and baseline in points; 1 where most letters are bold.
   */
  public String measures() {
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %.1f %.1f %d",
        letters == 0 ? 0 : sizes / letters,
        left,
        right,
        baseline,
        bold * 2 > letters ? 1 : 0);
  }

  public void clear() {
    text.setLength(0);
    space = false;
    sizes = 0;
    letters = 0;
    bold = 0;
    hidden = 0;
    outside = false;
  }
}
