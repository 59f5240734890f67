package io.precis.ground;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One sentence of the source under a node.
 *
 * @param ordinal place among the document's sentences in text order, from 0; the caller maps it to
 *     spans, pages and sections
 * @param text as it is shown to readers
 */
public record SourceSentence(int ordinal, String text) implements Serializable {
  public SourceSentence {
    requireNonNull(text, "text is null");
    if (ordinal < 0) {
      throw new IllegalArgumentException("ordinal must be >= 0, got " + ordinal);
    }
  }
}
