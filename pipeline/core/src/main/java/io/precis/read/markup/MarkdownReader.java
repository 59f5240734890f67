package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown: headings, paragraphs, lists, quotes and code, without the markup. */
public final class MarkdownReader extends NodeWalk {
  private static final Parser PARSER = Parser.builder().build();
  private static final int DEEPEST = 60;

  private final DocumentBuilder out;

  private MarkdownReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Adds what {@code markdown} holds to {@code out}. */
  public static void read(String markdown, DocumentBuilder out) {
    String text = MarkdownNesting.cap(FrontMatter.strip(markdown));
    new MarkdownReader(out).walk(PARSER.parse(text));
  }

  @Override
  public void visit(Heading heading) {
    out.heading(heading.getLevel(), inline(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = inline(paragraph);
    if (isTable(text)) {
      text.lines()
          .filter(line -> !isRule(line))
          .forEach(line -> out.row(MarkdownTable.cells(line)));
    } else {
      out.block(kind(paragraph), text);
    }
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.verbatim(Role.CODE, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.verbatim(Role.CODE, code.getLiteral());
  }

  /** Markup inside Markdown is not text; comments are what a reader does not see. */
  @Override
  public void visit(HtmlBlock html) {}

  private static boolean isTable(String text) {
    return text.lines().count() >= 2
        && text.lines().skip(1).findFirst().filter(MarkdownReader::isRule).isPresent();
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
    StringBuilder text = new StringBuilder();
    new NodeWalk() {
      @Override
      public void visit(Text node) {
        text.append(node.getLiteral());
      }

      @Override
      public void visit(Code node) {
        text.append(node.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak node) {
        text.append('\n');
      }

      @Override
      public void visit(HardLineBreak node) {
        text.append('\n');
      }

      /** What an image is called is not part of the prose. */
      @Override
      public void visit(Image node) {}
    }.walk(block);
    return text.toString();
  }
}
