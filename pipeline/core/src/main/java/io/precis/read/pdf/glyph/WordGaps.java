package io.precis.read.pdf.glyph;

import java.util.Arrays;
import java.util.List;

/** Tells gaps between the words of a run from those between its letters. */
final class WordGaps {
  /** A gap is a space from this share of the font's space, or of the letter's width, on. */
  private static final float OF_SPACE = 0.5f;

  static final float OF_LETTER = 0.3f;
  private static final int FEWEST_GAPS = 5;

  /**
   * Figures of one number stand so near, in sizes, as equally wide ones do; among East Asian signs
   * the mark within a number has half of a sign's cell.
   */
  private static final float OF_FIGURE = 0.16f;

  private static final float OF_CELL = 0.4f;
  private static final int FIGURES_OF_A_GROUP = 3;
  private static final int LONGEST_WORD = 25;

  /** By how much, as a share of the size, words stand farther apart than letters. */
  private static final float LEAST_STEP = 0.045f;

  private final List<Glyph> glyphs;

  /** Of the run's letters, in points. */
  private final float size;

  /** Mean width of its letters. */
  private final float width;

  /** Gap from which letters that are set apart are words; 0 for usual setting. */
  private final float apart;

  /** Likewise of East Asian signs. */
  private final float tracking;

  /** Gap from which words are set that stand very close; 0 for usual setting. */
  private final float tight;

  /** Whether any of its signs is East Asian. */
  private final boolean eastAsian;

  /** Whether the spaces in the file stand between letters and not between words. */
  private final boolean idleSpaces;

  WordGaps(List<Glyph> glyphs, float size) {
    this.glyphs = glyphs;
    this.size = size;
    width = meanWidth(glyphs, size);
    idleSpaces = hasIdleSpaces(glyphs);
    eastAsian = glyphs.stream().anyMatch(Glyph::isEastAsian);
    tracking = eastAsian ? tracking() : 0;
    apart = apart();
    tight = apart > 0 ? 0 : tight();
  }

  private static float meanWidth(List<Glyph> glyphs, float size) {
    double sum = 0;
    int count = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank() && glyph.width() > 0) {
        sum += glyph.width() / glyph.text().length();
        count++;
      }
    }
    return count == 0 ? size / 2 : (float) (sum / count);
  }

  private static boolean hasIdleSpaces(List<Glyph> glyphs) {
    int blanks = 0;
    for (Glyph glyph : glyphs) {
      blanks += glyph.isBlank() ? 1 : 0;
    }
    return blanks >= FEWEST_GAPS && blanks * 5 >= glyphs.size() * 2;
  }

  /** Gap from which letters set apart are words, by the usual gap between two of them. */
  private float apart() {
    float[] gaps = new float[glyphs.size()];
    int count = 0;
    Glyph before = null;
    boolean space = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        space = !idleSpaces;
      } else {
        if (before != null && !space && !(glyph.isEastAsian() && before.isEastAsian())) {
          gaps[count++] = glyph.x() - before.right();
        }
        before = glyph;
        space = false;
      }
    }
    return wider(gaps, count, count / 3);
  }

  /** Gap from which signs set apart are parted, by the usual gap between two East Asian ones. */
  private float tracking() {
    float[] gaps = new float[glyphs.size()];
    int count = 0;
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        continue;
      }
      if (before != null && before.isEastAsian() && glyph.isEastAsian()) {
        gaps[count++] = glyph.x() - before.right();
      }
      before = glyph;
    }
    return wider(gaps, count, count / 2);
  }

  /** More than the gap of rank {@code usual} among {@code count}; 0 for few or for narrow ones. */
  private float wider(float[] gaps, int count, int usual) {
    if (count < FEWEST_GAPS) {
      return 0;
    }
    Arrays.sort(gaps, 0, count);
    float gap = gaps[usual];
    return gap > 0.08f * size ? 1.25f * gap + 0.08f * size : 0;
  }

  /**
   * Gap that parts words where none is wide enough to be a space, and the letters would make one
   * word that is longer than words are: more than the others by a clear step, and as often as words
   * end.
   */
  private float tight() {
    float[] gaps = new float[glyphs.size()];
    int count = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph before = glyphs.get(i - 1);
      Glyph next = glyphs.get(i);
      boolean word = isOfWord(before) && isOfWord(next);
      if (next.isBlank() || next.isEastAsian() || word && isSpaced(before, null, next)) {
        return 0;
      }
      gaps[count++] = next.x() - before.right();
    }
    if (count < LONGEST_WORD) {
      return 0;
    }
    Arrays.sort(gaps, 0, count);
    float step = gaps[count / 2] + LEAST_STEP * size;
    int words = 0;
    for (int i = 0; i < count; i++) {
      words += gaps[i] > step ? 1 : 0;
    }
    return words * LONGEST_WORD >= 2 * count && words * 3 <= count ? step : 0;
  }

  /**
   * Whether a letter goes on a number: a figure behind another, a mark with figures on both sides,
   * and behind a comma three of them; {@code [12, 51]} are two.
   */
  boolean isWithinNumber(int i) {
    if (i == 0 || !isOfNumber(i - 1) || !isOfNumber(i)) {
      return false;
    }
    float gap = glyphs.get(i).x() - glyphs.get(i - 1).right();
    boolean marked = !isFigure(i - 1);
    if (gap > (marked && eastAsian ? OF_CELL : OF_FIGURE) * size) {
      return false;
    }
    if (!marked) {
      return true;
    }
    int figures = 0;
    while (isFigure(i + figures)) {
      figures++;
    }
    boolean comma = glyphs.get(i - 1).text().equals(",");
    return isFigure(i - 2) && (comma ? figures == FIGURES_OF_A_GROUP : figures > 0);
  }

  private boolean isOfNumber(int i) {
    String sign = glyphs.get(i).text();
    return isFigure(i) || sign.equals(".") || sign.equals(",");
  }

  private boolean isFigure(int i) {
    String sign = i >= 0 && i < glyphs.size() ? glyphs.get(i).text() : "";
    return sign.length() == 1 && sign.charAt(0) >= '0' && sign.charAt(0) <= '9';
  }

  private static boolean isOfWord(Glyph glyph) {
    return !glyph.text().isEmpty() && Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  /**
   * Whether a letter begins a word.
   *
   * @param before the letter before it
   * @param blank the space between them in the file; null for none
   */
  boolean isSpaced(Glyph before, Glyph blank, Glyph next) {
    float gap = next.x() - before.right();
    if (blank == null && isLabelGlued(before, next)) {
      return true;
    }
    if (blank != null && !idleSpaces) {
      return apart == 0 ? next.x() >= blank.x() + 0.2f * blank.width() : gap > 0.5f * apart;
    }
    if (before.isEastAsian() && next.isEastAsian()) {
      return gap > Math.max(apart, 0.8f * size);
    }
    if (apart > 0 || tracking > 0) {
      return gap > Math.max(apart, tracking);
    }
    if (tight > 0) {
      return gap > tight;
    }
    float bySpace = next.space() > 0 ? OF_SPACE * next.space() : Float.MAX_VALUE;
    return gap > Math.min(bySpace, OF_LETTER * width);
  }

  /**
   * {@code RecommendationConsider}: a bold label, and a capital in plain letters right behind it.
   */
  private static boolean isLabelGlued(Glyph before, Glyph next) {
    return before.isBold()
        && !next.isBold()
        && before.text().length() == 1
        && (Character.isLowerCase(before.text().charAt(0))
            || ".:)".indexOf(before.text().charAt(0)) >= 0)
        && Character.isUpperCase(next.text().codePointAt(0));
  }
}
