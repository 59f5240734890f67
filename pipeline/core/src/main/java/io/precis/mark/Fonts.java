package io.precis.mark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of the pages that we write, of which the file gets the letters that are used:
 * Liberation Sans, which PDFBox brings, a part of Noto Sans SC for Chinese, and for what neither
 * has a font of this machine.
 */
final class Fonts {
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String CHINESE = "NotoSansSC-gb2312.ttf";
  private static final int MOST_OF_SYSTEM = 4;
  private static final int UNITS_AN_EM = 1000;

  private final List<Face> faces = new ArrayList<>();

  /** A font and which characters it has. */
  private record Face(PDFont font, TrueTypeFont outlines) {
    boolean has(int c) {
      try {
        return outlines.getUnicodeCmapLookup().getGlyphId(c) > 0;
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** A stretch of text in one font. */
  record Run(PDFont font, String text, float width) {}

  private Fonts() {}

  /**
   * The fonts that some text needs.
   *
   * @param text all that will be written
   */
  static Fonts of(PDDocument document, String text) throws IOException {
    Fonts fonts = new Fonts();
    Set<Integer> missing = new TreeSet<>();
    text.codePoints().filter(Fonts::isShown).forEach(missing::add);
    fonts.add(document, resource(LATIN), missing);
    if (!missing.isEmpty()) {
      fonts.add(document, resource(CHINESE), missing);
    }
    for (int i = 0; i < MOST_OF_SYSTEM && !missing.isEmpty(); i++) {
      TrueTypeFont found = SystemFonts.best(missing).orElse(null);
      if (found == null) {
        break;
      }
      fonts.add(document, found, missing);
    }
    return fonts;
  }

  /** Whether a font can be expected to have it: no program's own characters, no control. */
  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return c > ' '
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && type != Character.SURROGATE
        && type != Character.CONTROL
        && type != Character.FORMAT;
  }

  private void add(PDDocument document, TrueTypeFont outlines, Set<Integer> missing)
      throws IOException {
    outlines.setEnableGsub(false); // PDFBox compiles patterns of all ligatures for every text shown
    Face face = new Face(PDType0Font.load(document, outlines, true), outlines);
    missing.removeIf(face::has);
    faces.add(face);
  }

  private static TrueTypeFont resource(String name) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the font " + name + " is not among our resources");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }

  /** The text in stretches of one font; what no font has is a question mark. */
  List<Run> runs(String text, float size) throws IOException {
    List<Run> runs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Face face = faces.get(0);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int shown = Character.isWhitespace(c) || c == 0xA0 ? ' ' : c;
      Face next = face(shown, face);
      if (next != face) {
        close(runs, face, open, size);
        face = next;
      }
      open.appendCodePoint(next.has(shown) ? shown : '?');
    }
    close(runs, face, open, size);
    return runs;
  }

  /** Spaces stay with what is before them. */
  private Face face(int c, Face now) {
    if (c == ' ' && now.has(c)) {
      return now;
    }
    return faces.stream().filter(face -> face.has(c)).findFirst().orElse(faces.get(0));
  }

  private static void close(List<Run> runs, Face face, StringBuilder open, float size)
      throws IOException {
    if (open.length() > 0) {
      String text = open.toString();
      runs.add(new Run(face.font(), text, face.font().getStringWidth(text) * size / UNITS_AN_EM));
      open.setLength(0);
    }
  }

  float width(String text, float size) throws IOException {
    float width = 0;
    for (Run run : runs(text, size)) {
      width += run.width();
    }
    return width;
  }
}
