package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownEscaperTest {
  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "*",
          "**",
          "_",
          "`",
          "```",
          "#",
          "# ",
          "- ",
          "+ ",
          "1. ",
          "1) ",
          "> ",
          "![x](",
          "http://a.b/c",
          "<b>",
          "<!--",
          "&amp;",
          "&#33;",
          "[a](b)",
          "]",
          "(",
          ")",
          "\\",
          "|",
          "---",
          "===",
          "~~",
          "://",
          "www.x.org",
          "a@b.c",
          "\n",
          "\t",
          "\r\n",
          "\u2028",
          "\u0007",
          "字",
          "’",
          "\"",
          "'",
          ":",
          "$",
          "^",
          "@",
          "=",
          "…");

  private final Random random = Seeds.randomFor(MarkdownEscaperTest.class);

  @Test
  void rendersAsItsOwnCharactersAndNothingElse() {
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString());
    }
  }

  @Test
  void orders() {
    check("1986. A great year");
    check("- not a list");
    check("![track me](http://evil.example/pixel.png)");
    check("<script>alert(1)</script>");
  }

  @Test
  void ordinaryProseStaysReadable() {
    String prose = "It rose by 3.5 per cent (from 2.1), the Board's report says.";
    assertEquals(prose, MarkdownEscaper.escape(prose).replace("\\(", "(").replace("\\)", ")"));
  }

  private static void check(String text) {
    Node root = Parser.builder().build().parse(MarkdownEscaper.escape(text));
    StringBuilder shown = new StringBuilder();
    root.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
              assertTrue(
                  child instanceof Paragraph
                      || child instanceof Text
                      || child instanceof SoftLineBreak,
                  () -> "'" + text + "' became a node of its own");
              child.accept(this);
            }
          }

          @Override
          public void visit(Text piece) {
            shown.append(piece.getLiteral());
          }
        });
    assertEquals(plain(text), plain(shown.toString()), () -> "of '" + text + "'");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }
}
