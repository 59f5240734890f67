package io.precis.rank;

import static io.precis.record.Bounds.requireFactor;
import static io.precis.record.Bounds.requireShare;

import java.io.Serializable;

/**
 * Factors of a sentence by what it says, each in 0..100.
 *
 * @param question of a question: its answer says more
 * @param weak of what says how a text came about, or of chatter
 * @param strong of a decision, a verdict, a sum, a date of force
 * @param outcome of what came out: a court's order, a resolution, the count of an audit's findings
 * @param counted score of a row that counts what was found, as a share of the highest
 * @param sought least score of the best of each sort that a summary holds one of, as a share of the
 *     highest
 * @param lastPart share of the candidates before those that end the document: there a decision
 *     orders
 * @param asked of what a court is asked, in its decision
 * @param told of what tells of the case there, beside what is asked, held and ordered
 * @param turned of what the next sentence takes back in part: alone it says more than is meant
 */
public record StatementFactors(
    double question,
    double weak,
    double strong,
    double outcome,
    double counted,
    double sought,
    double lastPart,
    double asked,
    double told,
    double turned)
    implements Serializable {

  static final StatementFactors DEFAULT =
      new StatementFactors(0.3, 0.15, 1.5, 3.5, 0.6, 0.65, 0.9, 2, 0.3, 0.6);

  public StatementFactors {
    requireFactor("question", question);
    requireFactor("weak", weak);
    requireFactor("strong", strong);
    requireFactor("outcome", outcome);
    requireShare("counted", counted);
    requireShare("sought", sought);
    requireShare("lastPart", lastPart);
    requireFactor("asked", asked);
    requireFactor("told", told);
    requireFactor("turned", turned);
  }
}
