package io.precis.rank;

import static io.precis.record.Bounds.require;
import static io.precis.record.Bounds.requireFactor;

import java.io.Serializable;

/**
 * What is made of a model that reads sentences in their context: a score is multiplied by {@code
 * exp(weight * (relevance - mean))}, the mean over the sentences that are read.
 *
 * @param weight of a step of log odds, in 0..100; 0 takes no notice
 * @param share how many sentences are read: one for this many units of length asked for, in 1..100
 * @param least how many are read at least, in 1..1000
 * @param firm how many of the first ranking's highest scores are never lowered: what opens a
 *     summary and what came out stand there, in 0..1000
 */
public record SemanticFactors(double weight, int share, int least, int firm)
    implements Serializable {

  static final SemanticFactors DEFAULT = new SemanticFactors(0.5, 5, 40, 8);

  public SemanticFactors {
    requireFactor("weight", weight);
    require(share >= 1 && share <= 100, "share", "in 1..100", share);
    require(least >= 1 && least <= 1000, "least", "in 1..1000", least);
    require(firm >= 0 && firm <= 1000, "firm", "in 0..1000", firm);
  }
}
