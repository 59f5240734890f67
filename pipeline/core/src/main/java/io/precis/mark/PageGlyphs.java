package io.precis.mark;

import io.precis.text.NormalForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** The letters of a page, in the order in which they are painted, in the page's own coordinates. */
final class PageGlyphs extends PDFTextStripper {
  /** So many letters of a page are looked at. */
  private static final int MOST = 200_000;

  private final List<GlyphBox> boxes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private float left;
  private float bottom;

  private PageGlyphs() throws IOException {
    setStartPage(0); // pages are given one by one, without their numbers
  }

  /** All of them. */
  static List<GlyphBox> of(PDPage page) throws IOException {
    PageGlyphs glyphs = new PageGlyphs();
    PDRectangle crop = page.getCropBox();
    glyphs.left = crop.getLowerLeftX();
    glyphs.bottom = crop.getLowerLeftY();
    glyphs.processPage(page);
    return glyphs.boxes;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (boxes.size() < MOST && text.getUnicode() != null) {
      GlyphBox box = box(text);
      if (box.isFinite() && seen.add(key(box))) {
        boxes.add(box);
      }
    }
  }

  /** What is painted twice on one spot, for bold type, is one letter. */
  private static String key(GlyphBox box) {
    float grain = Math.max(0.5f, box.size() * 0.15f);
    return box.text() + '|' + Math.round(box.x() / grain) + '|' + Math.round(box.y() / grain);
  }

  private GlyphBox box(TextPosition text) {
    Matrix matrix = text.getTextMatrix();
    float x = matrix.getTranslateX() + left;
    float y = matrix.getTranslateY() + bottom;
    float endX = text.getEndX() + left;
    float endY = text.getEndY() + bottom;
    float upX = matrix.getShearX();
    float upY = matrix.getScaleY();
    float up = (float) Math.hypot(upX, upY);
    float size = Math.max(up, text.getHeightDir());
    String shown = NormalForm.nfkc(text.getUnicode());
    return up == 0
        ? new GlyphBox(shown, x, y, endX, endY, 0, 1, size)
        : new GlyphBox(shown, x, y, endX, endY, upX / up, upY / up, size);
  }

  @Override
  protected void writePage() {
    // the letters are all that is wanted
  }
}
