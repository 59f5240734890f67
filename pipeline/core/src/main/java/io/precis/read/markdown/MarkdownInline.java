package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.text.RaisedText;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of one block of Markdown. Elements of HTML among them do what they do on a page: raised
 * digits stay apart from the number before them, struck words are left out. Not thread-safe.
 */
final class MarkdownInline extends NodeWalk {
  private static final TextPattern AFTER_NAME = TextPattern.compile("[\\s/]*>$|\\s.*");

  private final StringBuilder text = new StringBuilder();
  private int raisedFrom = -1;
  private int struckFrom = -1;
  private boolean raisedLink;

  String read(Node block) {
    walk(block);
    return text.toString();
  }

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

  @Override
  public void visit(Link node) {
    raisedLink |= raisedFrom >= 0;
    visitChildren(node);
  }

  @Override
  public void visit(HtmlInline node) {
    String tag = AFTER_NAME.matcher(node.getLiteral().toLowerCase(Locale.ROOT)).replaceAll("");
    switch (tag) {
      case "<br" -> text.append(isInRow() ? ' ' : '\n');
      case "<li", "<p", "<div" -> part(tag.equals("<li") ? "; " : " ");
      case "<sup" -> {
        raisedFrom = text.length();
        raisedLink = false;
      }
      case "</sup" -> endRaised();
      case "<del", "<s", "<strike" -> struckFrom = text.length();
      case "</del", "</s", "</strike" -> {
        text.setLength(struckFrom < 0 ? text.length() : Math.min(struckFrom, text.length()));
        struckFrom = -1;
      }
      default -> {}
    }
  }

  /** What stands on a line of its own in a cell is parted from what stands before it there. */
  private void part(String border) {
    String cell = text.substring(text.lastIndexOf("|") + 1);
    if (isInRow() && !cell.isBlank()) {
      text.append(border);
    }
  }

  /** Whether the line so far is a row of a table, which ends with the line. */
  private boolean isInRow() {
    return text.indexOf("|", text.lastIndexOf("\n") + 1) >= 0;
  }

  private void endRaised() {
    if (raisedFrom < 0 || raisedFrom > text.length()) {
      return;
    }
    RaisedText.end(text, raisedFrom, raisedLink);
    raisedFrom = -1;
  }
}
