package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;

/** Tells captions of figures and tables by their words. */
public final class Captions {
  private static final int LONGEST = 500;
  private static final String LABEL =
      "(?s)(?i:"
          + String.join("|", Phrases.of("caption-labels")).replace(".", "\\.")
          + ")\\s?[A-Z]{0,3}\\d{1,3}[a-z]?(?:[.-]\\d{1,3}[a-z]?)*+";

  /** A label with a mark behind it begins the caption of a paper, which may say a lot. */
  private static final int LONGEST_MARKED = 1_500;

  private static final TextPattern MARKED =
      TextPattern.compile(LABEL + "\\s?[.:：|]\\s*[\\p{Lu}\\p{IsHan}(].*");

  private static final TextPattern ALONE = TextPattern.compile(LABEL + "\\s*[.:：]?\\s*");
  private static final TextPattern CAPTION =
      TextPattern.compile(LABEL + "(?:\\s*[.:：|—–-].*|\\s+\\p{Lu}.*[^.]|\\s*\\p{IsHan}.*[^。]|)");

  /** As volunteers write what stands below a picture in books that they type in. */
  private static final TextPattern TYPED =
      TextPattern.compile("(?s)\\[(?:Illustration|Image|Abb(?:ildung)?|Illustrazione)\\b.*\\]");

  private Captions() {}

  /** Whether a line says which figure or table it is and no more: its title stands below. */
  public static boolean isLabel(String line) {
    return line.length() <= LONGEST && ALONE.matcher(line).matches();
  }

  /** Whether a paragraph, or its first line, is the caption of a figure or a table. */
  public static boolean isCaption(String text) {
    return text.length() <= LONGEST
        ? CAPTION.matcher(text).matches() || TYPED.matcher(text).matches()
        : text.length() <= LONGEST_MARKED && MARKED.matcher(text).matches();
  }
}
