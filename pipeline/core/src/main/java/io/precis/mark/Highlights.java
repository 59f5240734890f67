package io.precis.mark;

import io.precis.mark.MarkedSummary.Mark;
import io.precis.mark.Spots.Spot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Marks sentences on a page: a highlight with an appearance of its own, since not every viewer
 * makes one, and a small number before its first word.
 */
final class Highlights {
  private static final float[] YELLOW = {1f, 0.89f, 0.45f};
  private static final String FILL = "0.122 0.337 0.451 rg";

  /** Of the number, in points. */
  private static final float SIZE = 5.2f;

  private static final float HEIGHT = 6.4f;
  private static final float PADDING = 1.3f;
  private static final int UNITS_AN_EM = 1000;

  private final PDDocument document;
  private final PDFont digits = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  Highlights(PDDocument document) {
    this.document = document;
  }

  /** A highlight over quadrilaterals. */
  PDAnnotation over(List<float[]> quads, PDPage page, Mark mark) throws IOException {
    PDAnnotationHighlight highlight = new PDAnnotationHighlight();
    float[] all = new float[8 * quads.size()];
    for (int i = 0; i < quads.size(); i++) {
      System.arraycopy(quads.get(i), 0, all, 8 * i, 8);
    }
    highlight.setQuadPoints(all);
    highlight.setColor(new PDColor(YELLOW, PDDeviceRGB.INSTANCE));
    highlight.setContents(mark.note());
    PDRectangle bounds = bounds(quads);
    PDResources resources = new PDResources();
    PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
    multiply.setBlendMode(BlendMode.MULTIPLY);
    COSName name = resources.add(multiply);
    StringBuilder paint = new StringBuilder("/" + name.getName() + " gs ");
    paint.append(numbers(YELLOW)).append("rg ");
    for (float[] q : quads) {
      paint.append(numbers(q[0], q[1])).append("m ");
      paint.append(numbers(q[2], q[3])).append("l ");
      paint.append(numbers(q[6], q[7])).append("l ");
      paint.append(numbers(q[4], q[5])).append("l h f ");
    }
    finish(highlight, page, bounds, resources, paint.toString());
    return highlight;
  }

  /** The number of a mark. */
  PDAnnotation number(Spot spot, PDPage page, Mark mark) throws IOException {
    PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
    stamp.setContents(mark.note());
    PDResources resources = new PDResources();
    COSName font = resources.add(digits);
    float[] box = box(spot, mark.number());
    StringBuilder paint = new StringBuilder(FILL + " ");
    paint.append(numbers(box[0], box[1])).append("m ");
    paint.append(numbers(box[2], box[3])).append("l ");
    paint.append(numbers(box[6], box[7])).append("l ");
    paint.append(numbers(box[4], box[5])).append("l h f 1 g BT ");
    float[] first = spot.quads().get(0);
    float[] along = direction(first, 0, 2);
    float[] up = direction(first, 4, 0);
    float x = box[4] + PADDING * along[0] + PADDING * up[0];
    float y = box[5] + PADDING * along[1] + PADDING * up[1];
    paint.append(numbers(along[0], along[1], up[0], up[1], x, y)).append("Tm ");
    paint.append("/" + font.getName() + " " + numbers(SIZE) + "Tf (" + mark.number() + ") Tj ET");
    finish(stamp, page, bounds(List.of(box)), resources, paint.toString());
    return stamp;
  }

  /** Where the number of a mark is. */
  PDRectangle place(Spot spot, int number) throws IOException {
    return bounds(List.of(box(spot, number)));
  }

  /** Its corners, in the order of {@link Quads}: left of the first word, raised. */
  private float[] box(Spot spot, int number) throws IOException {
    float[] first = spot.quads().get(0);
    float[] along = direction(first, 0, 2);
    float[] up = direction(first, 4, 0);
    float width =
        digits.getStringWidth(Integer.toString(number)) * SIZE / UNITS_AN_EM + 2 * PADDING;
    float low = -0.3f * HEIGHT;
    float[] box = new float[8];
    corner(box, 0, first, along, up, -width, low + HEIGHT);
    corner(box, 2, first, along, up, 0, low + HEIGHT);
    corner(box, 4, first, along, up, -width, low);
    corner(box, 6, first, along, up, 0, low);
    return box;
  }

  private static void corner(
      float[] box, int at, float[] quad, float[] along, float[] up, float right, float above) {
    box[at] = quad[0] + right * along[0] + above * up[0];
    box[at + 1] = quad[1] + right * along[1] + above * up[1];
  }

  /** The unit vector from one corner to another. */
  private static float[] direction(float[] quad, int from, int to) {
    float x = quad[to] - quad[from];
    float y = quad[to + 1] - quad[from + 1];
    float length = (float) Math.hypot(x, y);
    return length == 0
        ? new float[] {to == 0 ? 0 : 1, to == 0 ? 1 : 0}
        : new float[] {x / length, y / length};
  }

  private void finish(
      PDAnnotation annotation, PDPage page, PDRectangle bounds, PDResources resources, String paint)
      throws IOException {
    PDAppearanceStream look = new PDAppearanceStream(document);
    look.setBBox(bounds);
    look.setResources(resources);
    try (OutputStream out = look.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(paint.getBytes(StandardCharsets.US_ASCII));
    }
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(look);
    annotation.setAppearance(looks);
    annotation.setRectangle(bounds);
    annotation.setPrinted(true);
    annotation.setPage(page);
  }

  private static PDRectangle bounds(List<float[]> quads) {
    List<Float> xs = new ArrayList<>();
    List<Float> ys = new ArrayList<>();
    for (float[] quad : quads) {
      for (int i = 0; i < quad.length; i += 2) {
        xs.add(quad[i]);
        ys.add(quad[i + 1]);
      }
    }
    float left = xs.stream().min(Float::compare).orElse(0f) - 1;
    float low = ys.stream().min(Float::compare).orElse(0f) - 1;
    float right = xs.stream().max(Float::compare).orElse(0f) + 1;
    float high = ys.stream().max(Float::compare).orElse(0f) + 1;
    return new PDRectangle(left, low, right - left, high - low);
  }

  private static String numbers(float... values) {
    StringBuilder text = new StringBuilder();
    for (float value : values) {
      text.append(String.format(Locale.ROOT, "%.2f ", value));
    }
    return text.toString();
  }
}
