package io.precis.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What the student made of a passage; saved, so that no later run need make it again.
 *
 * @param fingerprint of the passage
 * @param candidates texts, best first; empty where the student was too unsure of each
 * @param finished whether the best one is whole, and not ended by a limit
 * @param tokensIn tokens read
 * @param tokensOut tokens of the best candidate
 */
public record Rewriting(
    String fingerprint, List<String> candidates, boolean finished, int tokensIn, int tokensOut)
    implements Serializable {
  public Rewriting {
    requireNonNull(fingerprint, "fingerprint is null");
    candidates = List.copyOf(candidates);
  }
}
