package io.precis.read.pdf.glyph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/**
 * Gathers the letters of a page into runs, in the order of painting; those that are turned against
 * the rest of the page come last.
 *
 * <p>Lines with right-to-left letters are put together from left to right on paper whatever the
 * order of painting, for numbers and names in them are painted on their own.
 */
public final class PageRuns {
  /** Letters by the quarter turn in which they stand; those at a slant are the last. */
  private static final int TURNS = 5;

  private static final double SLANT = 8;

  static final String SOFT_HYPHEN = "\u00AD";

  private final List<List<Glyph>> byTurn = new ArrayList<>();
  private final List<Doubles> doubles = new ArrayList<>();
  private final Map<PDFont, FontLook> looks = new IdentityHashMap<>();
  private List<Rectangle2D.Double> rules = List.of();
  private Underlines underlines = new Underlines(List.of());
  private float width;
  private float height;

  public PageRuns() {
    for (int i = 0; i < TURNS; i++) {
      byTurn.add(new ArrayList<>());
      doubles.add(new Doubles());
    }
  }

  /** Forgets the page before. */
  public void startPage(float pageWidth, float pageHeight) {
    width = pageWidth;
    height = pageHeight;
    rules = List.of();
    underlines = new Underlines(List.of());
    for (int i = 0; i < TURNS; i++) {
      byTurn.get(i).clear();
      doubles.set(i, new Doubles());
    }
  }

  /** Upright rules, in points from the page's top left corner, part the cells of tables. */
  public void parted(List<Rectangle2D.Double> uprightRules) {
    rules = List.copyOf(uprightRules);
  }

  /** Level rules, likewise, underline words. */
  public void underlined(List<Rectangle2D.Double> levelRules) {
    underlines = new Underlines(levelRules);
  }

  /**
   * @param hidden whether a reader cannot see it
   * @param outlined whether an outline makes it heavier
   * @param artifact whether the file marks it as no content
   */
  public void add(TextPosition letter, boolean hidden, boolean outlined, boolean artifact) {
    if (letter.getUnicode() != null && !isMark(letter.getUnicode())) {
      FontLook look = looks.computeIfAbsent(letter.getFont(), FontLook::of);
      Glyph glyph = Glyph.of(letter, look, hidden).marked(artifact);
      if (outlined) {
        glyph.setBold();
      }
      add(letter, glyph);
    }
  }

  /** A hyphen that breaks a word, which PDFBox takes to say nothing. */
  public void addSoftHyphen(TextPosition letter, boolean hidden) {
    FontLook look = looks.computeIfAbsent(letter.getFont(), FontLook::of);
    add(letter, Glyph.of(letter, SOFT_HYPHEN, look, hidden));
  }

  private void add(TextPosition letter, Glyph upright) {
    int turn = turn(letter);
    Glyph glyph = upright;
    if (turn == TURNS - 1) {
      glyph = glyph.level(degrees(letter));
    }
    if (glyph.isBlank() || !doubles.get(turn).has(glyph)) {
      byTurn.get(turn).add(glyph);
    }
  }

  /**
   * Whether it is nothing or a mark that orders text and shows nothing, of which some have a width.
   */
  private static boolean isMark(String letter) {
    for (int i = 0; i < letter.length(); i++) {
      char c = letter.charAt(i);
      boolean mark =
          c >= 0x200E && c <= 0x200F
              || c >= 0x202A && c <= 0x202E
              || c >= 0x2066 && c <= 0x2069
              || c == 0x200B
              || c == 0xFEFF;
      if (!mark) {
        return false;
      }
    }
    return true;
  }

  /** Quarter turns that a letter is turned by, or 4 where it stands at a slant. */
  private static int turn(TextPosition letter) {
    if (letter.getTextMatrix().getShearY() == 0) {
      return letter.getTextMatrix().getScaleX() < 0 ? 2 : 0;
    }
    double degrees = degrees(letter);
    long quarter = Math.round(degrees / 90);
    return Math.abs(degrees - quarter * 90) > SLANT ? TURNS - 1 : (int) Math.floorMod(quarter, 4L);
  }

  private static double degrees(TextPosition letter) {
    return Math.toDegrees(
        Math.atan2(letter.getTextMatrix().getShearY(), letter.getTextMatrix().getScaleX()));
  }

  /**
   * One line of text, or a part of it.
   *
   * @param text its text
   * @param measures size, left, right and baseline in points from the page's top left corner
   * @param flags b bold, i italic, m equally wide letters, u underlined as a whole, t turned
   *     against the page, h hidden, a marked as no content
   * @param boldPrefix characters at its beginning that are bold while the next one is not
   * @param family the font's family
   */
  public record Line(String text, float[] measures, String flags, int boldPrefix, String family) {}

  /** The page's width as most of its letters stand. */
  public float width() {
    return mainTurn() % 2 == 1 && mainTurn() < 4 ? height : width;
  }

  public float height() {
    return mainTurn() % 2 == 1 && mainTurn() < 4 ? width : height;
  }

  /** The page's lines in reading order. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int main = mainTurn();
    lines(byTurn.get(main), false, lines);
    for (int turn = 0; turn < TURNS; turn++) {
      if (turn != main) {
        lines(byTurn.get(turn), true, lines);
      }
    }
    return lines;
  }

  private int mainTurn() {
    int main = 0;
    for (int turn = 1; turn < TURNS; turn++) {
      main = byTurn.get(turn).size() > byTurn.get(main).size() ? turn : main;
    }
    return main;
  }

  private void lines(List<Glyph> glyphs, boolean turned, List<Line> lines) {
    List<Run> runs = runs(upright(glyphs), turned || mainTurn() != 0 ? List.of() : rules);
    if (runs.stream().anyMatch(Run::isRightToLeft)) {
      runs = joined(runs);
    }
    for (Run run : runs) {
      lines.add(line(run, turned));
    }
  }

  /** Lines from top to bottom are laid level; where they are is told by how letters follow. */
  private List<Glyph> upright(List<Glyph> glyphs) {
    int down = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph last = glyphs.get(i - 1);
      Glyph next = glyphs.get(i);
      float step = next.y() - last.y();
      boolean below = step > 0.3f * last.size() && step < 1.6f * last.size();
      down += below && Math.abs(next.x() - last.x()) < 0.3f * last.size() ? 1 : 0;
    }
    if (down * 2 <= glyphs.size()) {
      return glyphs;
    }
    return glyphs.stream().map(glyph -> glyph.turned(width)).toList();
  }

  private static List<Run> runs(List<Glyph> glyphs, List<Rectangle2D.Double> rules) {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (Glyph glyph : glyphs) {
      if (run != null && run.isContinuedBy(glyph) && !run.isPartedFrom(glyph, rules)) {
        run.add(glyph);
      } else if (!glyph.isBlank() && (run == null || !run.takesBack(glyph))) {
        run = new Run(glyph);
        runs.add(run);
      }
    }
    return runs;
  }

  /** Runs of one line joined to one; lines keep the order in which their first run was painted. */
  private static List<Run> joined(List<Run> runs) {
    Map<Integer, List<Run>> rows = new HashMap<>();
    for (Run run : runs) {
      rows.computeIfAbsent(Math.round(run.baseline()), k -> new ArrayList<>()).add(run);
    }
    List<Run> out = new ArrayList<>();
    for (Run run : runs) {
      List<Run> row = rows.remove(Math.round(run.baseline()));
      if (row != null) {
        row.sort(Comparator.comparingDouble(Run::left));
        join(row, out);
      }
    }
    return out;
  }

  private static void join(List<Run> row, List<Run> out) {
    Run last = null;
    for (Run run : row) {
      boolean near =
          last != null
              && last.isHidden() == run.isHidden()
              && run.left() - last.right() < 2 * run.size();
      if (near && (last.isRightToLeft() || run.isRightToLeft())) {
        last.addAll(run);
      } else {
        out.add(run);
        last = run;
      }
    }
  }

  private Line line(Run run, boolean turned) {
    RunText text = RunText.of(run);
    StringBuilder flags = new StringBuilder();
    flags.append(text.isBold() ? "b" : "").append(text.isItalic() ? "i" : "");
    boolean underlined = !turned && mainTurn() == 0 && underlines.has(run);
    flags.append(text.isMono() ? "m" : "").append(underlined ? "u" : "").append(turned ? "t" : "");
    flags.append(run.isHidden() ? "h" : "").append(run.isArtifact() ? "a" : "");
    float[] measures = {(float) text.size(), run.left(), run.right(), text.baseline()};
    return new Line(text.text(), measures, flags.toString(), text.boldPrefix(), text.family());
  }
}
