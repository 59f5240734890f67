package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A stretch of a document's text of one kind: a paragraph, a heading, a list item.
 *
 * @param role what it is
 * @param section ordinal of the section it belongs to
 * @param span where it lies; blocks of a document do not overlap and are in text order
 */
public record Block(Role role, int section, Span span) implements Serializable {
  public Block {
    requireNonNull(role, "role is null");
    requireNonNull(span, "span is null");
    if (section < 0) {
      throw new IllegalArgumentException("section must be >= 0, got " + section);
    }
  }
}
