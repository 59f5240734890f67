package io.precis.read.pdf;

import io.precis.read.plain.HeadingRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What the look of a PDF's lines means: the size of its body text, and which looks are headings.
 *
 * <p>A heading is larger than the body, or bold as a whole line, and does not end like a sentence.
 * Larger sizes are higher levels; bold lines of the body's size are the lowest.
 */
final class PdfStyles {
  private static final double LARGER = 1.12;
  private static final int LONGEST = 140;
  private static final int MOST_LEVELS = 5;
  private static final double MOST_BOLD = 0.3;

  private final double body;
  private final boolean boldTells;
  private final double leading;
  private final List<Double> headingSizes;

  private PdfStyles(double body, boolean boldTells, double leading, List<Double> headingSizes) {
    this.body = body;
    this.boldTells = boldTells;
    this.leading = leading;
    this.headingSizes = headingSizes;
  }

  static PdfStyles of(List<PdfPage> pages) {
    Map<Double, Integer> letters = new HashMap<>();
    int all = 0;
    int bold = 0;
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        int length = line.text().length();
        letters.merge(rounded(line.size()), length, Integer::sum);
        all += length;
        bold += line.bold() ? length : 0;
      }
    }
    double body = mode(letters);
    TreeSet<Double> larger = new TreeSet<>(letters.keySet());
    List<Double> sizes =
        larger.descendingSet().stream()
            .filter(size -> size >= body * LARGER)
            .limit(MOST_LEVELS)
            .toList();
    return new PdfStyles(body, bold < all * MOST_BOLD, leading(pages), sizes);
  }

  private static double mode(Map<Double, Integer> letters) {
    double best = 0;
    int most = -1;
    for (Map.Entry<Double, Integer> entry : letters.entrySet()) {
      boolean more = entry.getValue() > most;
      boolean tie = entry.getValue() == most && entry.getKey() < best;
      if (more || tie) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static double rounded(double size) {
    return Math.round(size * 2) / 2.0;
  }

  /** Usual distance of two baselines, in sizes of the letters. */
  private static double leading(List<PdfPage> pages) {
    Map<Double, Integer> gaps = new HashMap<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        PdfLine line = page.lines().get(i);
        double gap = line.baseline() - page.lines().get(i - 1).baseline();
        if (line.size() > 0 && gap > 0.8 * line.size() && gap < 3 * line.size()) {
          gaps.merge(Math.round(gap / line.size() * 10) / 10.0, line.text().length(), Integer::sum);
        }
      }
    }
    return gaps.isEmpty() ? 1.2 : mode(gaps) + 0.05;
  }

  /** Likewise as it was found in the document. */
  double leading() {
    return leading;
  }

  /** Whether two lines look alike, so that one may continue the other. */
  boolean isAlike(PdfLine first, PdfLine second) {
    return Math.abs(first.size() - second.size()) <= 0.08 * Math.max(first.size(), second.size())
        && first.bold() == second.bold();
  }

  /** Whether a line stands out as headings do; its text is not judged. */
  boolean standsOut(PdfLine line) {
    return body > 0
        && (line.size() >= body * LARGER || boldTells && line.bold() && line.size() >= body * 0.95);
  }

  /** Whether a line is set as footnotes are. */
  boolean isSmall(PdfLine line) {
    return body > 0 && line.size() > 0 && line.size() <= body * 0.86;
  }

  /**
   * Level of the heading that {@code text} is, set as {@code line}; empty where it is none.
   *
   * @param text one or more lines, joined
   */
  OptionalInt level(String text, PdfLine line) {
    if (!standsOut(line)) {
      return body > 0 && isSmall(line) ? OptionalInt.empty() : HeadingRules.level(text);
    }
    if (text.length() > LONGEST || !isTitle(text)) {
      return OptionalInt.empty();
    }
    double size = rounded(line.size());
    int level = 1;
    for (double larger : headingSizes) {
      level += larger > size ? 1 : 0;
    }
    return OptionalInt.of(level);
  }

  private static boolean isTitle(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    boolean ideographs = text.chars().anyMatch(Character::isIdeographic);
    boolean sentence =
        HeadingRules.endsLikeSentence(text) && !text.endsWith("?") && !text.endsWith("？");
    return letters >= (ideographs ? 2 : 3) && letters * 2 >= text.length() && !sentence;
  }
}
