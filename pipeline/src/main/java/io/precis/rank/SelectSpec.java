package io.precis.rank;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How a {@link Selector} weighs one sentence against another. A sentence's worth while some are
 * chosen is {@code (relevance * score + (1 - relevance) * coverage * form) * (1 - redundancy *
 * likeness) * dangling / length^brevity}.
 *
 * @param relevance weight of the sentence's own score against its coverage, the weight of the terms
 *     that it holds; in [0, 1]. A term weighs what the sentences that hold it score together, and
 *     more where it is rare. Score and coverage are both divided by the highest there is
 * @param coveredTerm what remains of a term's weight each time that a chosen sentence holds it, in
 *     [0, 1]; 1 takes no notice
 * @param redundancy by how much likeness with the most alike chosen sentence takes from a
 *     sentence's worth (the idea of maximal marginal relevance, Carbonell and Goldstein 1998), in
 *     [0, 1]; 0 takes no notice
 * @param brevity how much a shorter sentence of the same worth is preferred, in [0, 1]
 * @param dangling factor for a sentence that opens with a reference to what came before it
 *     ("However, this ..."), while the sentence before it is not chosen; in [0, 1], 1 takes no
 *     notice
 * @param shape what a sentence's form says; scores are taken to have it in them
 */
public record SelectSpec(
    double relevance,
    double coveredTerm,
    double redundancy,
    double brevity,
    double dangling,
    ShapeSpec shape)
    implements Serializable {

  /** What suits most texts. */
  public static final SelectSpec DEFAULT =
      new SelectSpec(0.5, 0.6, 0.6, 0.25, 0.3, ShapeSpec.DEFAULT);

  public SelectSpec {
    requireShare("relevance", relevance);
    requireShare("coveredTerm", coveredTerm);
    requireShare("redundancy", redundancy);
    requireShare("brevity", brevity);
    requireShare("dangling", dangling);
    requireNonNull(shape, "shape is null");
  }

  /** The same with another {@link #relevance}. */
  public SelectSpec withRelevance(double value) {
    return new SelectSpec(value, coveredTerm, redundancy, brevity, dangling, shape);
  }

  /** The same with another {@link #coveredTerm}. */
  public SelectSpec withCoveredTerm(double value) {
    return new SelectSpec(relevance, value, redundancy, brevity, dangling, shape);
  }

  /** The same with another {@link #redundancy}. */
  public SelectSpec withRedundancy(double value) {
    return new SelectSpec(relevance, coveredTerm, value, brevity, dangling, shape);
  }

  /** The same with another {@link #brevity}. */
  public SelectSpec withBrevity(double value) {
    return new SelectSpec(relevance, coveredTerm, redundancy, value, dangling, shape);
  }

  /** The same with another {@link #dangling}. */
  public SelectSpec withDangling(double value) {
    return new SelectSpec(relevance, coveredTerm, redundancy, brevity, value, shape);
  }

  /** The same with another {@link #shape}. */
  public SelectSpec withShape(ShapeSpec value) {
    return new SelectSpec(relevance, coveredTerm, redundancy, brevity, dangling, value);
  }

  private static void requireShare(String name, double got) {
    if (!(got >= 0 && got <= 1)) {
      throw new IllegalArgumentException(name + " must be in 0..1, got " + got);
    }
  }
}
