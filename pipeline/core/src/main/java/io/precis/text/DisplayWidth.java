package io.precis.text;

/** How wide text is on the page, in columns of a Latin letter. */
final class DisplayWidth {
  private DisplayWidth() {}

  /** Ideographs and other wide characters count twice. */
  public static int of(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      width += line.charAt(i) >= 0x2E80 && line.charAt(i) < 0xFB00 ? 2 : 1;
    }
    return width;
  }
}
