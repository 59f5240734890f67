package io.precis.read.pdf.glyph;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/** Whether a colour is that of paper. */
final class InkColor {
  private static final float WHITE = 0.97f;

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
}
