package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markup.ItemHead;
import io.precis.read.markup.MarkupElements;
import io.precis.read.markup.MarkupWriter;
import io.precis.read.markup.Preformatted;
import io.precis.read.markup.XhtmlReader;
import io.precis.text.RaisedText;
import io.precis.text.line.Captions;
import io.precis.text.line.StandaloneHeading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown: headings, paragraphs, lists, quotes and code, without the markup. */
public final class MarkdownReader extends NodeWalk {
  private static final Parser PARSER = Parser.builder().build();
  private static final int DEEPEST = 60;

  /**
   * Headings without the space after their marks, or before those at their end. One mark alone may
   * be a word's that others search for: two words at least, or Chinese, are a heading.
   */
  private static final TextPattern GLUED_HEADING =
      TextPattern.compile(
          "(?m)^(?:(#{2,6})(?=[\\p{L}\\p{N}])|(#)(?=\\p{IsHan}|\\p{Lu}[^#\\n]{0,100} [^#\\n]{1,100}#?$))"
              + "([^\\n]{1,300}?)#{0,6}[ \\t]*$");

  /** A number before a point of a list, without the space that makes it one. */
  private static final TextPattern GLUED_NUMBER =
      TextPattern.compile("(?m)^(\\d{1,2}\\.)(?=\\p{IsHan}|\\p{Lu}[\\p{Ll}\\s])");

  /** Code as templates of sites fence it. */
  private static final TextPattern LIQUID_CODE =
      TextPattern.compile(
          "(?s)\\{%-?\\s*(?:highlight|codeblock)\\b[^%]{0,100}%\\}\\R?(.{0,20000}?)\\R?\\{%-?\\s*end(?:highlight|codeblock)\\s*-?%\\}");

  /** Digits raised as one dialect writes them. */
  private static final TextPattern RAISED =
      TextPattern.compile("(?<=[\\d\\p{L}])\\^([+-]?\\d{1,4})\\^");

  /** What a page of documentation brings in to be shown by programs. */
  private static final TextPattern MODULE =
      TextPattern.compile(
          "(?:@import\\s[^\\n]{1,300}|(?:(?:import\\s[^\\n"
              + "]{1,200}\\sfrom\\s+['\"][^'\"\\n"
              + "]{1,200}['\"]|import\\s+['\"][^'\"\\n"
              + "]{1,200}['\"]|export\\s+(?:const|default|let)\\s[^\\n"
              + "]{1,500});?\\s*){1,50})\\s*");

  private static final TextPattern EXPORT =
      TextPattern.compile("export (?:const|let|function|default function) [\\w$]+\\s?[=(]");

  /** A box of a site's generator, with its title. */
  private static final TextPattern CONTAINER =
      TextPattern.compile(
          ":{3,}[ \\t]*(?:[a-z-]{3,20}|\\{[a-z-]{3,30}\\})(?:[ \\t]+|\\[)"
              + "(\\p{L}[^\\n{}\"\\]]{0,100})\\]?(?:\\n|$)");

  private static final TextPattern ENTITY =
      TextPattern.compile("&(?!(?:lt|gt|amp|quot|apos);)\\p{Alpha}[\\p{Alpha}\\d]{1,30};");

  private static final TextPattern COMMENT = TextPattern.compile("(?s)<!--.*?(?:-->|$)");

  private static final TextPattern TAGS =
      TextPattern.compile(
          "(?i)(?:tags?|categor(?:y|ies)|keywords?|标签|分类|关键词)\\s?[:：][^\\n.。]{1,300}");

  /** A line that names itself for links within a regulation, in double braces. */
  private static final TextPattern NAMED_HEADING =
      TextPattern.compile("\\{(?!\\{)([^{}\\n]{2,150}?)\\s*\\{\\s*#[^{}\\n]{1,80}\\}\\s*\\}");

  /** Commands of TeX for the page, and what abbreviations stand for. */
  private static final TextPattern NOT_SHOWN =
      TextPattern.compile(
          "(?:(?:\\\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle|vspace\\{[^{}\\n"
              + "]{1,20}\\})|\\*\\[[^\\[\\]\\n"
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

  private static final TextPattern FOOTNOTE = TextPattern.compile("\\[\\^[^\\]\\s]{1,40}\\]:\\s*");
  private static final TextPattern ADMONITION =
      TextPattern.compile("\\[![\\w-]{1,20}\\][+-]?[ \\t]*");

  /** What a dialect writes, the words it shows in the first group. */
  private record Mark(TextPattern pattern, LeftOut.Reason reason) {}

  private static final List<Mark> MARKS =
      List.of(
          // pictures and notes to oneself of notebooks, names of blocks
          new Mark(
              TextPattern.compile("!\\[[^\\[\\]\\n]{0,300}\\]\\([^()\\n]{1,500}\\)"),
              LeftOut.Reason.MARKUP),
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
          new Mark(TextPattern.compile("\\s?\\[-?@[^\\[\\]\\n]{1,300}\\]"), LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("^(?:\\?{3}\\+?|!{3})\\s+\\w+(?:\\s+\"[^\"\\n]*\")?\\s*"),
              LeftOut.Reason.MARKUP),
          new Mark(
              TextPattern.compile("(?m)^:{3,}[ \\t]*[\\w .\"{}-]{0,60}$"), LeftOut.Reason.MARKUP),
          // attributes behind a line: {align=center}, {.note #top}
          new Mark(
              TextPattern.compile(
                  "(?m)[ \\t]?\\{:?[ \\t]*"
                      + "(?:(?:[.#][\\w-]{1,40}|[\\w-]{1,20}=[^{}\\s]{1,60})[ \\t]*){1,6}\\}$"),
              LeftOut.Reason.MARKUP),
          // what a page that is a program says to programs
          new Mark(
              TextPattern.compile("(?s)\\s?\\{/\\*.{0,2000}?\\*/\\}"),
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
                  "\\[([^\\[\\]]{1,300})\\]\\(\\{(?:[%{][^{}]{0,200}[%}])\\}[^()\\s]{0,200}\\)"),
              LeftOut.Reason.TEMPLATE),
          new Mark(
              TextPattern.compile("\\{\\{?[%<].{0,300}?[%>]\\}\\}?|\\{\\{[^{}]{0,200}\\}\\}"),
              LeftOut.Reason.TEMPLATE),
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

  private static final int DEEPEST_LEVEL = 6;

  /** Who wrote a comment, as exports of discussions head it. */
  private static final TextPattern COMMENTER =
      TextPattern.compile(
          "@[\\w-]{1,39}(?:\\s.{0,60})?|[\\w-]{1,39}\\s+commented\\s.{0,60}",
          Pattern.CASE_INSENSITIVE);

  /** Names of no language that a fence may have. */
  private static final Set<String> PLAIN = Set.of("text", "txt", "plain", "plaintext");

  private final DocumentBuilder out;
  private int level;
  private final Set<Node> admonitions = new HashSet<>();

  private MarkdownReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Adds what {@code markdown} holds to {@code out}. */
  public static void read(String markdown, DocumentBuilder out) {
    FrontMatter front = FrontMatter.of(markdown);
    out.title(front.title());
    out.leaveOut(LeftOut.Reason.METADATA_BLOCK, front.settings());
    String headed = GLUED_HEADING.matcher(front.text()).replaceAll("$1$2 $3");
    String spaced = GLUED_NUMBER.matcher(headed).replaceAll("$1 ");
    String fenced = LIQUID_CODE.matcher(spaced).replaceAll("\n```\n$1\n```\n");
    String barred =
        MarkdownTable.withEscapedBars(MarkdownNesting.cap(IndentedItems.asList(fenced)));
    new MarkdownReader(out).walk(PARSER.parse(barred));
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getPrevious() instanceof ThematicBreak
        && SETTINGS.matcher(inline(heading)).matches()) {
      out.leaveOut(LeftOut.Reason.METADATA_BLOCK, inline(heading).length());
      return;
    }
    level = heading.getLevel();
    String text = marks(MarkdownTable.plain(inline(heading)));
    if (COMMENTER.matcher(text.strip()).matches()) {
      out.label(level, text);
    } else {
      out.heading(level, text);
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = inline(paragraph);
    if (isTable(text)) {
      List<String> rows = text.lines().filter(line -> !isRule(line)).toList();
      out.startTable();
      out.headerRow(MarkdownTable.cells(rows.get(0)));
      rows.stream().skip(1).forEach(row -> out.row(MarkdownTable.cells(row)));
    } else {
      paragraph(paragraph, MarkdownTable.plain(text));
    }
  }

  private void paragraph(Paragraph paragraph, String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      out.block(Role.PAGE_FURNITURE, text);
      return;
    }
    Matcher container = CONTAINER.matcher(text);
    if (container.lookingAt() && container.group(1) != null) {
      out.leaveOut(LeftOut.Reason.MARKUP, container.start(1));
      out.block(kind(paragraph), marks(container.group(1)));
      paragraph(paragraph, text.substring(container.end()));
      return;
    }
    if (TAGS.matcher(text.strip()).matches()) {
      out.block(Role.FRONT_MATTER, text);
      return;
    }
    if (isOnlyLinkWithin(paragraph)) {
      out.block(Role.PAGE_FURNITURE, text);
      return;
    }
    if (NOT_SHOWN.matcher(text.strip()).matches()) {
      out.leaveOut(LeftOut.Reason.MARKUP, text.length());
      return;
    }
    Matcher named = NAMED_HEADING.matcher(text.strip());
    if (named.matches()) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks(named.group(1)));
      return;
    }
    Matcher note = FOOTNOTE.matcher(text);
    Matcher label = ADMONITION.matcher(text);
    if (note.lookingAt()) {
      out.leaveOut(LeftOut.Reason.MARKUP, note.end());
      out.block(Role.NOTE, marks(text.substring(note.end())));
    } else if (MODULE.matcher(text).matches() || EXPORT.matcher(text).lookingAt()) {
      out.leaveOut(LeftOut.Reason.SCRIPT, text.length());
    } else if (runInHead(paragraph, text) > 0) {
      int head = runInHead(paragraph, text);
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks(text.substring(0, head)));
      paragraphs(Role.BODY, text.substring(head), 0);
    } else if (isHeading(paragraph, text)) {
      out.heading(Math.min(DEEPEST_LEVEL, level + 1), marks(text));
    } else if (kind(paragraph) == Role.BODY && isCaption(paragraph, text.strip())) {
      out.block(Role.CAPTION, marks(text));
    } else if (text.startsWith("$$") && text.endsWith("$$")) {
      out.verbatim(Role.CODE, text);
    } else if (kind(paragraph) == Role.QUOTATION && label.lookingAt()) {
      out.leaveOut(LeftOut.Reason.MARKUP, label.end());
      admonitions.add(paragraph.getParent());
      String said = text.substring(label.end());
      int title = Math.max(0, said.indexOf('\n'));
      out.block(Role.BODY, marks(said.substring(0, title)));
      out.block(Role.BODY, marks(said.substring(title)));
    } else {
      Role kind = admonitions.contains(paragraph.getParent()) ? Role.BODY : kind(paragraph);
      ItemHead head = ItemHead.of(paragraph, text);
      int end = kind == Role.LIST_ITEM ? ItemHead.endOfLine(text) : 0;
      if (end > 0) {
        out.block(Role.HEADING, marks(text.substring(0, end)), head.depth());
        out.block(kind, marks(text.substring(end)), head.depth());
      } else if (head.isOne()) {
        out.block(Role.HEADING, marks(text), head.depth());
      } else {
        paragraphs(kind, text, head.depth());
      }
    }
  }

  /** A paragraph, or one for each line where several have labels. */
  private void paragraphs(Role kind, String text, int depth) {
    if (LABELLED.matcher(text).results().limit(2).count() == 2) {
      text.lines().forEach(line -> out.block(kind, marks(line), depth));
    } else {
      out.block(kind, marks(DEFINITION.matcher(text).replaceAll(": ")), depth);
    }
  }

  /** Whether a paragraph is nothing but a link to a place on the same page, as to its top. */
  private static boolean isOnlyLinkWithin(Paragraph paragraph) {
    Node only = paragraph.getFirstChild();
    return only instanceof Link link
        && only.getNext() == null
        && link.getDestination().startsWith("#")
        && paragraph.getParent() instanceof Document;
  }

  private static String raised(String text) {
    return RAISED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(RaisedText.of("", found.group(1))));
  }

  /** A caption is in letters of its own, or no sentence: one may begin with a table's number. */
  private static boolean isCaption(Paragraph paragraph, String text) {
    Node only = paragraph.getFirstChild();
    boolean apart =
        (only instanceof Emphasis || only instanceof StrongEmphasis) && only.getNext() == null;
    return Captions.isCaption(text)
        && (apart || !StandaloneHeading.endsLikeSentence(text))
        && !text.endsWith(":");
  }

  /** Where the first line of a paragraph ends that heads it in bold letters; 0 for none. */
  private static int runInHead(Paragraph paragraph, String text) {
    Node first = paragraph.getFirstChild();
    int end = text.indexOf('\n');
    boolean alone =
        first instanceof StrongEmphasis
            && endsLine(first)
            && paragraph.getParent() instanceof Document;
    boolean heads =
        alone
            && end > 0
            && MarkupElements.mayBeHeading(text.substring(0, end))
            && MarkupWriter.isText(text.substring(end).strip());
    return heads ? end : 0;
  }

  /** Whether a line ends behind a node; the spaces that break it are an empty text. */
  private static boolean endsLine(Node node) {
    Node next = node.getNext();
    while (next instanceof Text text && text.getLiteral().isBlank()) {
      next = next.getNext();
    }
    return next instanceof HardLineBreak || next instanceof SoftLineBreak;
  }

  /** A paragraph of bold letters that is no sentence, with a paragraph or a list below it. */
  private static boolean isHeading(Paragraph paragraph, String text) {
    Node only = paragraph.getFirstChild();
    Node below = paragraph.getNext();
    return only instanceof StrongEmphasis
        && only.getNext() == null
        && paragraph.getParent() instanceof Document
        && MarkupElements.mayBeHeading(text)
        && (below instanceof ListBlock
            || below instanceof Paragraph next
                && !(next.getFirstChild() instanceof StrongEmphasis));
  }

  /** Without the marks of dialects that the parser does not know; struck text is taken out. */
  private String marks(String text) {
    String plain = raised(text);
    for (Mark mark : MARKS) {
      Matcher found = mark.pattern().matcher(plain);
      StringBuilder kept = new StringBuilder();
      while (found.find()) {
        String shown = found.groupCount() == 0 ? "" : found.group(1);
        out.leaveOut(mark.reason(), found.group().length() - shown.length());
        found.appendReplacement(kept, Matcher.quoteReplacement(shown));
      }
      plain = found.appendTail(kept).toString();
    }
    return plain;
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

  /** What is set as code; letters and stories are often, to keep their lines. */
  private void preformatted(String literal, boolean mayBeProse) {
    String text = MarkdownTable.source(literal);
    if (mayBeProse && Preformatted.isProse(text)) {
      out.paragraphs(text, 2);
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
    String shown =
        ENTITY.matcher(COMMENT.matcher(literal).replaceAll("")).replaceAll(MarkdownReader::sign);
    XhtmlReader.read(shown, "text/html", "", out);
  }

  /** What an entity of HTML stands for; XML, as which the block is read, knows only five. */
  private static String sign(MatchResult entity) {
    return Matcher.quoteReplacement(
        org.jsoup.parser.Parser.unescapeEntities(entity.group(), false));
  }

  private static boolean isTable(String text) {
    return text.lines().skip(1).findFirst().filter(MarkdownReader::isRule).isPresent()
        && !text.lines().allMatch(MarkdownReader::isRule);
  }

  private static boolean isRule(String line) {
    return line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
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
