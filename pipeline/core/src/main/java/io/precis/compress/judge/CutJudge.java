package io.precis.compress.judge;

import io.precis.compress.rule.OperationKind;
import java.util.List;
import java.util.Map;

/**
 * Decides on one cut by logistic regression over {@link CutFeatures}: how likely a careful reader
 * finds it right.
 *
 * @param weights by name of the feature; others weigh nothing
 * @param least probability from which a cut is done that a rule proposes too, 0 to 1
 * @param leastAlone the same for one that no rule knows, so that only this judge answers for it
 * @param leastAtEnd the same for one of these that a comma or a dash sets apart at the end of the
 *     sentence
 */
public record CutJudge(
    Map<String, Double> weights, double least, double leastAlone, double leastAtEnd) {
  private static final String UNRULED = "kind=" + OperationKind.CUT_PHRASE;
  private static final String AT_END = "place=tail";
  private static final List<String> BEHIND_MARK = List.of("marks=,", "marks=—", "marks=–");

  public CutJudge {
    weights = Map.copyOf(weights);
    for (double each : new double[] {least, leastAlone, leastAtEnd}) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("least must be in 0..1, got " + each);
      }
    }
  }

  /** Whether a cut with these features is done. */
  public boolean isSure(Map<String, Double> features) {
    return probability(features) >= limit(features);
  }

  private double limit(Map<String, Double> features) {
    if (!features.containsKey(UNRULED)) {
      return least;
    }
    boolean atEnd =
        features.containsKey(AT_END)
            && features.keySet().stream()
                .anyMatch(name -> BEHIND_MARK.stream().anyMatch(name::startsWith));
    return atEnd ? leastAtEnd : leastAlone;
  }

  /** Probability that the cut is right. */
  public double probability(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> each : features.entrySet()) {
      sum += each.getValue() * weights.getOrDefault(each.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
