package io.precis.rank;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sees to it that a summary opens with the sentence that says what the document is or does. */
final class OpeningPreference {
  /** Log odds of what opens a document for sure. */
  private static final double SURE = 20;

  /** Sentences among which it stands. */
  private static final int HEAD = 40;

  private OpeningPreference() {}

  /**
   * Takes the first such sentence at the head of a document to open it.
   *
   * @param odds log odds that each opens; changed
   */
  static void sure(double[] odds, IntPredicate opening) {
    IntStream.range(0, Math.min(HEAD, odds.length))
        .filter(opening)
        .findFirst()
        .ifPresent(i -> odds[i] = SURE);
  }

  /**
   * Raises of speech what says at its head what it is about: the first of these.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   */
  static void preferSaid(double[] scores, IntPredicate opening, OpeningSpec spec) {
    double highest = Arrays.stream(scores).max().orElse(0);
    IntStream.range(0, Math.min(HEAD, scores.length))
        .filter(i -> scores[i] > 0 && opening.test(i))
        .findFirst()
        .ifPresent(i -> scores[i] = spec.factor() * highest);
  }

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
