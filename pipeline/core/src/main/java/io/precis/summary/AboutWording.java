package io.precis.summary;

import io.precis.document.Document;
import io.precis.language.ChineseScript;

/** In which words it is said what a document is: those of its script if it is Chinese. */
enum AboutWording {
  ENGLISH(" “%s”", ", ", ".", " pages", " Main parts: ", "; ", "; and %d more.", "."),
  SIMPLIFIED("《%s》", "，", "。", " 页", "主要部分：", "；", "等%d个部分。", "。"),
  TRADITIONAL("《%s》", "，", "。", " 頁", "主要部分：", "；", "等%d個部分。", "。");

  final String title;
  final String comma;
  final String stop;
  final String pages;
  final String parts;
  final String between;
  final String more;
  final String last;

  AboutWording(
      String title,
      String comma,
      String stop,
      String pages,
      String parts,
      String between,
      String more,
      String last) {
    this.title = title;
    this.comma = comma;
    this.stop = stop;
    this.pages = pages;
    this.parts = parts;
    this.between = between;
    this.more = more;
    this.last = last;
  }

  /** That of a document, by the first {@code characters} of its text. */
  static AboutWording of(Document document, int characters) {
    if (!document.language().equals("zh")) {
      return ENGLISH;
    }
    String text = document.text();
    return ChineseScript.isTraditional(text.substring(0, Math.min(characters, text.length())))
        ? TRADITIONAL
        : SIMPLIFIED;
  }

  boolean isChinese() {
    return this != ENGLISH;
  }
}
