package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.InlineMarks;
import java.util.List;

/** What dialects of Markdown write that the parser does not know, and what of it a reader sees. */
final class DialectMarks {
  /** Digits raised as one dialect writes them. */
  private static final TextPattern RAISED =
      TextPattern.compile("(?<=[\\d\\p{L}])\\^([+-]?\\d{1,4})\\^");

  /** What a dialect writes, the words it shows in the first group. */
  private record Mark(TextPattern pattern, LeftOut.Reason reason) {}

  private static final TextPattern IMAGE =
      TextPattern.compile(
          "!\\[[^\\[\\]\\n]{0,300}\\]\\((?:[^()\\n]|\\([^()\\n]{0,200}\\)){1,500}\\)(?:\\{[^{}\\n]{0,100}\\})?");

  /** A box that a site's template puts around the text that it is given. */
  private static final TextPattern INCLUDED =
      TextPattern.compile(
          "\\{%-?\\s*include\\s[^%]{0,300}?\\bcontent=\"([^\"%]{1,2000})\"[^%]{0,300}%\\}");

  private static final TextPattern TEMPLATE =
      TextPattern.compile(
          "\\{\\{?[%<].{0,300}?[%>]\\}\\}?|\\{%[^%]{0,2000}%\\}|\\{\\{[^{}]{0,200}\\}\\}");

  private static final TextPattern LINK =
      TextPattern.compile("(?<!!)\\[([^\\[\\]\\n]{1,300})\\]\\([^()\\s]{1,500}\\)");

  /** What the parser leaves inside of elements, where writers use the same marks. */
  private static final List<Mark> IN_ELEMENTS =
      List.of(
          new Mark(IMAGE, LeftOut.Reason.MARKUP),
          new Mark(INCLUDED, LeftOut.Reason.TEMPLATE),
          new Mark(TEMPLATE, LeftOut.Reason.TEMPLATE),
          new Mark(LINK, LeftOut.Reason.MARKUP));

  private static final List<Mark> MARKS =
      List.of(
          // pictures and notes to oneself of notebooks, names of blocks
          new Mark(IMAGE, LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("!\\[\\[[^\\[\\]\\n]{1,300}\\]\\]"), LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("\\s?%%[^%\\n]{1,1000}%%"), LeftOut.Reason.MARKUP_COMMENT),
          new Mark(TextPattern.compile("(?m)\\s\\^[\\w-]{1,40}$"), LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("(?m)^(?:#[\\p{L}][\\w/-]{1,40}[ \\t]*){1,20}$"),
              LeftOut.Reason.METADATA_BLOCK),
          new Mark(
              TextPattern.compile("(?<![=\\w])==(?![\\s=])([^=\\n]{1,300})(?<!\\s)==(?![=\\w])"),
              LeftOut.Reason.MARKUP),
          // who noted a point, as notepads for several people mark it
          new Mark(
              TextPattern.compile("[ \\t]?\\[(?:name|time|color)=[^\\[\\]\\n]{1,60}\\]"),
              LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("(?<=\\p{Lu})~(\\d{1,2})~(?!~)"), LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("\\[\\^[^\\]\\s]{1,40}\\]"), LeftOut.Reason.MARKUP),
          // what the parser leaves: a link whose target stands elsewhere, bold beside full-width
          // marks
          new Mark(
              TextPattern.compile(
                  "(?<![\\w\\]])\\[([^\\[\\]\\n]{1,300})\\]\\[[^\\[\\]\\n]{0,200}\\]"),
              LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("\\*\\*(?!\\s)([^*\\n]{1,400})(?<!\\s)\\*\\*"),
              LeftOut.Reason.MARKUP),
          // beside Chinese, and without their other half, such marks are no signs of anything
          new Mark(
              TextPattern.compile(
                  "\\*\\*(?=[ \\t]*[\\p{IsHan}“《（【])|(?<=[\\p{IsHan}，。！？；：”》）】])(?:[ \\t]{0,4}\\*\\*){1,4}"
                      + "|^\\*\\*(?=\\p{Lu})(?![^*]*\\*\\*)"),
              LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("\\s?\\[-?@[^\\[\\]\\n]{1,300}\\]"), LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("^(?:\\?{3}\\+?|!{3})\\s+\\w+(?:\\s+\"[^\"\\n]*\")?\\s*"),
              LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("(?m)^:{3,}[ \\t]*[\\w .\"'{}#=-]{0,100}$"),
              LeftOut.Reason.MARKUP),
          // options of a picture or a box, as Sphinx has them
          new Mark(
              TextPattern.compile(
                  "(?m)^:(?:width|height|scale|figwidth|align|alt|name|class|label|target|figclass|header-rows|open|caption):[ \\t]?[^\\n]{0,200}$"),
              LeftOut.Reason.MARKUP),
          // keys to press
          new Mark(
              TextPattern.compile("\\+\\+([a-z0-9]{1,20}(?:[+-][a-z0-9]{1,20}){0,4})\\+\\+"),
              LeftOut.Reason.MARKUP),
          // attributes behind a line: {align=center}, {.note #top}
          new Mark(
              TextPattern.compile(
                  "(?m)[ \\t]?\\{:?[ \\t]*"
                      + "(?:(?:[.#][\\w-]{1,40}|[\\w-]{1,20}=[^{}\\s]{1,60})[ \\t]*){1,6}\\}$"),
              LeftOut.Reason.MARKUP),
          // and behind a link or a word
          new Mark(
              TextPattern.compile(
                  "\\{:[ \\t]*[^{}\\n]{1,100}\\}"
                      + "|(?<=\\S)\\{(?:(?:[.#][\\w-]{1,40}|[\\w-]{1,20}=\"[^\"{}\\n]{0,80}\")[ \\t]*){1,6}\\}"),
              LeftOut.Reason.MARKUP),
          // a link whose target has spaces is none to the parser
          new Mark(
              TextPattern.compile(
                  "(?<!!)\\[([^\\[\\]\\n]{1,300})\\]\\((?:https?://|\\.{0,2}/)[^()\\n]{1,500}\\)"),
              LeftOut.Reason.MARKUP),
          // commands of TeX that papers use in their text
          new Mark(
              TextPattern.compile("\\\\(?:texttt|emph|textbf|textit|textsc)\\{([^{}]{1,300})\\}"),
              LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("\\\\footnote\\{[^{}]{1,1000}\\}"), LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("\\\\hyperref\\[[^\\[\\]]{1,100}\\]\\{([^{}]{1,300})\\}"),
              LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("\\\\(?:begin|end)\\{\\w{1,20}\\*?\\}[ \\t]*"),
              LeftOut.Reason.MARKUP),
          // what a term in a paragraph of its own means; a rule glued to what stands below it
          new Mark(
              TextPattern.compile("^(?::[ \\t]{1,4}(?=\\S)|-{5,}(?=\\p{L}|\\d))"),
              LeftOut.Reason.MARKUP),
          // what a page that is a program says to programs; the parser may take its asterisks
          new Mark(
              TextPattern.compile("(?s)\\s?\\{/\\*.{0,2000}?\\*/\\}|\\s?\\{/[^{}/\\n]{1,200}/\\}"),
              LeftOut.Reason.MARKUP_COMMENT),
          new Mark(TextPattern.compile("^\\{[\\w.$]{1,80}\\}$"), LeftOut.Reason.TEMPLATE),
          new Mark(
              TextPattern.compile("(?i)^(?:\\[{1,2}_?TOC_?\\]{1,2}|@TOC|\\{:?toc\\})$"),
              LeftOut.Reason.MARKUP),
          // a file that a wiki brings in, boxes of another one
          new Mark(
              TextPattern.compile(
                  "\\[\\[[^\\[\\]|]{1,40}\\|/[^\\[\\]|\\s]{1,200}\\.\\w{2,4}\\]\\]"),
              LeftOut.Reason.TEMPLATE),
          new Mark(
              TextPattern.compile(
                  "\\s?\\{(?:panel|info|note|warning|tip|expand|quote|color|section|column|excerpt|anchor|noformat|code)(?::[^{}\\n"
                      + "]{0,300})?\\}[ \\t]*"),
              LeftOut.Reason.TEMPLATE),
          new Mark(TextPattern.compile("~~[^~\\n]{1,400}~~"), LeftOut.Reason.DELETED),
          // a link whose target a site's generator writes is none to the parser
          new Mark(
              TextPattern.compile(
                  "\\[([^\\[\\]]{1,300})\\]\\((?=[^()]{0,200}\\{[%{])"
                      + "(?:\\{[%{][^{}]{0,200}[%}]\\}|[^(){}\\s]){1,200}\\)"),
              LeftOut.Reason.TEMPLATE),
          new Mark(INCLUDED, LeftOut.Reason.TEMPLATE),
          new Mark(TEMPLATE, LeftOut.Reason.TEMPLATE),
          new Mark(
              TextPattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})\\]\\]"),
              LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("\\s*\\{ ?[#.:][^{}\\n]{0,100}\\}(?=\\s*$|:\\s)"),
              LeftOut.Reason.MARKUP),
          new Mark(TextPattern.compile("^\\[[ xX]\\]\\s+"), LeftOut.Reason.MARKUP),
          // names of emoji
          new Mark(
              TextPattern.compile("\\s?(?<![\\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:])"),
              LeftOut.Reason.MARKUP));

  private final DocumentBuilder out;
  private final TexReferences references;

  /**
   * @param out is told what is left out
   * @param references of the whole text
   */
  DialectMarks(DocumentBuilder out, TexReferences references) {
    this.out = out;
    this.references = references;
  }

  /** Without the marks of dialects that the parser does not know; struck text is taken out. */
  String shown(String text) {
    String set = DollarFormulas.set(references.set(text));
    return without(InlineMarks.raised(set, RAISED), MARKS);
  }

  /** A block of HTML without such marks between its elements. */
  String shownInElements(String html) {
    return without(html, IN_ELEMENTS);
  }

  private String without(String text, List<Mark> marks) {
    String plain = text;
    for (Mark mark : marks) {
      plain = InlineMarks.without(plain, mark.pattern(), mark.reason(), out);
    }
    return plain;
  }
}
