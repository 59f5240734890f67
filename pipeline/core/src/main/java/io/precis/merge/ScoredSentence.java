package io.precis.merge;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sentence;
import io.precis.document.Span;
import java.io.Serializable;

/**
 * A source sentence on its way up the merge tree, with all that is needed to cite it.
 *
 * @param ordinal place among the document's sentences
 * @param section ordinal of its section
 * @param page from 1; 0 where the format has no pages
 * @param span where it lies in the extracted text
 * @param text as it is shown
 * @param score share of the document's importance that ranking gave it; scores of all sentences of
 *     a document add up to 1
 */
public record ScoredSentence(
    int ordinal, int section, int page, Span span, String text, double score)
    implements Serializable {
  public ScoredSentence {
    requireNonNull(span, "span is null");
    requireNonNull(text, "text is null");
    if (ordinal < 0 || section < 0 || page < 0 || !(score >= 0)) {
      throw new IllegalArgumentException(
          "ordinal, section, page and score must be >= 0, got "
              + ordinal
              + ", "
              + section
              + ", "
              + page
              + ", "
              + score);
    }
  }

  /** The sentence with its score. */
  public static ScoredSentence of(Sentence sentence, double score) {
    return new ScoredSentence(
        sentence.ordinal(),
        sentence.section(),
        sentence.page(),
        sentence.span(),
        sentence.text(),
        score);
  }
}
