package io.precis.rank;

import static io.precis.record.Bounds.require;
import static io.precis.record.Bounds.requireFactor;
import static io.precis.record.Bounds.requireShare;

import java.io.Serializable;

/**
 * Which sentence opens a summary: the one that says what the document is or does.
 *
 * @param probability from which a sentence is taken to open it, in 0..1; the default is right in
 *     half the cases
 * @param withPurpose that probability for an early sentence with a phrase of purpose at its head
 * @param early number of candidates before it, below which it is
 * @param purpose log odds that such a phrase adds
 * @param before factor of what stands before it, in 0..100
 * @param factor its score, as a multiple of the highest other, in 0..100
 */
public record OpeningSpec(
    double probability, double withPurpose, int early, double purpose, double before, double factor)
    implements Serializable {

  static final OpeningSpec DEFAULT = new OpeningSpec(0.25, 0.1, 30, 1.1, 0.2, 1.5);

  public OpeningSpec {
    requireShare("probability", probability);
    requireShare("withPurpose", withPurpose);
    require(early >= 0, "early", ">= 0", early);
    require(Math.abs(purpose) <= 100, "purpose", "in -100..100", purpose);
    requireFactor("before", before);
    requireFactor("factor", factor);
  }
}
