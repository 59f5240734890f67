package io.precis.read.markdown;

import io.precis.limit.TextPattern;

/** By what a plain text shows that it is Markdown. */
final class MarkdownSigns {
  private static final int BEGINNING = 50_000;
  private static final int FEWEST_HEADINGS = 2;
  private static final int FEWEST_MARKS = 3;
  private static final TextPattern HEADING =
      TextPattern.compile("(?m)^#{1,6} [^#\\n]{2,120}\\n[ \\t]*\\n");
  private static final TextPattern LINK_OR_BOLD =
      TextPattern.compile(
          "(?<!!)\\[[^\\[\\]\\n]{1,200}\\]\\(https?://[^()\\s]{1,500}\\)|\\*\\*\\w[^*\\n]{1,200}\\w\\*\\*");

  private MarkdownSigns() {}

  /** Whether headings stand in it, and links or bold letters. */
  static boolean areIn(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return HEADING.matcher(beginning).results().limit(FEWEST_HEADINGS).count() == FEWEST_HEADINGS
        && LINK_OR_BOLD.matcher(beginning).results().limit(FEWEST_MARKS).count() == FEWEST_MARKS;
  }
}
