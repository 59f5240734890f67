package io.precis.summary.about;

import io.precis.language.ChineseScript;

/** In which words it is said what a document is: those of its script if it is Chinese. */
enum AboutWording {
  ENGLISH(
      " “%s”", ", ", ", ", " and %d more", ".", " pages", " Main parts: ", "; ", "; and %d more."),
  SIMPLIFIED("《%s》", "，", "、", "等%d人", "。", " 页", "主要部分：", "；", "等%d个部分。"),
  TRADITIONAL("《%s》", "，", "、", "等%d人", "。", " 頁", "主要部分：", "；", "等%d個部分。");

  private final String title;
  final String comma;

  /** Between names. */
  final String and;

  final String others;
  final String stop;
  final String pages;
  final String parts;
  final String between;
  final String more;

  AboutWording(
      String title,
      String comma,
      String and,
      String others,
      String stop,
      String pages,
      String parts,
      String between,
      String more) {
    this.title = title;
    this.comma = comma;
    this.and = and;
    this.others = others;
    this.stop = stop;
    this.pages = pages;
    this.parts = parts;
    this.between = between;
    this.more = more;
  }

  /**
   * That of a document.
   *
   * @param language BCP 47 primary language
   * @param start of its text
   */
  static AboutWording of(String language, String start) {
    if (!language.equals("zh")) {
      return ENGLISH;
    }
    return ChineseScript.isTraditional(start) ? TRADITIONAL : SIMPLIFIED;
  }

  /**
   * A title in its marks; one that stands in them is left as it is, one within it has single ones.
   */
  String quoted(String name) {
    if (!isChinese()) {
      return title.replace("%s", name.replace('“', '‘').replace('”', '’'));
    }
    boolean marked = name.startsWith("《") && name.indexOf('》') == name.length() - 1;
    return marked ? name : title.replace("%s", name.replace('《', '〈').replace('》', '〉'));
  }

  boolean isChinese() {
    return this != ENGLISH;
  }
}
