package io.precis.read.pdf.glyph;

import org.apache.pdfbox.text.TextPosition;

/** A letter on a page; points from the top left corner of the page as the letter stands upright. */
final class Glyph {
  private final String text;
  private final float x;
  private final float y;
  private final float width;
  private final float size;
  private final float space;
  private final FontLook look;
  private final boolean hidden;
  private boolean bold;
  private boolean artifact;

  private Glyph(
      String text,
      float x,
      float y,
      float width,
      float size,
      float space,
      FontLook look,
      boolean hidden) {
    this.text = text;
    this.x = x;
    this.y = y;
    this.width = width;
    this.size = size;
    this.space = space;
    this.look = look;
    this.hidden = hidden;
    this.bold = look.bold();
  }

  static Glyph of(TextPosition at, FontLook look, boolean hidden) {
    String text =
        LigatureNames.text(at).or(() -> TexCodes.text(at)).orElseGet(at::getVisuallyOrderedUnicode);
    return of(at, text, look, hidden);
  }

  static Glyph of(TextPosition at, String text, FontLook look, boolean hidden) {
    float size = at.getYScale() > 0 ? at.getYScale() : at.getFontSizeInPt();
    return new Glyph(
        text,
        at.getXDirAdj(),
        at.getYDirAdj(),
        at.getWidthDirAdj(),
        size,
        at.getWidthOfSpace(),
        look,
        hidden);
  }

  /** The same letter seen with the page turned, so that a line from top to bottom lies level. */
  Glyph turned(float pageWidth) {
    return new Glyph(text, y, pageWidth - x, size, size, space, look, hidden).marked(artifact);
  }

  /**
   * The same letter seen with the page turned so that its line lies level.
   *
   * @param degrees that it stands at, anticlockwise
   */
  Glyph level(double degrees) {
    double turn = Math.toRadians(degrees);
    double along = x * Math.cos(turn) - y * Math.sin(turn);
    double down = x * Math.sin(turn) + y * Math.cos(turn);
    float wide = (float) Math.min(size, width / Math.max(0.1, Math.abs(Math.cos(turn))));
    return new Glyph(text, (float) along, (float) down, wide, size, space, look, hidden)
        .marked(artifact);
  }

  String text() {
    return text;
  }

  float x() {
    return x;
  }

  /** Baseline. */
  float y() {
    return y;
  }

  float width() {
    return width;
  }

  float right() {
    return x + width;
  }

  float size() {
    return size;
  }

  /** Width of a space in its font; 0 where unknown. */
  float space() {
    return space;
  }

  FontLook look() {
    return look;
  }

  boolean isHidden() {
    return hidden;
  }

  boolean isBold() {
    return bold;
  }

  /** It was painted twice, a little apart, or with an outline. */
  void setBold() {
    bold = true;
  }

  /** The same letter, which the file marks as no content, or does not. */
  Glyph marked(boolean asArtifact) {
    artifact = asArtifact;
    return this;
  }

  boolean isArtifact() {
    return artifact;
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  boolean isRightToLeft() {
    if (text.isEmpty() || text.charAt(0) < 0x0590) {
      return false;
    }
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Whether it is a Chinese mark, most of whose square is empty. */
  boolean isMark() {
    return text.length() == 1 && "，。、；：！？”’）》」』】".indexOf(text.charAt(0)) >= 0;
  }

  boolean isEastAsian() {
    return !text.isEmpty() && isEastAsian(text.codePointAt(0));
  }

  static boolean isEastAsian(int c) {
    return c >= 0x2E80 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFF00 && c <= 0xFF65
        || c >= 0x20000 && c <= 0x3FFFF;
  }
}
