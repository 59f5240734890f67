package io.precis.read.fork.office.word;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * What the signs of symbol fonts show, which stand in the private area of Unicode. Of the other
 * fonts only the bullets are known.
 */
final class WordSymbols {
  /** Where fonts of symbols lie in Unicode's private area. */
  private static final int PRIVATE = 0xF000;

  private WordSymbols() {}

  /** The sign as text; an empty string where it is not known. */
  static String text(String font, String code) {
    if (!code.matches("[0-9A-Fa-f]{4}")) {
      return "";
    }
    int sign = Integer.parseInt(code, 16);
    if (sign < PRIVATE || sign > PRIVATE + 0xFF) {
      return Character.toString(sign);
    }
    if (font.equals("Symbol")) {
      String name = SymbolEncoding.INSTANCE.getName(sign - PRIVATE);
      String unicode = GlyphList.getAdobeGlyphList().toUnicode(name);
      return unicode == null ? "" : unicode;
    }
    return sign == 0xF0B7 || sign == 0xF0A7 ? "•" : "";
  }
}
