package io.precis.language;

/**
 * How parts of a Chinese document are counted, mostly as regular expressions without groups: the
 * one home of what {@code 三、}, {@code （三）}, {@code 叁、} and {@code 第三条} look like.
 */
public final class ChineseNumbers {
  private static final String ONES = "一二三四五六七八九十";

  /** As in accounts and in the papers of offices. */
  private static final String FORMAL = "壹贰貳叁參参肆伍陆陸柒捌玖拾";

  /** A number of a point, up to 99. */
  public static final String OF_POINT = "[" + ONES + FORMAL + "]{1,3}";

  /** {@code 三、}. */
  public static final String POINT = OF_POINT + "、";

  /** {@code （三）}. */
  public static final String IN_BRACKETS = "[（(]" + OF_POINT + "[)）]";

  /** A number of an article or a chapter; digits among them, of either width. */
  public static final String OF_ARTICLE = "[〇零" + ONES + "百千\\d０-９]{1,7}";

  private ChineseNumbers() {}

  /** Whether a character is one of those that count points. */
  public static boolean isNumeral(char c) {
    return (ONES + FORMAL).indexOf(c) >= 0;
  }
}
