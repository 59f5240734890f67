package io.precis.terms;

import static java.util.Objects.requireNonNull;

/**
 * One analysed term of a text.
 *
 * @param text as it is counted: lower-cased, folded and stemmed by the language's rules
 * @param start first character of the word that gave it, in UTF-16 code units of the analysed text
 * @param end one past that word's last character
 */
public record Term(String text, int start, int end) {
  public Term {
    requireNonNull(text, "text is null");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("want 0 <= start <= end, got " + start + ", " + end);
    }
  }
}
