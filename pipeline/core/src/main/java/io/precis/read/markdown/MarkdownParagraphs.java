package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markup.ItemHead;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Tells what a paragraph is in the dialects of Markdown, and adds it to the document. */
final class MarkdownParagraphs {
  private static final int DEEPEST = 60;
  private static final int DEEPEST_LEVEL = 6;

  /** What a page of documentation brings in to be shown by programs. */
  private static final TextPattern MODULE =
      TextPattern.compile(
          "(?:@import\\s[^\\n]{1,300}|(?:(?:import\\s[^\\n"
              + "]{1,200}\\sfrom\\s+['\"][^'\"\\n"
              + "]{1,200}['\"]|import\\s+['\"][^'\"\\n"
              + "]{1,200}['\"]|export\\s+(?:const|default|let)\\s[^\\n"
              + "]{1,500});?\\s*){1,50})\\s*");

  /** A table or drawing that TeX sets. */
  private static final TextPattern TEX_FLOAT =
      TextPattern.compile(
          "(?s)\\\\begin\\{(table|figure|tabular|tikzpicture|center)\\*?\\}.{0,5000}?\\\\end\\{\\1\\*?\\}\\s*");

  /** A formula on lines of its own. */
  private static final TextPattern TEX_FORMULA =
      TextPattern.compile(
          "(?s)\\\\begin\\{(equation|align|aligned|gather|eqnarray|multline|split)\\*?\\}.{0,5000}?\\\\end\\{\\1\\*?\\}\\s*");

  private static final TextPattern EXPORT =
      TextPattern.compile("export (?:const|let|function|default function) [\\w$]+\\s?[=(]");

  /** A box of a site's generator, with its title. */
  private static final TextPattern CONTAINER =
      TextPattern.compile(
          ":{3,}[ \\t]*(?:[a-z-]{3,20}|\\{[a-z-]{3,30}\\})(?:[ \\t]+|\\[)"
              + "(\\p{L}[^\\n{}\"\\]]{0,100})\\]?(?:\\n|$)");

  private static final TextPattern TAGS =
      TextPattern.compile(
          "(?i)(?:tags?|categor(?:y|ies)|keywords?|标签|分类|关键词)\\s?[:：][^\\n.。]{1,300}");

  /** Fields of a notebook's note, which its queries read. */
  private static final TextPattern FIELDS =
      TextPattern.compile(
          "(?:[\\p{L}][\\p{L}\\p{N} _-]{0,30}::(?:[ \\t][^\\n]{0,300})?(?:\\n|$)){1,30}");

  /** A line that names itself for links within a regulation, in double braces. */
  private static final TextPattern NAMED_HEADING =
      TextPattern.compile("\\{(?!\\{)([^{}\\n]{2,150}?)\\s*\\{\\s*#[^{}\\n]{1,80}\\}\\s*\\}");

  /** Commands of TeX for the page, comments, settings, labels, and what abbreviations stand for. */
  private static final TextPattern NOT_SHOWN =
      TextPattern.compile(
          "(?:(?:(?:\\\\(?!text|emph|sub|sec|chap|para|title|caption|head|quote|item|author|under)[a-zA-Z]{3,30}(?:\\{[^{}\\n]{0,200}(?:\\{[^{}\\n]{0,200}(?:\\{[^{}\\n"
              + "]{0,200}\\}[^{}\\n]{0,200}){0,3}\\}[^{}\\n]{0,200}){0,5}\\}){0,3}[ \\t]*){1,10}|\\{::[^{}\\n]{1,100}\\}|\\([\\w:.()-]{1,100}\\)=|\\[//\\]:[^\\n]{0,300}|\\*\\[[^\\[\\]\\n"
              + "]{1,40}\\]:[^\\n"
              + "]{1,300})(?:\\n"
              + "|$)){1,100}");

  private static final TextPattern FOOTNOTE = TextPattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:\\s*");
  private static final TextPattern ADMONITION =
      TextPattern.compile(
          "\\[![\\w-]{1,20}\\][+-]?[ \\t]*|(?:Note|Warning|Important|Tip|Caution)(?=\\n)");

  private final DocumentBuilder out;
  private final DialectMarks marks;
  private final PageContents contents = new PageContents();
  private final Set<Node> admonitions = new HashSet<>();
  private final boolean unheaded;
  private int level;

  /**
   * @param unheaded whether the text marks none of its headings
   */
  MarkdownParagraphs(DocumentBuilder out, DialectMarks marks, boolean unheaded) {
    this.out = out;
    this.marks = marks;
    this.unheaded = unheaded;
  }

  /** Says under a heading of which level the next paragraphs stand. */
  void isBelow(int level) {
    this.level = level;
  }

  /** Adds a paragraph that is no table. */
  void add(Paragraph paragraph, String text) {
    if (!container(paragraph, text)
        && !aside(paragraph, text)
        && !unseen(text)
        && !heading(paragraph, text)
        && !captionOrFormula(paragraph, text)
        && !admonition(paragraph, text)) {
      plain(paragraph, text);
    }
  }

  /** A box whose first line has its title. */
  private boolean container(Paragraph paragraph, String text) {
    Matcher container = CONTAINER.matcher(text);
    boolean titled = container.lookingAt() && container.group(1) != null;
    if (titled) {
      out.leaveOut(LeftOut.Reason.MARKUP, container.start(1));
      out.block(kind(paragraph), marks.shown(container.group(1)));
      add(paragraph, text.substring(container.end()));
    }
    return titled;
  }

  /** What stands beside the text: rules, tags, links on, notes, lists of contents. */
  private boolean aside(Paragraph paragraph, String text) {
    Matcher note = FOOTNOTE.matcher(text);
    if (TAGS.matches(text.strip()) || FIELDS.matches(text.strip())) {
      out.block(Role.FRONT_MATTER, text);
    } else if (text.codePoints().noneMatch(Character::isLetterOrDigit)
        || ParagraphForm.isOnlyLinkWithin(paragraph)) {
      out.block(Role.PAGE_FURNITURE, marks.shown(text));
    } else if (ParagraphForm.isNote(paragraph)) {
      out.block(Role.NOTE, marks.shown(text));
    } else if (contents.holds(paragraph)) {
      out.block(Role.CONTENTS, marks.shown(text));
    } else if (note.lookingAt()) {
      out.leaveOut(LeftOut.Reason.MARKUP, note.end());
      out.block(Role.NOTE, marks.shown(text.substring(note.end())));
    } else {
      return false;
    }
    return true;
  }

  /** What no reader sees: settings, drawings in TeX, programs. */
  private boolean unseen(String text) {
    if (NOT_SHOWN.matches(text.strip()) || TEX_FLOAT.matches(text)) {
      out.leaveOut(LeftOut.Reason.MARKUP, text.length());
    } else if (isProgram(text)) {
      out.leaveOut(LeftOut.Reason.SCRIPT, text.length());
    } else {
      return false;
    }
    return true;
  }

  /** A paragraph that is a heading, or opens with one. */
  private boolean heading(Paragraph paragraph, String text) {
    int deeper = Math.min(DEEPEST_LEVEL, level + 1);
    Matcher linked = NAMED_HEADING.matcher(text.strip());
    int runIn = ParagraphForm.runInHead(paragraph, text);
    if (linked.matches()) {
      out.heading(deeper, marks.shown(linked.group(1)));
    } else if (runIn > 0) {
      out.heading(deeper, marks.shown(text.substring(0, runIn)));
      lines(Role.BODY, text.substring(runIn), 0);
    } else if (ParagraphForm.isHeading(paragraph, text)
        || unheaded && ParagraphForm.isCounted(paragraph, text)) {
      out.heading(deeper, marks.shown(text));
    } else {
      return false;
    }
    return true;
  }

  /** A caption or a formula. */
  private boolean captionOrFormula(Paragraph paragraph, String text) {
    if (kind(paragraph) == Role.BODY && ParagraphForm.isCaption(paragraph, text.strip())) {
      out.block(Role.CAPTION, marks.shown(text));
    } else if (text.startsWith("$$") && text.endsWith("$$") || TEX_FORMULA.matches(text)) {
      out.verbatim(Role.CODE, text);
    } else {
      return false;
    }
    return true;
  }

  /** A quotation that is a box of the author's by its label. */
  private boolean admonition(Paragraph paragraph, String text) {
    Matcher label = ADMONITION.matcher(text);
    boolean labelled =
        kind(paragraph) == Role.QUOTATION
            && label.lookingAt()
            && (text.startsWith("[") || paragraph.getFirstChild() instanceof StrongEmphasis);
    if (labelled) {
      out.leaveOut(LeftOut.Reason.MARKUP, label.end());
      admonitions.add(paragraph.getParent());
      String said = text.substring(label.end());
      int title = Math.max(0, said.indexOf('\n'));
      out.block(Role.BODY, marks.shown(said.substring(0, title)));
      out.block(Role.BODY, marks.shown(said.substring(title)));
    }
    return labelled;
  }

  /** What a page of documentation brings in or defines; a definition may go on below its line. */
  private static boolean isProgram(String text) {
    Matcher module = MODULE.matcher(text);
    return EXPORT.matcher(text).lookingAt()
        || module.matches()
        || module.lookingAt() && EXPORT.isIn(module.group());
  }

  /** Adds a paragraph of words, the heading of an item apart. */
  private void plain(Paragraph paragraph, String text) {
    Role kind = admonitions.contains(paragraph.getParent()) ? Role.BODY : kind(paragraph);
    ItemHead item = ItemHead.of(paragraph, text);
    int end = kind == Role.LIST_ITEM ? ItemHead.endOfLine(text) : 0;
    if (end > 0) {
      out.block(Role.HEADING, marks.shown(text.substring(0, end)), item.depth());
      out.block(kind, marks.shown(text.substring(end)), item.depth());
    } else if (item.isOne()) {
      out.block(Role.HEADING, marks.shown(text), item.depth());
    } else {
      lines(kind, text, item.depth());
    }
  }

  /** A paragraph, or one for each line where several have labels, or for each meaning of a term. */
  private void lines(Role kind, String text, int depth) {
    ParagraphLines.of(text).forEach(line -> out.block(kind, marks.shown(line), depth));
  }

  private static Role kind(Node node) {
    int depth = 0;
    for (Node up = node.getParent(); up != null && depth < DEEPEST; up = up.getParent()) {
      if (up instanceof ListItem) {
        return Role.LIST_ITEM;
      }
      if (up instanceof BlockQuote) {
        return Role.QUOTATION;
      }
      depth++;
    }
    return Role.BODY;
  }
}
