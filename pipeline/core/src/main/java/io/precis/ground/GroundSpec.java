package io.precis.ground;

import static io.precis.record.Bounds.requireShare;

import io.precis.record.Components;
import io.precis.request.SummarySpec;
import java.io.Serializable;

/**
 * How strict the gate is.
 *
 * @param minSupport least support of a sentence that is printed, 0 to 1
 * @param maxSources most source sentences that one summary sentence may cite, 1 to 8
 * @param minGain least share of a sentence that a further source sentence must add, 0 to 1
 * @param agreementWeight how much of the support depends on the candidates' agreement, 0 to 1; what
 *     has one candidate only is not touched by it
 */
public record GroundSpec(double minSupport, int maxSources, double minGain, double agreementWeight)
    implements Serializable {
  public GroundSpec {
    requireShare("minSupport", minSupport);
    requireShare("minGain", minGain);
    requireShare("agreementWeight", agreementWeight);
    if (maxSources < 1 || maxSources > 8) {
      throw new IllegalArgumentException("maxSources must be in 1..8, got " + maxSources);
    }
  }

  /** What the benchmark {@code GroundGate} chose on the tuning half of its data. */
  public static GroundSpec defaults() {
    return new GroundSpec(0.45, 3, 0.08, 0.2);
  }

  /** What is asked for: the defaults, tuned. */
  public static GroundSpec of(SummarySpec spec) {
    return Components.tuned(defaults(), spec.tuning("ground"));
  }
}
