package io.precis.rank;

import static java.util.Objects.requireNonNull;

/**
 * What a document's sentences are worth for a summary of it.
 *
 * @param values in the order of the sentences: 0 or more, adding up to 1 where there is a
 *     candidate; 0 for what is none
 * @param genre what the document was taken for
 */
public record SentenceScores(double[] values, Genre genre) {
  public SentenceScores {
    requireNonNull(values, "values is null");
    requireNonNull(genre, "genre is null");
  }
}
