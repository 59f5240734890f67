package io.precis.rank;

import java.util.Arrays;

/** Sees to it that a summary opens with the sentence that says what the document is or does. */
final class OpeningPreference {
  private OpeningPreference() {}

  /**
   * Raises the opening sentence, where one is sure enough.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param odds log odds that each opens; changed
   * @param purpose more than 0 where a phrase of purpose stands at the head
   */
  static void prefer(double[] scores, double[] odds, float[] purpose, OpeningSpec spec) {
    int best = -1;
    for (int i = 0; i < odds.length; i++) {
      odds[i] += purpose[i] > 0 ? spec.purpose() : 0;
      best = scores[i] > 0 && (best < 0 || odds[i] > odds[best]) ? i : best;
    }
    boolean early =
        best >= 0
            && purpose[best] > 0
            && Arrays.stream(scores, 0, best).filter(s -> s > 0).count() < spec.early();
    double least = early ? spec.withPurpose() : spec.probability();
    if (best < 0 || BoostedTrees.probability(odds[best]) < least) {
      return;
    }
    double highest = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= i < best ? spec.before() : 1;
      highest = i == best ? highest : Math.max(highest, scores[i]);
    }
    scores[best] = Math.max(scores[best], spec.factor() * highest);
  }
}
