package io.precis.text.line;

/** Headings that a plain text marks: with a rule below or around them, or as Markdown does. */
final class MarkedHeadings {
  /** A text with so many underlined or Markdown headings marks all of its headings so. */
  private static final int LEAST_MARKED = 2;

  private static final int WORDS_OF_A_SENTENCE = 6;

  private final LinesAround around;

  MarkedHeadings(LinesAround around) {
    this.around = around;
  }

  /** Whether the text marks all of its headings so. */
  boolean areAll() {
    return count() >= LEAST_MARKED;
  }

  private int count() {
    int marked = 0;
    for (int i = 0; i < around.size(); i++) {
      boolean heading = !around.isBlank(i) && (isMarkdown(i) || isUnderlined(i));
      marked += heading ? 1 : 0;
    }
    return marked;
  }

  boolean isMarkdown(int i) {
    return around.lines().get(i).indent() == 0
        && HeadingRules.markdownLevel(around.line(i)) > 0
        && !isSetting(i);
  }

  /** Whether a line is one of several below each other that say of the file what it is. */
  boolean isSetting(int i) {
    return LineRules.isSetting(around.line(i))
        && (LineRules.isSetting(around.line(i - 1)) || LineRules.isSetting(around.line(i + 1)));
  }

  boolean isUnderlined(int i) {
    String under = around.line(i + 1);
    int width = around.line(i).length();
    return around.lines().get(i).indent() <= 1
        && around.isBlank(i - 1)
        && HeadingRules.isAdornment(under)
        && under.charAt(0) != '_'
        && !isProse(around.line(i))
        && !LineRules.isDrawing(around.line(i))
        && under.length() >= Math.min(width - 2, 3 + width / 2)
        && !LineRules.isBullet(around.line(i))
        && (!LineRules.isEnumerated(around.line(i)) || Math.abs(under.length() - width) <= 2)
        && !LineRules.isWordless(around.line(i));
  }

  /** Several words up to a stop: a rule below them ends a part, it underlines nothing. */
  private static boolean isProse(String line) {
    return line.endsWith(".") && line.split("\\s+").length >= WORDS_OF_A_SENTENCE;
  }

  boolean isOverlined(int i) {
    String over = around.line(i);
    return HeadingRules.isAdornment(over)
        && !around.isBlank(i + 1)
        && around.line(i + 2).equals(over);
  }
}
