package io.precis.read.pdf.glyph;

import io.precis.text.NormalForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a run: spaces where the gaps are, raised and lowered letters told apart, ligatures
 * resolved.
 */
final class RunText {
  private static final String BULLET = "•";
  private final StringBuilder text = new StringBuilder();
  private final List<Glyph> glyphs;
  private final float size;
  private final float baseline;

  private final WordGaps gaps;

  private int boldPrefix = -1;
  private int letters;
  private int bold;

  /** Whether a line that begins in plain letters has such again behind bold ones. */
  private boolean mixed;

  private int italic;
  private int mono;
  private double sizes;

  /** Letters by their font's family, in the order of their first. */
  private final Map<String, Integer> families = new LinkedHashMap<>();

  private RunText(Run run) {
    glyphs = run.glyphs();
    size = mainSize(glyphs);
    baseline = mainBaseline(glyphs, size, run.baseline());
    gaps = new WordGaps(glyphs, size);
    write();
    if (run.isRightToLeft()) {
      String logical = VisualOrder.logical(text.toString());
      text.setLength(0);
      text.append(logical);
    }
  }

  static RunText of(Run run) {
    return new RunText(run);
  }

  String text() {
    return text.toString();
  }

  /** Mean size of the letters in points; raised and lowered ones do not count. */
  double size() {
    return letters == 0 ? size : sizes / letters;
  }

  float baseline() {
    return baseline;
  }

  /** Whether most letters are, and not some words amid a plain line. */
  boolean isBold() {
    return bold * 2 > letters && !mixed;
  }

  boolean isItalic() {
    return italic * 2 > letters;
  }

  boolean isMono() {
    return mono * 2 > letters;
  }

  /** The font's family that most letters have. */
  String family() {
    return families.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(glyphs.get(0).look().family());
  }

  /** Characters at the beginning that are bold while the next one is not; 0 for none. */
  int boldPrefix() {
    return Math.max(0, boldPrefix);
  }

  /** Largest size that a fifth of the letters have. */
  private static float mainSize(List<Glyph> glyphs) {
    float[] sizes = new float[glyphs.size()];
    int count = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank()) {
        sizes[count++] = glyph.size();
      }
    }
    if (count == 0) {
      return glyphs.get(0).size();
    }
    Arrays.sort(sizes, 0, count);
    return sizes[count - 1 - count / 5];
  }

  private static float mainBaseline(List<Glyph> glyphs, float size, float otherwise) {
    float[] lines = new float[glyphs.size()];
    int count = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank() && glyph.size() >= 0.95f * size) {
        lines[count++] = glyph.y();
      }
    }
    Arrays.sort(lines, 0, count);
    return count == 0 ? otherwise : lines[count / 2];
  }

  private void write() {
    Glyph before = null;
    Glyph blank = null;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.isBlank()) {
        blank = blank == null ? glyph : blank;
        continue;
      }
      if (isBullet(i)) {
        text.append(BULLET);
        before = glyph;
        continue;
      }
      if (isSign(glyph) && blank != null) {
        continue; // where what is behind it is to be indented to
      }
      if (before != null && !gaps.isWithinNumber(i) && gaps.isSpaced(before, blank, glyph)) {
        text.append(' ');
      }
      int script = script(glyph);
      if (script == 0) {
        append(glyph);
        before = glyph;
      } else {
        int end = i + 1;
        while (end < glyphs.size()
            && !glyphs.get(end).isBlank()
            && script(glyphs.get(end)) == script) {
          end++;
        }
        appendScript(script, i, end);
        before = glyphs.get(end - 1);
        i = end - 1;
      }
      blank = null;
    }
  }

  /** Whether all that a font says of a letter is which of its own it is. */
  private static boolean isSign(Glyph glyph) {
    return glyph.text().length() == 1 && Character.isISOControl(glyph.text().charAt(0));
  }

  /**
   * Whether the run begins with such a letter, or with an o in another font than the words behind
   * it, and a gap: the mark of a point.
   */
  private boolean isBullet(int i) {
    int next = i + 1;
    while (next < glyphs.size() && glyphs.get(next).isBlank()) {
      next++;
    }
    if (!text.isEmpty() || next == glyphs.size()) {
      return false;
    }
    Glyph mark = glyphs.get(i);
    Glyph word = glyphs.get(next);
    boolean ring = mark.text().equals("o") && !mark.look().family().equals(word.look().family());
    return (ring || isSign(mark)) && word.x() - mark.right() > WordGaps.OF_LETTER * size;
  }

  /** 1 for a raised letter, -1 for a lowered one, 0 for one on the line. */
  private int script(Glyph glyph) {
    float rise = baseline - glyph.y();
    if (glyph.size() < 0.85f * size) {
      return rise > 0.15f * size ? 1 : rise < -0.05f * size ? -1 : 0;
    }
    return 0;
  }

  private void appendScript(int script, int from, int to) {
    StringBuilder piece = new StringBuilder();
    for (Glyph glyph : glyphs.subList(from, to)) {
      piece.append(normal(glyph.text()));
    }
    char before = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
    char after =
        to < glyphs.size() && !glyphs.get(to).text().isEmpty()
            ? glyphs.get(to).text().charAt(0)
            : ' ';
    text.append(
        script > 0
            ? Scripts.raised(piece.toString(), before)
            : Scripts.lowered(piece.toString(), before, after));
  }

  private void append(Glyph glyph) {
    if (glyph.isBold()) {
      bold++;
    } else if (boldPrefix < 0) {
      boldPrefix = text.toString().stripTrailing().length();
    } else {
      mixed |= boldPrefix == 0 && bold > 0 && Character.isLetter(glyph.text().codePointAt(0));
    }
    text.append(normal(glyph.text()));
    letters++;
    families.merge(glyph.look().family(), 1, Integer::sum);
    sizes += glyph.size();
    italic += glyph.look().italic() ? 1 : 0;
    mono += glyph.look().mono() ? 1 : 0;
  }

  /** Ligatures and presentation forms are written as the letters that they stand for. */
  private static String normal(String letter) {
    for (int i = 0; i < letter.length(); i++) {
      char c = letter.charAt(i);
      if (c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC) {
        String plain = NormalForm.nfkc(letter).strip();
        return c >= 0xFB1D ? new StringBuilder(plain).reverse().toString() : plain;
      }
    }
    return letter;
  }
}
