package io.precis.read.pdf.page;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of recognized text, laid out as if they had been set in one size: recognition tells no
 * places, but puts a blank line between two paragraphs.
 */
final class Recognized {
  private static final double SIZE = 10;
  private static final double LEADING = 12;
  private static final double LETTER = 5;
  private static final TextPattern BETWEEN_IDEOGRAPHS =
      TextPattern.compile("(?<=[\\p{IsHan}，。、；：？！《》「」（）“”]) (?=[\\p{IsHan}，。、；：？！《》「」（）“”])");

  private Recognized() {}

  static List<PdfLine> lines(String text) {
    List<PdfLine> lines = new ArrayList<>();
    double baseline = 0;
    for (String line : text.split("\n")) {
      baseline += LEADING;
      String clean = BETWEEN_IDEOGRAPHS.matcher(line.strip()).replaceAll("");
      if (!clean.isEmpty()) {
        double right =
            LETTER * clean.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
        lines.add(new PdfLine(clean, SIZE, 0, right, baseline, PdfLine.Look.PLAIN, 0));
      }
    }
    return lines;
  }
}
