package io.precis.read.pdf.glyph;

import io.precis.limit.TextPattern;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * How a font looks.
 *
 * @param family name without the subset's prefix and the style's words; empty where unknown
 * @param bold whether it is heavier than usual
 * @param italic whether it slants
 * @param mono whether all its letters are equally wide
 */
record FontLook(String family, boolean bold, boolean italic, boolean mono) {
  static final FontLook UNKNOWN = new FontLook("", false, false, false);

  private static final int BOLD_WEIGHT = 600;
  private static final TextPattern SUBSET = TextPattern.compile("^[A-Z]{6}\\+");
  private static final TextPattern STYLE =
      TextPattern.compile(
          "(?i)[-,"
              + " ]*(?:semi|demi|extra|ultra)?-?(?:bold|black|heavy|italic|oblique|regular|light|book|roman|reguital|mediital|regu|medi|mt|ps)(?=$|[-,"
              + " ]|(?-i:[A-Z])|mt|italic|oblique)");
  private static final TextPattern BOLD =
      TextPattern.compile("bold|black|heavy|(?:demi|[-,]bd|[-,]b|-medi|-mediital)$|^(?:cmb|sfb)");
  private static final TextPattern ITALIC =
      TextPattern.compile("ital|oblique|slanted|[-,]it$|^cmti");
  private static final TextPattern MONO =
      TextPattern.compile(
          "mono|courier|consol|menlo|typewriter|^cmtt|^sftt|monaco|inconsolata|code|nimbusmon|lettergothic");

  static FontLook of(PDFont font) {
    if (font == null) {
      return UNKNOWN;
    }
    String name = font.getName() == null ? "" : SUBSET.matcher(font.getName()).replaceFirst("");
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    return new FontLook(
        STYLE.matcher(name).replaceAll(""),
        heavy || BOLD.isIn(lower),
        ITALIC.isIn(lower) || descriptor != null && descriptor.isItalic(),
        MONO.isIn(lower) || descriptor != null && descriptor.isFixedPitch());
  }
}
