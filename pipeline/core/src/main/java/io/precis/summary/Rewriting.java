package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.ground.RejectionReason;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What the student made of a passage; saved, so that no later run need make it again.
 *
 * @param fingerprint of the passage
 * @param candidates texts, best first; empty where the student was too unsure of each
 * @param finished whether the best one is whole, and not ended by a limit
 * @param tokensIn tokens read
 * @param tokensOut tokens of the best candidate
 * @param missing why there is no candidate where the student was asked and gave no answer; empty
 *     string otherwise
 */
public record Rewriting(
    String fingerprint,
    List<String> candidates,
    boolean finished,
    int tokensIn,
    int tokensOut,
    String missing)
    implements Serializable {
  public Rewriting {
    requireNonNull(fingerprint, "fingerprint is null");
    candidates = List.copyOf(candidates);
    missing = missing == null ? "" : missing; // what earlier versions saved has none
  }

  /** An answer, or the knowledge that the student was too unsure of each. */
  public Rewriting(
      String fingerprint, List<String> candidates, boolean finished, int tokensIn, int tokensOut) {
    this(fingerprint, candidates, finished, tokensIn, tokensOut, "");
  }

  /** Why there is none; empty where the student answered. */
  public Optional<RejectionReason> flaw() {
    return missing.isEmpty() ? Optional.empty() : Optional.of(RejectionReason.valueOf(missing));
  }

  /** Whether a later run may take it: what went wrong for a while is asked again. */
  public boolean isLasting() {
    return flaw().filter(RejectionReason::mayPass).isEmpty();
  }
}
