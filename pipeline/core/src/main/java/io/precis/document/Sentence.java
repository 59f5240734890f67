package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The unit of ranking and evidence.
 *
 * @param ordinal place among the document's sentences in text order, from 0
 * @param section ordinal of its section
 * @param page page of its first character, from 1; 0 where the format has no pages
 * @param role role of the block it stands in
 * @param span where it lies in the document's extracted text
 * @param text the sentence as it is shown: line breaks joined, hyphenation at line ends undone,
 *     white space collapsed. May therefore differ from the characters of {@code span}
 */
public record Sentence(int ordinal, int section, int page, Role role, Span span, String text)
    implements Serializable {
  public Sentence {
    requireNonNull(role, "role is null");
    requireNonNull(span, "span is null");
    requireNonNull(text, "text is null");
    if (ordinal < 0 || section < 0 || page < 0) {
      throw new IllegalArgumentException(
          "ordinal, section and page must be >= 0, got " + ordinal + ", " + section + ", " + page);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("sentence " + ordinal + " is blank");
    }
  }
}
