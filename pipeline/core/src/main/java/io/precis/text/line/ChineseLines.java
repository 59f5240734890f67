package io.precis.text.line;

import io.precis.language.ChineseNumbers;
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

  /** What an article says behind its number, or the name of a long one. */
  private static final TextPattern ARTICLE =
      TextPattern.compile("第" + ChineseNumbers.OF_ARTICLE + "[条條][ \\u3000]+\\S.{11,}");

  /** A name may list what an article is about. */
  private static final TextPattern COMMA = TextPattern.compile("[，,；]");

  /** Lines above and below that tell how wide a text is set. */
  private static final int REACH = 8;

  /** Marks that may not begin a line, and narrow ones in others, make it shorter. */
  private static final int RAGGED = 4;

  private static final int LEAST_WIDTH = 20;

  private ChineseLines() {}

  /**
   * The first line of an article whose sentence goes on below it, a page's end between or none: it
   * has a comma, or is as wide as the lines around.
   */
  static boolean isTornArticle(LinesAround around, int i) {
    String line = around.line(i);
    if (!ARTICLE.matcher(line).matches() || around.nextWords(i) >= around.size()) {
      return false;
    }
    int widest = 0;
    for (int other = i - REACH; other <= i + REACH; other++) {
      widest = other == i ? widest : Math.max(widest, around.line(other).length());
    }
    boolean full = widest >= LEAST_WIDTH && Math.abs(widest - line.length()) <= RAGGED;
    return (COMMA.isIn(line) || full)
        && Character.isIdeographic(around.line(around.nextWords(i)).codePointAt(0))
        && HeadingRules.wordedLevel(around.line(around.nextWords(i))) == 0;
  }

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
        && !isTornArticle(around, i)
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
