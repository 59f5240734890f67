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
  static List<MarkupPiece> mark(List<MarkupPiece> pieces, PageElement root, String title) {
    List<Role> roles = MainContent.roles(page(pieces, root, title));
    List<MarkupPiece> marked = new ArrayList<>(pieces.size());
    int next = 0;
    for (MarkupPiece piece : pieces) {
      marked.add(piece instanceof MarkupPiece.PageStart ? piece : mark(piece, roles.get(next++)));
    }
    return marked;
  }

  /** The page as the model of its content sees it: a block for each piece with text. */
  static WebPage page(List<MarkupPiece> pieces, PageElement root, String title) {
    List<PageBlock> blocks = new ArrayList<>();
    for (MarkupPiece piece : pieces) {
      if (piece instanceof MarkupPiece.Heading heading) {
        blocks.add(
            block(
                heading.element(), Role.HEADING, heading.text(), heading.linkCharacters(), false));
      } else if (piece instanceof MarkupPiece.Block block) {
        blocks.add(
            block(
                block.element(), block.role(), block.text(), block.linkCharacters(), block.bold()));
      } else if (piece instanceof MarkupPiece.Row row) {
        String text = String.join(" ", row.cells());
        blocks.add(block(row.element(), Role.TABLE, text, row.linkCharacters(), false));
      }
    }
    return new WebPage(root, blocks, title);
  }

  private static PageBlock block(
      PageElement element, Role role, String text, int linkCharacters, boolean bold) {
    return new PageBlock(element, role, new TextCleaner().flow(text), linkCharacters, bold);
  }

  private static MarkupPiece mark(MarkupPiece piece, Role role) {
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
    MarkupPiece.Block block = (MarkupPiece.Block) piece;
    return new MarkupPiece.Block(
        role, block.text(), block.bold(), block.depth(), block.linkCharacters(), block.element());
  }
}
