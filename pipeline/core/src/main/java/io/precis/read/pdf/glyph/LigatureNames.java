package io.precis.read.pdf.glyph;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of a ligature by its name, where the file does not say what it stands for. Fonts name
 * such letters by their parts: {@code f_f_i}, as the Adobe Glyph List's specification has it.
 */
final class LigatureNames {
  private static final int FIRST_NONCHARACTER = 0xFFFD;

  private LigatureNames() {}

  /** The letters; empty where a letter is no such ligature, or the file says what it is. */
  static Optional<String> text(TextPosition at) {
    int[] codes = at.getCharacterCodes();
    if (codes == null || codes.length != 1 || !(at.getFont() instanceof PDSimpleFont font)) {
      return Optional.empty();
    }
    String name = font.getEncoding() == null ? "" : font.getEncoding().getName(codes[0]);
    if (name == null || name.indexOf('_') <= 0 || isKnown(font, codes[0])) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder();
    for (String part : name.split("_")) {
      String letter = GlyphList.getAdobeGlyphList().toUnicode(part);
      if (letter == null) {
        return Optional.empty();
      }
      letters.append(letter);
    }
    return Optional.of(letters.toString());
  }

  private static boolean isKnown(PDSimpleFont font, int code) {
    String stated = font.toUnicode(code);
    return stated != null && !stated.isEmpty() && stated.charAt(0) < FIRST_NONCHARACTER;
  }
}
