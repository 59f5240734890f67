package io.precis.read.markdown;

import io.precis.limit.TextPattern;

/** Brings what writers and sites take for Markdown to what the parser takes for it. */
final class MarkdownSource {
  /**
   * Headings without the space after their marks, or before those at their end. One mark alone may
   * be a word's that others search for: two words at least, or Chinese, are a heading.
   */
  private static final TextPattern GLUED_HEADING =
      TextPattern.compile(
          "(?m)^(?:(#{2,6})(?=[\\p{L}\\p{N}\\[【（《「“]|\\*\\*\\S)|(#)(?=\\p{IsHan}|\\p{Lu}[^#\\n]{0,100} [^#\\n]{1,100}#?$))"
              + "([^\\n]{1,300}?)#{0,6}[ \\t]*$");

  /** A number before a point of a list, without the space that makes it one. */
  private static final TextPattern GLUED_NUMBER =
      TextPattern.compile("(?m)^(\\d{1,2}\\.)(?=\\p{IsHan}|\\p{Lu}[\\p{Ll}\\s])");

  /** Code as templates of sites fence it. */
  private static final TextPattern LIQUID_CODE =
      TextPattern.compile(
          "(?s)\\{%-?\\s*(?:highlight|codeblock)\\b[^%]{0,100}%\\}\\R?(.{0,20000}?)\\R?\\{%-?\\s*end(?:highlight|codeblock)\\s*-?%\\}");

  /** Labels and works of books that are computed, as Sphinx writes them with one mark. */
  private static final TextPattern LABEL =
      TextPattern.compile("[ \\t]?(?<!\\w):(?:label|cite[tp]?|begin_tab|end_tab):`[^`\\n]{0,200}`");

  /** What such a book says there is only known where it is made: the number of a figure. */
  private static final TextPattern NUMBERED =
      TextPattern.compile("(?<!\\w):(?:numref|eqref):`[^`\\n]{0,200}`");

  /** Where the parts of an Internet draft begin. */
  private static final TextPattern DRAFT_PART =
      TextPattern.compile("(?m)^--- (?:abstract|middle|back|note_\\w{1,60})[ \\t]*$");

  /** The name of a work in a draft, which is set in square brackets. */
  private static final TextPattern DRAFT_REFERENCE =
      TextPattern.compile("\\{\\{[!?]?((?:RFC|I-D\\.|[A-Z])[\\w.-]{1,60})\\}\\}");

  private MarkdownSource() {}

  /**
   * The text with such headings, points and listings as the standard has them, nested less deep.
   */
  static String standard(String text) {
    String unlabelled =
        NUMBERED.matcher(LABEL.matcher(drafted(text)).replaceAll("")).replaceAll("[…]");
    String headed = GLUED_HEADING.matcher(unlabelled).replaceAll("$1$2 $3");
    String spaced = GLUED_NUMBER.matcher(headed).replaceAll("$1 ");
    String fenced = LIQUID_CODE.matcher(spaced).replaceAll("\n```\n$1\n```\n");
    String opened = ShownFences.opened(fenced);
    return MarkdownTable.withEscapedBars(MarkdownNesting.cap(IndentedItems.asList(opened)));
  }

  /** An Internet draft without the marks of its parts; another text unchanged. */
  private static String drafted(String text) {
    return DRAFT_PART.matcher(text).find()
        ? DRAFT_REFERENCE.matcher(DRAFT_PART.matcher(text).replaceAll("")).replaceAll("[$1]")
        : text;
  }
}
