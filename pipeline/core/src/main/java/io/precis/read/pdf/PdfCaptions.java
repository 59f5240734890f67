package io.precis.read.pdf;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;

/** Tells captions of figures and tables by their words. */
final class PdfCaptions {
  private static final int LONGEST = 500;
  private static final TextPattern CAPTION =
      TextPattern.compile(
          "(?s)(?i:"
              + String.join("|", Phrases.of("caption-labels")).replace(".", "\\.")
              + ")\\s?[A-Z]?\\d{1,3}(?:[.-]\\d{1,3})*"
              + "(?:\\s*[.:：|—–-].*|\\s+\\p{Lu}.*[^.]|\\s*\\p{IsHan}.*[^。]|)");

  private PdfCaptions() {}

  static boolean isCaption(String text) {
    return text.length() <= LONGEST && CAPTION.matcher(text).matches();
  }
}
