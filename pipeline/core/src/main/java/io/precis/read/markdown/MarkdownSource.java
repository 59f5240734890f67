package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.InlineMarks;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Brings what writers and sites take for Markdown to what the parser takes for it. */
final class MarkdownSource {
  /**
   * Headings without the space after their marks, or before those at their end. One mark alone may
   * be a word's that others search for: two words at least, or Chinese, are a heading.
   */
  private static final TextPattern GLUED_HEADING =
      TextPattern.compile(
          "(?m)^(?:(#{2,6})(?=[\\p{L}\\p{N}§\\[【（《「“]|\\*\\*\\S)|(#)(?=\\w{0,10}\\p{IsHan}|\\p{Lu}[^#\\n]{0,100} [^#\\n]{1,100}#?$))"
              + "([^\\n]{1,300}?)#{0,6}[ \\t]*$");

  /** One word behind one mark: a heading where others stand so too; several below are tags. */
  private static final TextPattern GLUED_WORD =
      TextPattern.compile("(?m)(?<!^#[^\\n]{1,60}\\n)^#(?=\\p{Lu}[\\p{L}-]{3,60}[ \\t]*$(?!\\n#))");

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

  /** What a role of MyST points to by a name that a reader does not see: a work, a number. */
  private static final TextPattern CITED =
      TextPattern.compile(
          "[ \\t]?\\{(?:cite|cite:p|footcite|cite:alp|label)\\}`[^`\\n]{1,200}`"
              + "(?=[ \\t]*(?:[.,;:!?)\\n]|$))");

  private static final TextPattern POINTER =
      TextPattern.compile(
          "\\{(?:eq|numref|prf:ref|cite(?::[a-z]{1,10})?|(?:ref|doc)(?=\\}`[^`\\s<]{1,200}`))\\}`[^`\\n]{1,200}`");

  /** Another role, with what is shown of it. */
  private static final TextPattern ROLE =
      TextPattern.compile(
          "\\{[a-z][\\w:+-]{1,30}\\}`([^`<\\n]{1,300}?)(?:[ \\t]*<[^<>`\\n]{1,300}>)?`");

  /**
   * What an author notes for himself, and what marks text that is passed on as it is (kramdown).
   */
  private static final TextPattern KRAMDOWN_COMMENT =
      TextPattern.compile("(?s)\\{::comment\\}.{0,20000}?\\{:/(?:comment)?\\}");

  private static final TextPattern KRAMDOWN_MARK =
      TextPattern.compile("\\{::(?:nomarkdown|options)[^{}\\n]{0,100}\\}|\\{:/[a-z]{0,20}\\}");

  /** A value of a site's settings within a sentence, which only the site knows. */
  private static final TextPattern VALUE =
      TextPattern.compile(
          "(?<=[\\p{L}\\p{N},;:(] )\\{\\{-?[ \\t]*\\$?[a-z]\\w{0,40}(?:\\.\\w{1,40}){0,6}[ \\t]*-?\\}\\}(?=[ .,;:)])"
              + "|(?<=[\\p{L}\\p{N},;:(] )\\{\\{<[ \\t]*(?:param|var|site|page)[ \\t][^{}<>\\n]{1,80}>\\}\\}(?=[ .,;:)])");

  /** What a site's box, tab or picture is called, which it shows above or below. */
  private static final TextPattern TITLED =
      TextPattern.compile(
          "\\{\\{[<%][ \\t]*(?:tab|expand|details|notice|alert|callout|admonition|accordion|panel|card|hint"
              + "|collapse)[ \\t][^\"{}\\n]{0,80}\"([^\"\\n]{1,200})\"[^{}\\n]{0,200}[>%]\\}\\}"
              + "|\\{\\{<[ \\t]*figure[ \\t][^{}\\n]{0,300}?\\bcaption=\"([^\"\\n]{1,300})\"[^{}\\n]{0,200}\\}\\}"
              + "|\\{%[ \\t]*(?:tab|expand|details|accordion)[ \\t][^%\"\\n]{0,80}title=\"([^\"\\n]{1,200})\"[^%\\n]{0,200}%\\}");

  /** A note's definition: without a space in it the parser takes it for a link's. */
  private static final TextPattern NOTE_DEFINITION =
      TextPattern.compile("(?m)^\\[(\\^[^\\]\\s]{1,40}\\]:)");

  /** A file that is brought in as code. */
  private static final TextPattern CODE_FILE =
      TextPattern.compile(
          "(?m)^(?:<<<[ \\t]*@?[\\w./{}-]{1,200}|@\\[code[^\\[\\]\\n]{0,60}\\]\\([^()\\n]{1,200}\\))[^\\n]{0,60}$");

  /** An item that the list of contents takes the place of. */
  private static final TextPattern CONTENTS_ITEM =
      TextPattern.compile(
          "(?m)^[*+-][ \\t]+[^\\n]{1,60}\\n[ \\t]{0,4}\\{:toc[^{}\\n]{0,60}\\}[ \\t]*$");

  /** A file that is brought in. */
  private static final TextPattern SNIPPET =
      TextPattern.compile("(?m)^[ \\t]{0,12}-{1,8}8<-{1,8}(?:[ \\t]+\"[^\"\\n]{1,300}\")?[ \\t]*$");

  /** A note that stands where it belongs to. */
  private static final TextPattern INLINE_NOTE =
      TextPattern.compile("[ \\t]?\\^\\[((?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]{0,200}\\]){1,1000})\\]");

  /** Where a note ends and the next begins on the line below it. */
  private static final TextPattern NOTE_BELOW_NOTE =
      TextPattern.compile(
          "(?m)^(\\[\\^[^\\]\\s]{1,40}\\]:[^\\n]{1,2000}+)\\n(?=\\[\\^[^\\]\\s]{1,40}\\]:)");

  /** An element whose content is marked as Markdown, without the blank line that says so too. */
  private static final TextPattern MARKED_ELEMENT =
      TextPattern.compile(
          "(?m)^([ \\t]{0,3}<(?:div|section|details|aside|article)\\b[^<>\\n]{0,200}\\bmarkdown=[\"']?(?:1|block|span)\\b[^<>\\n]{0,200}>)[ \\t]*\\n(?=\\S)");

  /** Where a box of a site's or a notes' generator begins or ends right below a line of text. */
  private static final TextPattern BOX_BELOW =
      TextPattern.compile("(?<=[^\\n])\\n(?=:{3,}[ \\t]*[\\w-]{0,30}[ \\t]*(?:\\n|$))");

  /** The same line, right above one. */
  private static final TextPattern BOX_ABOVE =
      TextPattern.compile("(?m)^(:{3,}[ \\t]*[\\w-]{0,30})[ \\t]*\\n(?=[^\\n:])");

  private static final TextPattern FENCE = TextPattern.compile("[ \\t]{0,3}(?:```|~~~)");

  /** Where the parts of an Internet draft begin. */
  private static final TextPattern DRAFT_PART =
      TextPattern.compile("(?m)^--- (?:abstract|middle|back|note_\\w{1,60})[ \\t]*$");

  /** The name of a work in a draft, which is set in square brackets. */
  private static final TextPattern DRAFT_REFERENCE =
      TextPattern.compile("\\{\\{[!?]?((?:RFC|I-D\\.|[A-Z])[\\w.-]{1,60})\\}\\}");

  private MarkdownSource() {}

  /**
   * The text with such headings, points, listings and directives as the standard has them, nested
   * less deep.
   */
  static String standard(String text, DocumentBuilder out) {
    String directed = DrawnTables.asRows(MarkdownDirectives.asText(withoutMarks(text, out), out));
    String defined = NOTE_DEFINITION.matcher(noted(directed)).replaceAll("\n\\\\[$1");
    String unlabelled =
        NUMBERED.matcher(LABEL.matcher(drafted(defined)).replaceAll("")).replaceAll("[…]");
    String headed = headed(unlabelled);
    String spaced = GLUED_NUMBER.matcher(headed).replaceAll("$1 ");
    String parted = NOTE_BELOW_NOTE.matcher(spaced).replaceAll("$1\n\n");
    String boxed =
        BOX_ABOVE.matcher(BOX_BELOW.matcher(parted).replaceAll("\n\n")).replaceAll("$1\n\n");
    String fenced = LIQUID_CODE.matcher(boxed).replaceAll("\n```\n$1\n```\n");
    String opened = ShownFences.opened(fenced);
    return MarkdownTable.withEscapedBars(MarkdownNesting.cap(IndentedItems.asList(opened)));
  }

  private static String headed(String text) {
    String headed = GLUED_HEADING.matcher(text).replaceAll("$1$2 $3");
    return headed.equals(text) ? text : GLUED_WORD.matcher(headed).replaceAll("# ");
  }

  /** Without what is written for the generators of sites and books alone. */
  private static String withoutMarks(String text, DocumentBuilder out) {
    String plain = InlineMarks.without(text, KRAMDOWN_COMMENT, LeftOut.Reason.MARKUP_COMMENT, out);
    for (TextPattern mark : List.of(CONTENTS_ITEM, KRAMDOWN_MARK, SNIPPET, CODE_FILE, CITED)) {
      plain = InlineMarks.without(plain, mark, LeftOut.Reason.MARKUP, out);
    }
    plain = MARKED_ELEMENT.matcher(plain).replaceAll("$1\n\n");
    plain = TITLED.matcher(plain).replaceAll(MarkdownSource::titled);
    String pointed = VALUE.matcher(POINTER.matcher(plain).replaceAll("[…]")).replaceAll("[…]");
    return InlineMarks.without(pointed, ROLE, LeftOut.Reason.MARKUP, out);
  }

  private static String titled(MatchResult box) {
    for (int group = 1; group <= box.groupCount(); group++) {
      if (box.group(group) != null) {
        return Matcher.quoteReplacement("\n\n" + box.group(group) + "\n\n");
      }
    }
    return "";
  }

  /** Notes within the text as notes at its end; code keeps what looks like one. */
  private static String noted(String text) {
    if (text.indexOf("^[") < 0) {
      return text;
    }
    StringBuilder marked = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      fenced ^= FENCE.matcher(line).lookingAt();
      Matcher note = INLINE_NOTE.matcher(line);
      marked.append(fenced ? line : note.replaceAll("")).append('\n');
      note.reset();
      while (!fenced && note.find()) {
        notes.append("\n[^i]: ").append(note.group(1)).append('\n');
      }
    }
    return marked.append(notes).toString();
  }

  /** An Internet draft without the marks of its parts; another text unchanged. */
  private static String drafted(String text) {
    return DRAFT_PART.isIn(text)
        ? DRAFT_REFERENCE.matcher(DRAFT_PART.matcher(text).replaceAll("")).replaceAll("[$1]")
        : text;
  }
}
