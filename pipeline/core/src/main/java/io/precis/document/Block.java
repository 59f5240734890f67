package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A stretch of a document's text of one kind: a paragraph, a heading, a list item.
 *
 * @param role what it is; a heading amid a section names what stands below it and is no section
 * @param section ordinal of the section it belongs to
 * @param span where it lies; blocks of a document do not overlap and are in text order
 * @param depth how many list items it is or stands in: 1 for an item of an outermost list; 0
 *     outside of lists, and where the format does not tell
 * @param header whether it is a row of a table of which the format says that it names the columns
 */
public record Block(Role role, int section, Span span, int depth, boolean header)
    implements Serializable {
  public Block {
    requireNonNull(role, "role is null");
    requireNonNull(span, "span is null");
    if (section < 0 || depth < 0) {
      throw new IllegalArgumentException(
          "section and depth must be >= 0, got " + section + " and " + depth);
    }
  }

  /** A block outside of lists. */
  public Block(Role role, int section, Span span) {
    this(role, section, span, 0);
  }

  /** A block that is no row of a table, or one of which nothing is said. */
  public Block(Role role, int section, Span span, int depth) {
    this(role, section, span, depth, false);
  }

  /** This block with another role. */
  public Block as(Role other) {
    return new Block(other, section, span, depth, header);
  }

  /** The same at another place. */
  public Block at(Span other) {
    return new Block(role, section, other, depth, header);
  }
}
