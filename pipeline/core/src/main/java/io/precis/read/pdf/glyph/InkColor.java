package io.precis.read.pdf.glyph;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/** Whether a colour is that of paper, or of ink. */
final class InkColor {
  private static final float WHITE = 0.97f;

  /** Red, green and blue of ink at most, and of paper at least, of 255. */
  private static final int DARKEST = 60;

  private static final int LIGHTEST = 247;

  private InkColor() {}

  /** False for patterns and for colours of spaces whose white is not known. */
  static boolean isWhite(PDColor color) {
    PDColorSpace space = color == null ? null : color.getColorSpace();
    if (space == null || color.isPattern()) {
      return false;
    }
    float[] parts = color.getComponents();
    return switch (space.getName()) {
      case "DeviceGray", "CalGray" -> parts.length == 1 && parts[0] >= WHITE;
      case "DeviceRGB", "CalRGB" ->
          parts.length == 3 && parts[0] >= WHITE && parts[1] >= WHITE && parts[2] >= WHITE;
      case "DeviceCMYK" ->
          parts.length == 4
              && Math.max(Math.max(parts[0], parts[1]), Math.max(parts[2], parts[3])) <= 1 - WHITE;
      default -> false;
    };
  }

  /**
   * Whether what is under a box of this colour was taken out: it is black or white. Boxes of
   * colours, and grey ones, are grounds of tables and of drawings, which cover by mistake.
   */
  static boolean takesOut(PDColor color) {
    try {
      int rgb = color.toRGB();
      List<Integer> parts = List.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
      return parts.stream().allMatch(part -> part <= DARKEST)
          || parts.stream().allMatch(part -> part >= LIGHTEST);
    } catch (IOException | UnsupportedOperationException e) {
      // A colour that cannot be told keeps what is under it.
      return false;
    }
  }
}
