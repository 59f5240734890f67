package io.precis.ground.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** English number words. */
public final class EnglishNumbers {
  private static final String[] ONES = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ORDINALS = {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth"
  };
  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> ORDINAL = new HashMap<>();
  private static final Map<String, Long> SCALES =
      Map.of(
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L,
          "thousands", 1_000L,
          "millions", 1_000_000L,
          "billions", 1_000_000_000L,
          "bn", 1_000_000_000L,
          "mn", 1_000_000L);

  static {
    for (int i = 0; i < ONES.length; i++) {
      SMALL.put(ONES[i], i);
    }
    for (int i = 0; i < TENS.length; i++) {
      SMALL.put(TENS[i], 20 + 10 * i);
      ORDINAL.put(TENS[i].replaceAll("y$", "ieth"), 20 + 10 * i);
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      ORDINAL.put(ORDINALS[i], i + 1);
    }
    SMALL.put("dozen", 12);
    ORDINAL.put("hundredth", 100);
  }

  private EnglishNumbers() {}

  /** 0 to 19, the tens, and a dozen. */
  public static Optional<Integer> small(String key) {
    return Optional.ofNullable(SMALL.get(key));
  }

  /** What "million" multiplies by. */
  static Optional<BigDecimal> scale(String key) {
    return Optional.ofNullable(SCALES.get(key)).map(BigDecimal::valueOf);
  }

  static Optional<Integer> ordinal(String key) {
    return Optional.ofNullable(ORDINAL.get(key));
  }

  /** Whether it ends an ordinal in digits: 21st, 2nd. */
  static boolean isOrdinalEnding(String key) {
    return key.equals("st") || key.equals("nd") || key.equals("rd") || key.equals("th");
  }
}
