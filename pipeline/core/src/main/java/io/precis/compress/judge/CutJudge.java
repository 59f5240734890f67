package io.precis.compress.judge;

import io.precis.compress.OperationKind;
import java.util.Map;

/**
 * Decides on one cut by logistic regression over {@link CutFeatures}: how likely a careful reader
 * finds it right.
 *
 * @param weights by name of the feature; others weigh nothing
 * @param least probability from which a cut is done that a rule proposes too, 0 to 1
 * @param leastAlone the same for one that no rule knows, so that only this judge answers for it
 */
public record CutJudge(Map<String, Double> weights, double least, double leastAlone) {
  public CutJudge {
    weights = Map.copyOf(weights);
    if (!(least >= 0 && least <= 1 && leastAlone >= 0 && leastAlone <= 1)) {
      throw new IllegalArgumentException(
          "least must be in 0..1, got " + least + " and " + leastAlone);
    }
  }

  /** Whether a cut of that kind is done at that probability. */
  boolean isSure(OperationKind kind, double probability) {
    return probability >= (kind == OperationKind.CUT_PHRASE ? leastAlone : least);
  }

  /** Probability that the cut is right. */
  double probability(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> each : features.entrySet()) {
      sum += each.getValue() * weights.getOrDefault(each.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
