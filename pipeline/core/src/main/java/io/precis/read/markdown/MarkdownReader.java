package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markup.ItemHead;
import io.precis.read.markup.Preformatted;
import io.precis.read.markup.XhtmlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown: headings, paragraphs, lists, quotes and code, without the markup. */
public final class MarkdownReader extends NodeWalk {
  private static final Parser PARSER = Parser.builder().build();
  private static final int DEEPEST = 60;

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

  private static final TextPattern ENTITY =
      TextPattern.compile(
          "&(?!(?:lt|gt|amp|quot);)"
              + "(?:\\p{Alpha}[\\p{Alpha}\\d]{1,30}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

  private static final TextPattern COMMENT = TextPattern.compile("(?s)<!--.*?(?:-->|$)");

  private static final TextPattern TAGS =
      TextPattern.compile(
          "(?i)(?:tags?|categor(?:y|ies)|keywords?|标签|分类|关键词)\\s?[:：][^\\n.。]{1,300}");

  /** Such a line set as a small heading, as platforms for notes have it. */
  private static final TextPattern TAGS_HEADING =
      TextPattern.compile("(?i)(?:tags?|标签|標籤)\\s?[:：][^\\n.。]{1,300}");

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

  /** Settings between two rules that stand below the title. */
  private static final TextPattern SETTINGS =
      TextPattern.compile("(?:[a-z][\\w-]{1,30}:(?!//)[ \\t]*[^\\n]{0,300}(?:\\n\\s*|$)){1,20}");

  /** A line that opens with who speaks: two of them are no wrapped paragraph. */
  private static final TextPattern LABELLED =
      TextPattern.compile("(?m)^\\s*[\\p{L}@][\\p{L}\\p{N}_.-]{1,24}\\s?[:：](?!//)\\s?\\S");

  /** What a term on the line above means. */
  private static final TextPattern DEFINITION = TextPattern.compile("(?<=[^:])\\n:[ \\t]+(?=\\S)");

  private static final TextPattern MEANING = TextPattern.compile(":[ \\t]+(?=\\S)");

  private static final TextPattern FOOTNOTE = TextPattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:\\s*");
  private static final TextPattern ADMONITION =
      TextPattern.compile(
          "\\[![\\w-]{1,20}\\][+-]?[ \\t]*|(?:Note|Warning|Important|Tip|Caution)(?=\\n)");

  private static final int DEEPEST_LEVEL = 6;

  /** Who wrote a comment, as exports of discussions head it. */
  private static final TextPattern COMMENTER =
      TextPattern.compile(
          "@[\\w-]{1,39}(?:\\s.{0,60})?|[\\w-]{1,39}\\s+commented\\s.{0,60}",
          Pattern.CASE_INSENSITIVE);

  /** Marks by which text that is set in, as in a box, is known to be Markdown. */
  private static final TextPattern INLINE =
      TextPattern.compile(
          "\\*\\*\\w[^*\\n]{0,200}\\*\\*|\\]\\((?:https?:|[./#\\w])[^()\\s]{1,300}\\)");

  /** Names of no language that a fence may have. */
  private static final Set<String> PLAIN = Set.of("text", "txt", "plain", "plaintext");

  private final DocumentBuilder out;
  private final DialectMarks marks;
  private final PageContents contents = new PageContents();

  /** Whether the text marks none of its headings. */
  private boolean unheaded;

  private int level;

  /** What was set as a heading, though the next paragraph goes on with it. */
  private String begun = "";

  private final Set<Node> admonitions = new HashSet<>();

  private MarkdownReader(DocumentBuilder out, String text) {
    this.out = out;
    this.marks = new DialectMarks(out, TexReferences.in(text));
  }

  /** Whether a plain text shows that it is Markdown: by headings, and links or bold letters. */
  public static boolean isSurelyIn(String text) {
    return MarkdownSigns.areIn(text);
  }

  /** Adds what {@code markdown} holds to {@code out}. */
  public static void read(String markdown, DocumentBuilder out) {
    FrontMatter front = FrontMatter.ofMarkdown(markdown);
    out.title(front.title());
    out.byline(front.byline().authors(), front.byline().date());
    out.leaveOut(LeftOut.Reason.METADATA_BLOCK, front.settings());
    Node document = PARSER.parse(MarkdownSource.standard(front.text(), out));
    MarkdownReader reader = new MarkdownReader(out, front.text());
    reader.unheaded = ParagraphForm.isUnheaded(document);
    reader.walk(document);
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getPrevious() instanceof ThematicBreak
        && SETTINGS.matcher(inline(heading)).matches()) {
      out.leaveOut(LeftOut.Reason.METADATA_BLOCK, inline(heading).length());
      return;
    }
    String text = marks.shown(MarkdownTable.plain(inline(heading)));
    if (HeadingForm.isBeginning(heading, text)) {
      begun = text.strip() + ' ';
      return;
    }
    if (HeadingForm.isClause(text)) {
      out.block(Role.BODY, text);
      return;
    }
    if (TAGS_HEADING.matcher(text.strip()).matches()) {
      out.block(Role.FRONT_MATTER, text);
      return;
    }
    level = heading.getLevel();
    if (COMMENTER.matcher(text.strip()).matches()) {
      out.label(level, text);
    } else {
      out.heading(level, text);
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = begun + inline(paragraph);
    begun = "";
    if (MarkdownTable.isAllRows(text)) {
      rows(paragraph, text);
      return;
    }
    int table = MarkdownTable.start(text);
    if (table != 0) {
      paragraph(paragraph, MarkdownTable.plain(table < 0 ? text : text.substring(0, table)));
    }
    if (table >= 0) {
      table(text.substring(table));
    }
  }

  /** A table without a rule, whose first row is its header where it is in bold letters. */
  private void rows(Paragraph paragraph, String text) {
    Node first = paragraph.getFirstChild().getNext();
    List<String> rows = text.lines().filter(line -> !MarkdownTable.isBlank(line)).toList();
    boolean headed = first instanceof StrongEmphasis && rows.size() > 1;
    out.startTable();
    if (headed) {
      out.headerRow(MarkdownTable.cells(rows.get(0)));
    }
    rows.stream().skip(headed ? 1 : 0).forEach(row -> out.row(MarkdownTable.cells(row)));
  }

  private void table(String text) {
    List<String> rows = text.lines().filter(line -> !MarkdownTable.isBlank(line)).toList();
    out.startTable();
    out.headerRow(MarkdownTable.cells(rows.get(0)));
    rows.stream().skip(1).forEach(row -> out.row(MarkdownTable.cells(row)));
  }

  private void paragraph(Paragraph paragraph, String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      out.block(Role.PAGE_FURNITURE, text);
      return;
    }
    Matcher container = CONTAINER.matcher(text);
    if (container.lookingAt() && container.group(1) != null) {
      out.leaveOut(LeftOut.Reason.MARKUP, container.start(1));
      out.block(kind(paragraph), marks.shown(container.group(1)));
      paragraph(paragraph, text.substring(container.end()));
      return;
    }
    if (TAGS.matcher(text.strip()).matches() || FIELDS.matcher(text.strip()).matches()) {
      out.block(Role.FRONT_MATTER, text);
      return;
    }
    if (ParagraphForm.isOnlyLinkWithin(paragraph)) {
      out.block(Role.PAGE_FURNITURE, text);
      return;
    }
    if (ParagraphForm.isNote(paragraph)) {
      out.block(Role.NOTE, marks.shown(text));
      return;
    }
    if (contents.holds(paragraph)) {
      out.block(Role.CONTENTS, marks.shown(text));
      return;
    }
    if (NOT_SHOWN.matcher(text.strip()).matches()) {
      out.leaveOut(LeftOut.Reason.MARKUP, text.length());
      return;
    }
    Matcher named = NAMED_HEADING.matcher(text.strip());
    if (named.matches()) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks.shown(named.group(1)));
      return;
    }
    int head = ParagraphForm.runInHead(paragraph, text);
    Matcher note = FOOTNOTE.matcher(text);
    Matcher label = ADMONITION.matcher(text);
    if (note.lookingAt()) {
      out.leaveOut(LeftOut.Reason.MARKUP, note.end());
      out.block(Role.NOTE, marks.shown(text.substring(note.end())));
    } else if (TEX_FLOAT.matcher(text).matches()) {
      out.leaveOut(LeftOut.Reason.MARKUP, text.length());
    } else if (isProgram(text)) {
      out.leaveOut(LeftOut.Reason.SCRIPT, text.length());
    } else if (head > 0) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks.shown(text.substring(0, head)));
      paragraphs(Role.BODY, text.substring(head), 0);
    } else if (ParagraphForm.isHeading(paragraph, text)
        || unheaded && ParagraphForm.isCounted(paragraph, text)) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks.shown(text));
    } else if (kind(paragraph) == Role.BODY && ParagraphForm.isCaption(paragraph, text.strip())) {
      out.block(Role.CAPTION, marks.shown(text));
    } else if (text.startsWith("$$") && text.endsWith("$$")
        || TEX_FORMULA.matcher(text).matches()) {
      out.verbatim(Role.CODE, text);
    } else if (kind(paragraph) == Role.QUOTATION
        && label.lookingAt()
        && (text.startsWith("[") || paragraph.getFirstChild() instanceof StrongEmphasis)) {
      out.leaveOut(LeftOut.Reason.MARKUP, label.end());
      admonitions.add(paragraph.getParent());
      String said = text.substring(label.end());
      int title = Math.max(0, said.indexOf('\n'));
      out.block(Role.BODY, marks.shown(said.substring(0, title)));
      out.block(Role.BODY, marks.shown(said.substring(title)));
    } else {
      plain(paragraph, text);
    }
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
      paragraphs(kind, text, item.depth());
    }
  }

  /** A paragraph, or one for each line where several have labels, or for each meaning of a term. */
  private void paragraphs(Role kind, String text, int depth) {
    if (DEFINITION.matcher(text).results().limit(2).count() == 2) {
      meanings(text).forEach(meaning -> out.block(kind, marks.shown(meaning), depth));
    } else if (LABELLED.matcher(text).results().limit(2).count() == 2) {
      text.lines().forEach(line -> out.block(kind, marks.shown(line), depth));
    } else {
      out.block(kind, marks.shown(DEFINITION.matcher(text).replaceAll(": ")), depth);
    }
  }

  /** Each meaning behind its term; a further meaning of the same term stands alone. */
  private static List<String> meanings(String text) {
    List<String> meanings = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean term = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher meaning = MEANING.matcher(line);
      boolean means = meaning.lookingAt();
      boolean heads = i + 1 < lines.size() && MEANING.matcher(lines.get(i + 1)).lookingAt();
      String said = means ? line.substring(meaning.end()) : line;
      if (!meanings.isEmpty() && (means == term) && !(heads && !means)) {
        meanings.add(meanings.remove(meanings.size() - 1) + (means ? ": " : " ") + said);
      } else {
        meanings.add(said);
      }
      term = heads && !means;
    }
    return meanings;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String language = code.getInfo() == null ? "" : code.getInfo().strip();
    preformatted(code.getLiteral(), language.isEmpty() || PLAIN.contains(language));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    preformatted(code.getLiteral(), true);
  }

  /** What is set as code; letters and stories are often, to keep their lines, and lists set in. */
  private void preformatted(String literal, boolean mayBeProse) {
    String text = MarkdownTable.source(literal);
    if (mayBeProse && (Preformatted.isProse(text) || Preformatted.isPoints(text))) {
      if (INLINE.isIn(text)) {
        visitNext(PARSER.parse(MarkdownSource.standard(text, out)));
      } else {
        out.paragraphs(text, 2);
      }
    } else {
      out.verbatim(Role.CODE, text);
    }
  }

  /** The text of elements is text; comments are what a reader does not see. */
  @Override
  public void visit(HtmlBlock html) {
    String literal = MarkdownTable.plain(html.getLiteral());
    Matcher comment = COMMENT.matcher(literal);
    int comments = comment.results().mapToInt(found -> found.group().length()).sum();
    out.leaveOut(LeftOut.Reason.MARKUP_COMMENT, comments);
    String text = marks.shownInElements(COMMENT.matcher(literal).replaceAll(""));
    String shown = ENTITY.matcher(text).replaceAll(MarkdownReader::sign);
    XhtmlReader.read(shown, "text/html", "", out);
  }

  /** What an entity of HTML stands for; the block is read as XHTML, which knows only four here. */
  private static String sign(MatchResult entity) {
    String sign = org.jsoup.parser.Parser.unescapeEntities(entity.group(), false);
    return Matcher.quoteReplacement(
        sign.equals(entity.group())
            ? sign
            : sign.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
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

  private static String inline(Node block) {
    return new MarkdownInline().read(block);
  }
}
