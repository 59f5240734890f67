package io.precis.read.fork.office.word;

import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * What the signs of symbol fonts show, which stand in the private area of Unicode. Of the fonts of
 * pictures only bullets and the marks of forms are known.
 */
final class WordSymbols {
  /** Where fonts of symbols lie in Unicode's private area. */
  private static final int PRIVATE = 0xF000;

  /** Boxes, ticked or not, and the marks in them. */
  private static final Map<Integer, String> MARKS =
      Map.of(0xF06F, "☐", 0xF0A8, "☐", 0xF0FB, "✗", 0xF0FC, "✓", 0xF0FD, "☒", 0xF0FE, "☑");

  private static final Map<Integer, String> MARKS_2 =
      Map.of(
          0xF04F, "✗", 0xF050, "✓", 0xF051, "☒", 0xF052, "☑", 0xF053, "☒", 0xF054, "☒", 0xF02A, "☐",
          0xF0A3, "☐");

  private static final Set<String> FONTS = Set.of("Symbol", "Wingdings", "Wingdings 2");
  private static final int MOST_TYPED = 3;

  private WordSymbols() {}

  /** Whether letters are typed in a font that shows signs for them. Whole words are a mistake. */
  static boolean isSymbols(String font, String text) {
    return FONTS.contains(font) && text.strip().length() <= MOST_TYPED;
  }

  /** What letters show that are typed in a font of symbols. */
  static String typed(String font, String text) {
    StringBuilder signs = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean sign = c > ' ' && c <= 0xFF;
      signs.append(sign || c >= PRIVATE ? sign(font, c % PRIVATE + PRIVATE) : String.valueOf(c));
    }
    return signs.toString();
  }

  /** The sign as text; an empty string where it is not known. */
  static String text(String font, String code) {
    if (!code.matches("[0-9A-Fa-f]{4}")) {
      return "";
    }
    return sign(font, Integer.parseInt(code, 16));
  }

  private static String sign(String font, int sign) {
    if (sign < PRIVATE || sign > PRIVATE + 0xFF) {
      return Character.toString(sign);
    }
    if (font.equals("Symbol")) {
      String name = SymbolEncoding.INSTANCE.getName(sign - PRIVATE);
      String unicode = GlyphList.getAdobeGlyphList().toUnicode(name);
      return unicode == null ? "" : unicode;
    }
    if (sign == 0xF0B7 || sign == 0xF0A7) {
      return "•";
    }
    return switch (font) {
      case "Wingdings" -> MARKS.getOrDefault(sign, "");
      case "Wingdings 2" -> MARKS_2.getOrDefault(sign, "");
      default -> "";
    };
  }
}
