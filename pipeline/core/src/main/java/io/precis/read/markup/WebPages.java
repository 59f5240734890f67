package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.web.MainContent;
import io.precis.read.web.PageBlock;
import io.precis.read.web.PageElement;
import io.precis.read.web.WebPage;
import io.precis.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;

/** Tells the author's text of a web page from what stands around it. */
final class WebPages {
  private WebPages() {}

  /** The pieces with their roles. */
  static List<MarkupPiece> mark(List<MarkupPiece> found, PageElement root, String title) {
    List<MarkupPiece> pieces = ownMatter(found);
    List<Role> roles = MainContent.roles(page(pieces, root, title));
    List<MarkupPiece> marked = new ArrayList<>(pieces.size());
    int block = -1;
    for (int i = 0; i < pieces.size(); i++) {
      MarkupPiece piece = pieces.get(i);
      boolean shows = !(piece instanceof MarkupPiece.PageStart);
      block += shows && !goesOn(pieces, i) ? 1 : 0;
      marked.add(shows ? mark(piece, roles.get(block)) : piece);
    }
    return marked;
  }

  /** What is marked as front matter of a book is the text of a page that holds nothing else. */
  private static List<MarkupPiece> ownMatter(List<MarkupPiece> pieces) {
    boolean other =
        pieces.stream()
            .anyMatch(piece -> piece instanceof MarkupPiece.Block b && b.role().competes());
    return other ? pieces : pieces.stream().map(WebPages::asBody).toList();
  }

  private static MarkupPiece asBody(MarkupPiece piece) {
    return piece instanceof MarkupPiece.Block block && block.role() == Role.FRONT_MATTER
        ? block.as(Role.BODY)
        : piece;
  }

  /**
   * The page as the model of its content sees it: a block for each piece with text; paragraphs of
   * one element that only white space sets in are one.
   */
  static WebPage page(List<MarkupPiece> pieces, PageElement root, String title) {
    List<PageBlock> blocks = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      MarkupPiece piece = pieces.get(i);
      if (piece instanceof MarkupPiece.Heading heading) {
        blocks.add(
            block(
                heading.element(), Role.HEADING, heading.text(), heading.linkCharacters(), false));
      } else if (piece instanceof MarkupPiece.Block block && !goesOn(pieces, i)) {
        blocks.add(block(whole(pieces, i, block)));
      } else if (piece instanceof MarkupPiece.Row row) {
        String text = String.join(" ", row.cells());
        blocks.add(block(row.element(), Role.TABLE, text, row.linkCharacters(), false));
      }
    }
    return new WebPage(root, blocks, title);
  }

  /** A block with those after it that go on with it. */
  private static MarkupPiece.Block whole(
      List<MarkupPiece> pieces, int first, MarkupPiece.Block block) {
    StringBuilder text = new StringBuilder(block.text());
    int links = block.linkCharacters();
    boolean bold = block.bold();
    for (int i = first + 1; i < pieces.size() && goesOn(pieces, i); i++) {
      MarkupPiece.Block next = (MarkupPiece.Block) pieces.get(i);
      text.append('\n').append(next.text());
      links += next.linkCharacters();
      bold &= next.bold();
    }
    return new MarkupPiece.Block(
        block.role(), text.toString(), bold, block.depth(), links, block.element());
  }

  /** Whether a piece is a paragraph that white space sets in, in the element of the one before. */
  private static boolean goesOn(List<MarkupPiece> pieces, int i) {
    return i > 0
        && pieces.get(i) instanceof MarkupPiece.Block block
        && pieces.get(i - 1) instanceof MarkupPiece.Block before
        && block.element() == before.element()
        && block.role() == before.role()
        && IdeographicLines.isSetIn(block.text());
  }

  private static PageBlock block(MarkupPiece.Block block) {
    return block(block.element(), block.role(), block.text(), block.linkCharacters(), block.bold());
  }

  private static PageBlock block(
      PageElement element, Role role, String text, int linkCharacters, boolean bold) {
    return new PageBlock(element, role, new TextCleaner().flow(text), linkCharacters, bold);
  }

  private static MarkupPiece mark(MarkupPiece piece, Role role) {
    if (role == Role.QUOTATION && piece instanceof MarkupPiece.Block block) {
      return block.as(role);
    }
    if (role.isAuthorsText()) {
      return piece;
    }
    if (piece instanceof MarkupPiece.Heading heading) {
      return new MarkupPiece.Block(
          role, heading.text(), false, 0, heading.linkCharacters(), heading.element());
    }
    if (piece instanceof MarkupPiece.Row row) {
      String text = String.join("\t", row.cells());
      return new MarkupPiece.Block(role, text, false, 0, row.linkCharacters(), row.element());
    }
    return ((MarkupPiece.Block) piece).as(role);
  }
}
