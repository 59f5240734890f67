package io.precis.read.markup;

import io.precis.limit.TextPattern;

/** Takes out of a sheet's printed head and foot the codes that say where and how it is printed. */
final class SheetCodes {
  private static final TextPattern CODE =
      TextPattern.compile(
          "&(?:\"[^\"]*\"|\\d{1,3}|K(?:[0-9A-Fa-f]{6}|\\d\\d[+-]\\d{3})|[LCRPNDTFAZGBIUESXYOH])");

  private SheetCodes() {}

  /** The words that stand there; empty string where there are none. */
  static String plain(String text) {
    String words = CODE.matcher(text).replaceAll(" ").replace("&&", "&").strip();
    return words.chars().anyMatch(Character::isLetterOrDigit) ? words : "";
  }
}
