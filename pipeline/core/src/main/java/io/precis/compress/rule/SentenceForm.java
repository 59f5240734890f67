package io.precis.compress.rule;

import io.precis.limit.TextPattern;

/** Whether a text has the outward form of one whole sentence. */
public final class SentenceForm {
  /**
   * A mark that stands beside another one like it, before which a space was left, or that a bracket
   * ends with.
   */
  private static final TextPattern BROKEN_MARKS =
      TextPattern.compile(
          "[,;:，；：、][ ]?[,;:.，；：。、](?![.])|(?<!\\.)\\.\\s?\\.(?!\\.)| [,;](?="
              + " )|\\(\\s*\\)|（）|[,;]\\s*\\)");

  /** Signs of tables, code, templates and menus; "file(s)", "open()" and "ls(1)" are words. */
  private static final TextPattern NO_PROSE =
      TextPattern.compile(
          "\\{[%{\\s]|[%}\\s]\\}|[|\\\\<>=]|::|//(?!\\S+\\.\\S)|\\w\\((?!\\w{0,2}\\))|\\.\\s\\.\\s\\.|(?<![\\p{L}\\p{N}])_\\w+_|\\w;$");

  /** Opens and closes a stretch of code in reStructuredText. */
  private static final TextPattern CODE_MARK = TextPattern.compile("``");

  private static final double LETTERS = 0.65;

  private SentenceForm() {}

  /** Whether it reads as running text: no table's row, no code, no template. */
  public static boolean isProse(String text) {
    long letters = text.codePoints().filter(c -> Character.isLetter(c) || c == ' ').count();
    return letters >= LETTERS * text.codePointCount(0, text.length()) && !NO_PROSE.isIn(text);
  }

  /** Whether brackets and quotation marks pair, and no two marks stand where one should. */
  public static boolean isSound(String text) {
    return !BROKEN_MARKS.isIn(text)
        && isPaired(text, '(', ')')
        && isPaired(text, '[', ']')
        && isPaired(text, '（', '）')
        && isPaired(text, '“', '”')
        && isPaired(text, '《', '》')
        && text.chars().filter(c -> c == '"').count() % 2 == 0
        && CODE_MARK.matcher(text).results().count() % 2 == 0;
  }

  private static boolean isPaired(String text, char opening, char closing) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      open += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
    }
    return open == 0;
  }
}
