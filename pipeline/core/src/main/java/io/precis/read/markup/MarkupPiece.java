package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.web.PageElement;
import java.util.List;

/** What a reader of markup finds, in text order. */
sealed interface MarkupPiece {
  /** A page, sheet or slide begins. */
  record PageStart(boolean slide) implements MarkupPiece {}

  /**
   * A heading.
   *
   * @param level 1 for the outermost
   * @param linkCharacters how many of its characters, white space left out, are links
   */
  record Heading(int level, String text, int linkCharacters, PageElement element)
      implements MarkupPiece {}

  /**
   * A paragraph, an item, a caption.
   *
   * @param bold whether all of it is in bold letters
   * @param depth how many list items it is or stands in, as of {@link io.precis.document.Block}
   */
  record Block(
      Role role, String text, boolean bold, int depth, int linkCharacters, PageElement element)
      implements MarkupPiece {

    Block as(Role other) {
      return new Block(other, text, bold, depth, linkCharacters, element);
    }
  }

  /**
   * A row of a table that is one.
   *
   * @param cells at least one; an empty cell is an empty string
   * @param place where it stands in its table
   */
  record Row(List<String> cells, Place place, int linkCharacters, PageElement element)
      implements MarkupPiece {
    /**
     * Where a row stands.
     *
     * @param first whether its table begins with it
     * @param afterGap whether a blank row of a sheet stands before it
     * @param header whether all of its cells are those of a header
     */
    record Place(boolean first, boolean afterGap, boolean header) {}

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
