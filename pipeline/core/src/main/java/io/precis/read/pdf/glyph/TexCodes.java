package io.precis.read.pdf.glyph;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.text.TextPosition;

/**
 * Ligatures and quotation marks of the bitmap fonts that TeX made, whose glyphs are named by their
 * codes alone ({@code a28}). Which of TeX's two encodings a font has is told by what else is in it;
 * where that leaves a doubt, nothing is said.
 */
final class TexCodes {
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl"};

  /** Where the ligatures begin in TeX's own encoding, and in that of Cork. */
  private static final int FIRST_OF_TEX = 11;

  private static final int FIRST_OF_CORK = 27;

  private static final Map<Integer, String> MARKS_OF_CORK =
      Map.of(16, "“", 17, "”", 18, "„", 19, "«", 20, "»", 21, "–", 22, "—");

  /** Of TeX's own encoding, as Danish has it. */
  private static final int AE = 26;

  private static final int FIRST_ACCENTED = 192;
  private static final int LAST = 255;

  private TexCodes() {}

  /** What a letter stands for; empty where it is no such letter. */
  static Optional<String> text(TextPosition at) {
    int[] codes = at.getCharacterCodes();
    if (codes == null
        || codes.length != 1
        || codes[0] >= ' '
        || !(at.getFont() instanceof PDType3Font font)
        || font.toUnicode(codes[0]) != null
        || font.getEncoding() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(letters(codes[0], code -> isNamed(font.getEncoding(), code)));
  }

  private static boolean isNamed(Encoding encoding, int code) {
    return ("a" + code).equals(encoding.getName(code));
  }

  /** Null where nothing can be said. */
  static String letters(int code, IntPredicate has) {
    if (!has.test(code)) {
      return null;
    }
    boolean tex = has.test(FIRST_OF_TEX) || has.test(FIRST_OF_TEX + 1);
    boolean accented = IntStream.rangeClosed(FIRST_ACCENTED, LAST).anyMatch(has);
    if (tex) {
      return accented ? null : ligature(code - FIRST_OF_TEX);
    }
    // in TeX's own encoding letters such as oe and o with a stroke stand where these do
    boolean ligatures = has.test(FIRST_OF_CORK) && has.test(FIRST_OF_CORK + 1) && !has.test(AE);
    boolean quotes = has.test(16) && has.test(17);
    boolean cork = accented || quotes || ligatures;
    String ligature = ligature(code - FIRST_OF_CORK);
    return !cork ? null : ligature == null ? MARKS_OF_CORK.get(code) : ligature;
  }

  private static String ligature(int place) {
    return place >= 0 && place < LIGATURES.length ? LIGATURES[place] : null;
  }
}
