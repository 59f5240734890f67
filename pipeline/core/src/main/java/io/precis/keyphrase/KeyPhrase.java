package io.precis.keyphrase;

import static java.util.Objects.requireNonNull;

import io.precis.document.Span;
import java.io.Serializable;
import java.util.List;

/**
 * A phrase that names what a text is about.
 *
 * @param text as it stands where it comes first, white space collapsed
 * @param score how much it matters, above 0, in proportion to the other phrases of the text
 * @param spans where it stands in the text in any form that counts as the same, in text order; at
 *     least one
 */
public record KeyPhrase(String text, double score, List<Span> spans) implements Serializable {
  public KeyPhrase {
    requireNonNull(text, "text is null");
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a key phrase stands somewhere in the text");
    }
  }
}
