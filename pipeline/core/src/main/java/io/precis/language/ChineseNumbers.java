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

  /** What follows a number that counts things, {@code 3 个月}, and opens no point. */
  public static final String MEASURE =
      "(?:[个個名位人月日年天周週次件项項条條份元万萬亿億千百岁歲米时時秒种種类類家只隻张張台臺套篇]"
          + "|[节節倍度届屆层層号號级級款册冊回轮輪场場座户戶笔筆支艘辆輛头頭对對双雙组組批段折厘毫克吨噸斤升余餘几幾]"
          + "|世纪|世紀|美元|欧元|歐元|日元|港元|英镑|英鎊|厘米|毫米|公里|公斤|公顷|公頃|公分|小时|小時|分钟|分鐘|平方|立方|英里|海里|多)";

  private ChineseNumbers() {}

  /** Whether a character is one of those that count points. */
  public static boolean isNumeral(char c) {
    return (ONES + FORMAL).indexOf(c) >= 0;
  }
}
