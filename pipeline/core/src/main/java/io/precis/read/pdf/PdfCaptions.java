package io.precis.read.pdf;

import io.precis.read.build.WordFiles;
import java.util.regex.Pattern;

/** Tells captions of figures and tables by their words. */
final class PdfCaptions {
  private static final int LONGEST = 500;
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?s)(?i:"
              + String.join("|", WordFiles.all("caption_labels")).replace(".", "\\.")
              + ")\\s?[A-Z]?\\d{1,3}(?:[.-]\\d{1,3})*"
              + "(?:\\s*[.:：|—–-].*|\\s+\\p{Lu}.*[^.]|\\s*\\p{IsHan}.*[^。]|)");

  private PdfCaptions() {}

  static boolean isCaption(String text) {
    return text.length() <= LONGEST && CAPTION.matcher(text).matches();
  }
}
