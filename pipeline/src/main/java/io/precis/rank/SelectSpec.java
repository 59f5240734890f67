package io.precis.rank;

import java.io.Serializable;

/**
 * How a {@link Selector} weighs one sentence against another. A sentence's worth while some are
 * chosen is {@code (relevance * score + (1 - relevance) * coverage) * (1 - redundancy * likeness) *
 * dangling / length^brevity}.
 *
 * @param relevance weight of the sentence's own score against its coverage: the weight of the terms
 *     it holds that no chosen sentence holds yet; in [0, 1]. Score and coverage are both divided by
 *     the highest there is
 * @param redundancy by how much likeness with the most alike chosen sentence takes from its worth
 *     (the idea of maximal marginal relevance, Carbonell and Goldstein 1998), in [0, 1]; 0 takes no
 *     notice
 * @param brevity how much a shorter sentence of the same worth is preferred, in [0, 1]
 * @param dangling factor for a sentence that opens with a reference to what came before it
 *     ("However, this ..."), while the sentence before it is not chosen; in [0, 1], 1 takes no
 *     notice
 */
public record SelectSpec(double relevance, double redundancy, double brevity, double dangling)
    implements Serializable {

  /** What suits most texts. */
  public static final SelectSpec DEFAULT = new SelectSpec(0.5, 0.5, 0.5, 0.7);

  public SelectSpec {
    requireShare("relevance", relevance);
    requireShare("redundancy", redundancy);
    requireShare("brevity", brevity);
    requireShare("dangling", dangling);
  }

  /** The same with another {@link #relevance}. */
  public SelectSpec withRelevance(double value) {
    return new SelectSpec(value, redundancy, brevity, dangling);
  }

  /** The same with another {@link #redundancy}. */
  public SelectSpec withRedundancy(double value) {
    return new SelectSpec(relevance, value, brevity, dangling);
  }

  /** The same with another {@link #brevity}. */
  public SelectSpec withBrevity(double value) {
    return new SelectSpec(relevance, redundancy, value, dangling);
  }

  /** The same with another {@link #dangling}. */
  public SelectSpec withDangling(double value) {
    return new SelectSpec(relevance, redundancy, brevity, value);
  }

  private static void requireShare(String name, double got) {
    if (!(got >= 0 && got <= 1)) {
      throw new IllegalArgumentException(name + " must be in 0..1, got " + got);
    }
  }
}
