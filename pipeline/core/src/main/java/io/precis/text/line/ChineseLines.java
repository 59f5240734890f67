package io.precis.text.line;

import io.precis.limit.TextPattern;

/** Headings of Chinese texts whose paragraphs no blank lines part. */
final class ChineseLines {
  private static final int LONG_LINE = 60;
  private static final int LONGEST_CHINESE_PART = 25;

  /** Without a space, which a name and what its bearer is have, and without a mark. */
  private static final TextPattern CHINESE_POINT =
      TextPattern.compile("\\d{1,2}[.．、)）]\\s?\\p{IsHan}.*");

  private static final TextPattern CHINESE_TITLE =
      TextPattern.compile("[“《\\d]?\\p{IsHan}[\\p{IsHan}\\d“”《》、—-]{3,}\\p{IsHan}");

  private ChineseLines() {}

  /**
   * A short line with the number of a part between paragraphs that no blank lines part: the one
   * above has ended or is such a line itself, and what stands below is no number of the same kind.
   */
  static boolean isPart(LinesAround around, int i) {
    int level =
        around.line(i).length() <= LONGEST_CHINESE_PART
            ? HeadingRules.wordedLevel(around.line(i))
            : 0;
    return level > 0
        && Character.isIdeographic(around.line(i).codePointAt(around.line(i).length() - 1))
        && around.nextWords(i) < around.size()
        && HeadingRules.wordedLevel(around.line(around.nextWords(i))) != level
        && (around.isBlank(i - 1)
            || around.endsSentence(i - 1)
            || around.line(i - 1).length() <= LONGEST_CHINESE_PART
                && (HeadingRules.wordedLevel(around.line(i - 1)) > 0
                    || CHINESE_POINT.matcher(around.line(i - 1)).matches()));
  }

  /**
   * A short line without any mark between paragraphs that no blank lines part: the one above has
   * ended, the one below is a long one.
   */
  static boolean isTitle(LinesAround around, int i) {
    String line = around.line(i);
    return line.length() <= LONGEST_CHINESE_PART
        && CHINESE_TITLE.matcher(line).matches()
        && around.line(i + 1).length() >= LONG_LINE
        && around.endsSentence(i + 1)
        && around.endsSentence(i - 1)
        && !LineRules.isItem(line);
  }
}
