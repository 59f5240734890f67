package io.precis.select;

import static java.util.Objects.requireNonNull;

import io.precis.rank.SentenceFormSpec;
import java.io.Serializable;

/**
 * How a {@link Selector} weighs one sentence against another. A sentence's worth while some are
 * chosen is {@code (relevance * rank^emphasis + (1 - relevance) * coverage) * form * (1 -
 * redundancy * likeness) * dangling / length^brevity}, where a candidate's score is taken to be
 * {@code rank * form}, as {@link SentenceRanker} gives it. What has a form below 0.2 is worth
 * nothing: it is chosen only where its group or the whole text has nothing else.
 *
 * @param relevance weight of the sentence's own rank against its coverage, the weight of the terms
 *     that it holds; in [0, 1]. A term weighs what the sentences that hold it rank together, and
 *     more where it is rare. Rank and coverage are both divided by the highest there is
 * @param emphasis by how much the best-ranked sentences are preferred over good ones, in (0, 10]; 1
 *     is in proportion
 * @param coveredTerm what remains of a term's weight each time that a chosen sentence holds it, in
 *     [0, 1]; 1 takes no notice
 * @param redundancy by how much likeness with the most alike chosen sentence takes from a
 *     sentence's worth (the idea of maximal marginal relevance, Carbonell and Goldstein 1998), in
 *     [0, 1]; 0 takes no notice. A copy of a chosen sentence, of likeness 0.95 or more, is worth
 *     next to nothing whatever this is
 * @param brevity how much a shorter sentence of the same worth is preferred, in [0, 1]
 * @param dangling factor for a sentence that opens with a reference to what came before it
 *     ("However, this ..."), while the sentence before it is not chosen; in [0, 1], 1 takes no
 *     notice
 * @param shape what a sentence's form says; the same as the scores were made with
 */
public record SelectSpec(
    double relevance,
    double emphasis,
    double coveredTerm,
    double redundancy,
    double brevity,
    double dangling,
    SentenceFormSpec shape)
    implements Serializable {

  /** What suits most texts. */
  public static final SelectSpec DEFAULT =
      new SelectSpec(0.5, 1.4, 0.6, 0.6, 0.1, 0.3, SentenceFormSpec.DEFAULT);

  public SelectSpec {
    if (!(emphasis > 0 && emphasis <= 10)) {
      throw new IllegalArgumentException("emphasis must be in (0, 10], got " + emphasis);
    }
    requireShare("relevance", relevance);
    requireShare("coveredTerm", coveredTerm);
    requireShare("redundancy", redundancy);
    requireShare("brevity", brevity);
    requireShare("dangling", dangling);
    requireNonNull(shape, "shape is null");
  }

  /** The same with another {@link #relevance}. */
  public SelectSpec withRelevance(double value) {
    return new SelectSpec(value, emphasis, coveredTerm, redundancy, brevity, dangling, shape);
  }

  /** The same with another {@link #emphasis}. */
  public SelectSpec withEmphasis(double value) {
    return new SelectSpec(relevance, value, coveredTerm, redundancy, brevity, dangling, shape);
  }

  /** The same with another {@link #coveredTerm}. */
  public SelectSpec withCoveredTerm(double value) {
    return new SelectSpec(relevance, emphasis, value, redundancy, brevity, dangling, shape);
  }

  /** The same with another {@link #redundancy}. */
  public SelectSpec withRedundancy(double value) {
    return new SelectSpec(relevance, emphasis, coveredTerm, value, brevity, dangling, shape);
  }

  /** The same with another {@link #brevity}. */
  public SelectSpec withBrevity(double value) {
    return new SelectSpec(relevance, emphasis, coveredTerm, redundancy, value, dangling, shape);
  }

  /** The same with another {@link #dangling}. */
  public SelectSpec withDangling(double value) {
    return new SelectSpec(relevance, emphasis, coveredTerm, redundancy, brevity, value, shape);
  }

  /** The same with another {@link #shape}. */
  public SelectSpec withShape(SentenceFormSpec value) {
    return new SelectSpec(relevance, emphasis, coveredTerm, redundancy, brevity, dangling, value);
  }

  private static void requireShare(String name, double got) {
    if (!(got >= 0 && got <= 1)) {
      throw new IllegalArgumentException(name + " must be in 0..1, got " + got);
    }
  }
}
