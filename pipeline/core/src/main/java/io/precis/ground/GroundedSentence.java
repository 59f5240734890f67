package io.precis.ground;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A summary sentence with what supports it.
 *
 * @param text the sentence as it is printed
 * @param origin who wrote it
 * @param evidence what supports it
 * @param reason why a generated sentence was replaced by this one; null where none was
 */
public record GroundedSentence(
    String text, Origin origin, Evidence evidence, RejectionReason reason) implements Serializable {
  public GroundedSentence {
    requireNonNull(text, "text is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(evidence, "evidence is null");
    if (reason != null && origin == Origin.GENERATED) {
      throw new IllegalArgumentException("a replacement is extracted, got GENERATED for " + reason);
    }
  }

  public GroundedSentence withText(String newText, Evidence newEvidence) {
    return new GroundedSentence(newText, origin, newEvidence, reason);
  }
}
