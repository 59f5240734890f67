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
 * @param heading under which it stands, as a reader has to know it; empty string for none
 * @param text as it is shown
 * @param score share of the document's importance that ranking gave it; scores of all sentences of
 *     a document add up to 1
 */
public record ScoredSentence(
    int ordinal, int section, int page, Span span, String heading, String text, double score)
    implements Serializable {
  public ScoredSentence {
    requireNonNull(span, "span is null");
    requireNonNull(heading, "heading is null");
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

  /** A sentence under no heading. */
  public ScoredSentence(int ordinal, int section, int page, Span span, String text, double score) {
    this(ordinal, section, page, span, "", text, score);
  }

  /** The sentence with its score, under no heading. */
  public static ScoredSentence of(Sentence sentence, double score) {
    return of(sentence, "", score);
  }

  /** The sentence with the heading that it stands under and its score. */
  public static ScoredSentence of(Sentence sentence, String heading, double score) {
    return new ScoredSentence(
        sentence.ordinal(),
        sentence.section(),
        sentence.page(),
        sentence.span(),
        heading,
        sentence.text(),
        score);
  }
}
