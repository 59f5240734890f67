package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.compress.rule.Operation;
import io.precis.ground.Origin;
import io.precis.summary.heading.SentenceHeadings;
import java.io.Serializable;
import java.util.List;

/**
 * One sentence of a summary with its evidence.
 *
 * @param text the sentence
 * @param heading that its first evidence stands under, as {@link SentenceHeadings} has it; empty
 *     string for none. No part of the text and of its length
 * @param origin where its words come from
 * @param support from 0 (nothing of it is found in the evidence) to 1 (its words are the source's)
 * @param agreement mean similarity of the student's other candidates to this sentence, from 0 to 1;
 *     -1 where there is none
 * @param replaced why the gate put this sentence in place of a generated one; empty string where it
 *     did not
 * @param operations what was done to the evidence's sentences; applied to their shown texts, one
 *     after the other, they give the text. Empty where it stands word for word, and where a student
 *     wrote freely
 * @param evidence at least one place, in text order
 */
public record SummarySentence(
    String text,
    String heading,
    Origin origin,
    double support,
    double agreement,
    String replaced,
    List<Operation> operations,
    List<Citation> evidence)
    implements Serializable {
  public SummarySentence {
    requireNonNull(text, "text is null");
    heading = heading == null ? "" : heading; // records of before it was written
    requireNonNull(origin, "origin is null");
    requireNonNull(replaced, "replaced is null");
    operations = List.copyOf(operations);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a summary sentence cites at least one place");
    }
  }

  /** The same in place of a generated one. */
  public SummarySentence insteadFor(String reason) {
    return new SummarySentence(
        text, heading, origin, support, agreement, reason, operations, evidence);
  }
}
