package io.precis.ground.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Chinese numerals: 一百二十, 三万五千, 二〇二四, 两亿; the banker's forms too. */
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Integer, Integer> OTHER_DIGITS =
      Map.ofEntries(
          Map.entry((int) '〇', 0),
          Map.entry((int) '两', 2),
          Map.entry((int) '壹', 1),
          Map.entry((int) '贰', 2),
          Map.entry((int) '叁', 3),
          Map.entry((int) '肆', 4),
          Map.entry((int) '伍', 5),
          Map.entry((int) '陆', 6),
          Map.entry((int) '柒', 7),
          Map.entry((int) '捌', 8),
          Map.entry((int) '玖', 9));
  private static final Map<Integer, Integer> STEPS =
      Map.of(
          (int) '十', 10,
          (int) '百', 100,
          (int) '千', 1000,
          (int) '拾', 10,
          (int) '佰', 100,
          (int) '仟', 1000);
  private static final Map<Integer, Long> GROUPS =
      Map.of((int) '万', 10_000L, (int) '亿', 100_000_000L, (int) '萬', 10_000L);

  private ChineseNumerals() {}

  static boolean isNumeral(int c) {
    return digit(c) >= 0 || STEPS.containsKey(c) || GROUPS.containsKey(c);
  }

  static int digit(int c) {
    int place = DIGITS.indexOf(c);
    return place >= 0 ? place : OTHER_DIGITS.getOrDefault(c, -1);
  }

  /** What 百, 千, 万 or 亿 multiplies by after digits: 3万 is 30,000. */
  static Optional<BigDecimal> scale(int c) {
    Long group = GROUPS.get(c);
    Integer step = STEPS.get(c);
    return group != null
        ? Optional.of(BigDecimal.valueOf(group))
        : Optional.ofNullable(step).map(BigDecimal::valueOf);
  }

  /**
   * The value of a run of numerals; digits without steps are read one by one (二〇二四 is 2024).
   *
   * @param numerals numerals alone
   */
  static BigDecimal value(String numerals) {
    return numerals.codePoints().noneMatch(c -> digit(c) < 0)
        ? digitByDigit(numerals)
        : stepped(numerals);
  }

  private static BigDecimal digitByDigit(String numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.codePoints().forEach(c -> digits.append(digit(c)));
    return new BigDecimal(digits.toString());
  }

  private static BigDecimal stepped(String numerals) {
    BigDecimal total = BigDecimal.ZERO;
    long group = 0;
    long digit = -1;
    for (int c : numerals.codePoints().toArray()) {
      if (digit(c) >= 0) {
        digit = digit(c);
      } else if (STEPS.containsKey(c)) {
        group += Math.max(digit, digit < 0 ? 1 : 0) * STEPS.get(c);
        digit = -1;
      } else {
        group += Math.max(digit, 0);
        total = closeGroup(total, group, GROUPS.get(c));
        group = 0;
        digit = -1;
      }
    }
    return total.add(BigDecimal.valueOf(group + Math.max(digit, 0)));
  }

  /** 三万亿 multiplies all before 亿; 二亿三万 adds. */
  private static BigDecimal closeGroup(BigDecimal total, long group, long scale) {
    BigDecimal by = BigDecimal.valueOf(scale);
    boolean all = total.signum() > 0 && total.compareTo(by) < 0;
    return all
        ? total.add(BigDecimal.valueOf(group)).multiply(by)
        : total.add(BigDecimal.valueOf(group == 0 ? 1 : group).multiply(by));
  }
}
