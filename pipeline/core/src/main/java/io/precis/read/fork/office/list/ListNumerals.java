package io.precis.read.fork.office.list;

import java.util.Locale;
import java.util.Map;

/** Writes a number of a list as Office Open XML and OpenDocument name the ways to write it. */
public final class ListNumerals {
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String HAN = "〇一二三四五六七八九";
  private static final String[] HAN_UNITS = {"", "十", "百", "千"};

  /** No list goes on for longer in any way of writing but digits. */
  private static final int MOST = 3_999;

  private static final int MOST_LETTERS = 26 * 5;

  /** Ways that have a sign for each number. */
  private static final Map<String, String> SIGNS =
      Map.of(
          "ideographTraditional", "甲乙丙丁戊己庚辛壬癸",
          "甲, 乙, 丙, ...", "甲乙丙丁戊己庚辛壬癸",
          "ideographZodiac", "子丑寅卯辰巳午未申酉戌亥",
          "decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
          "decimalEnclosedCircleChinese", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
          "①, ②, ③, ...", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
          "decimalEnclosedParen", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
          "ganada", "가나다라마바사아자차카타파하",
          "russianLower", "абвгдежзиклмнопрстуфхцчшщэюя",
          "russianUpper", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");

  private ListNumerals() {}

  /**
   * The number as it is written.
   *
   * @param way as either format names it; digits where it is not known
   * @param number from 0 on
   */
  public static String of(String way, int number) {
    String signs = SIGNS.getOrDefault(way, "");
    if (number >= 1 && number <= signs.length()) {
      return signs.substring(number - 1, number);
    }
    boolean counted = number >= 1 && number <= MOST;
    return switch (way) {
      case "none", "" -> "";
      case "lowerLetter", "a" -> letters(number).toLowerCase(Locale.ROOT);
      case "upperLetter", "A" -> letters(number);
      case "lowerRoman", "i" -> counted ? roman(number).toLowerCase(Locale.ROOT) : digits(number);
      case "upperRoman", "I" -> counted ? roman(number) : digits(number);
      case "decimalZero" -> number < 10 ? "0" + number : digits(number);
      case "ordinal" -> ordinal(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "一, 二, 三, ..." ->
          counted ? han(number) : digits(number);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          replaced(number, HAN);
      case "decimalFullWidth" -> replaced(number, "０１２３４５６７８９");
      default -> digits(number);
    };
  }

  private static String digits(int number) {
    return Integer.toString(number);
  }

  private static String replaced(int number, String signs) {
    StringBuilder written = new StringBuilder();
    digits(number).chars().forEach(c -> written.append(signs.charAt(c - '0')));
    return written.toString();
  }

  /** After Z comes AA, then BB. */
  private static String letters(int number) {
    if (number < 1 || number > MOST_LETTERS) {
      return digits(number);
    }
    return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    StringBuilder written = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        written.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return written.toString();
  }

  private static String ordinal(int number) {
    boolean teen = number / 10 % 10 == 1;
    String end =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + end;
  }

  private static String han(int number) {
    StringBuilder written = new StringBuilder();
    String digits = digits(number);
    boolean gap = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        written.append('零');
        gap = false;
      }
      written.append(HAN.charAt(digit)).append(HAN_UNITS[digits.length() - 1 - i]);
    }
    return number >= 10 && number < 20 ? written.substring(1) : written.toString();
  }
}
