package io.precis.read.pdf.glyph;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Gives the widths of its letters to a standard font that a file neither embeds nor measures and
 * whose encoding it changes: PDFBox would measure another font in its place, as one of the machine
 * or its own, so that words are torn where runs meet, and letters are taken for others' doubles.
 */
public final class StandardWidths {
  private static final int LAST_CODE = 255;

  private final Set<PDFont> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Completes {@code font} before it is first measured; does nothing for any other font. */
  public void complete(PDFont font) {
    if (font instanceof PDSimpleFont simple && seen.add(font) && isUnmeasured(simple)) {
      FontMetrics metrics = Standard14Fonts.getAFM(font.getName());
      COSArray widths = new COSArray();
      for (int code = 0; code <= LAST_CODE; code++) {
        String name = simple.getEncoding().getName(code);
        widths.add(new COSFloat(metrics.getCharacterWidth(name)));
      }
      COSDictionary dictionary = font.getCOSObject();
      dictionary.setInt(COSName.FIRST_CHAR, 0);
      dictionary.setInt(COSName.LAST_CHAR, LAST_CODE);
      dictionary.setItem(COSName.WIDTHS, widths);
    }
  }

  private static boolean isUnmeasured(PDSimpleFont font) {
    COSDictionary dictionary = font.getCOSObject();
    return font.getEncoding() != null
        && !font.isEmbedded()
        && !font.isStandard14()
        && Standard14Fonts.containsName(font.getName())
        && !dictionary.containsKey(COSName.WIDTHS)
        && !dictionary.containsKey(COSName.FONT_DESC);
  }
}
