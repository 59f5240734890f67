package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markup.Preformatted;
import io.precis.read.markup.XhtmlReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown: headings, paragraphs, lists, quotes and code, without the markup. */
public final class MarkdownReader extends NodeWalk {
  private static final Parser PARSER = Parser.builder().build();

  private static final TextPattern ENTITY =
      TextPattern.compile(
          "&(?!(?:lt|gt|amp|quot);)"
              + "(?:\\p{Alpha}[\\p{Alpha}\\d]{1,30}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

  private static final TextPattern COMMENT = TextPattern.compile("(?s)<!--.*?(?:-->|$)");

  /** Such a line set as a small heading, as platforms for notes have it. */
  private static final TextPattern TAGS_HEADING =
      TextPattern.compile("(?i)(?:tags?|标签|標籤)\\s?[:：][^\\n.。]{1,300}");

  /** Settings between two rules that stand below the title. */
  private static final TextPattern SETTINGS =
      TextPattern.compile("(?:[a-z][\\w-]{1,30}:(?!//)[ \\t]*[^\\n]{0,300}(?:\\n\\s*|$)){1,20}");

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
  private final MarkdownParagraphs paragraphs;

  /** What was set as a heading, though the next paragraph goes on with it. */
  private String begun = "";

  private MarkdownReader(DocumentBuilder out, String text, Node document) {
    this.out = out;
    this.marks = new DialectMarks(out, TexReferences.in(text));
    this.paragraphs = new MarkdownParagraphs(out, marks, ParagraphForm.isUnheaded(document));
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
    new MarkdownReader(out, front.text(), document).walk(document);
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
    int level = heading.getLevel();
    paragraphs.isBelow(level);
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
      paragraphs.add(paragraph, MarkdownTable.plain(table < 0 ? text : text.substring(0, table)));
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

  private static String inline(Node block) {
    return new MarkdownInline().read(block);
  }
}
