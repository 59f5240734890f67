package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.ground.Origin;
import java.io.Serializable;
import java.util.List;

/**
 * One sentence of a summary with its evidence.
 *
 * @param text the sentence
 * @param origin where its words come from
 * @param support from 0 (nothing of it is found in the evidence) to 1 (all of it)
 * @param agreement mean likeness of the student's other candidates to this sentence, from 0 to 1;
 *     -1 where there is none
 * @param replaced why the gate put this sentence in place of a generated one; empty string where it
 *     did not
 * @param evidence at least one place, in text order
 */
public record SummarySentence(
    String text,
    Origin origin,
    double support,
    double agreement,
    String replaced,
    List<Citation> evidence)
    implements Serializable {
  public SummarySentence {
    requireNonNull(text, "text is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(replaced, "replaced is null");
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a summary sentence cites at least one place");
    }
  }

  /** The same in place of a generated one. */
  public SummarySentence insteadFor(String reason) {
    return new SummarySentence(text, origin, support, agreement, reason, evidence);
  }
}
