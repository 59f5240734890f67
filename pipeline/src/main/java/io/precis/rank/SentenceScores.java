package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.DocumentId;
import java.io.Serializable;
import java.util.List;

/**
 * How much each sentence of a document matters in it.
 *
 * @param document whose sentences
 * @param scores by the sentences' ordinals: 0 or more, summing to 1 where there is a sentence that
 *     may be chosen; 0 for what is never chosen, such as headings
 */
public record SentenceScores(DocumentId document, List<Double> scores) implements Serializable {
  public SentenceScores {
    requireNonNull(document, "document is null");
    scores = List.copyOf(scores);
    for (double score : scores) {
      if (!(score >= 0 && score <= 1.000001)) {
        throw new IllegalArgumentException("[" + document + "] want scores in 0..1, got " + score);
      }
    }
  }
}
