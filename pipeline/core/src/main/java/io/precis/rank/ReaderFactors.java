package io.precis.rank;

import static io.precis.record.Bounds.requireFactor;
import static io.precis.record.Bounds.requireShare;

import java.io.Serializable;

/**
 * What is made of a reader's judgement of printed sentences: a score is multiplied by the
 * probability that such a sentence is kept, and by that it is not unfit: cut, furniture, or
 * dangling.
 *
 * @param fit exponent of the probability that a sentence is fit to print, in 0..100
 * @param kept exponent of the probability that a reader keeps it, in 0..100
 * @param unfit probability from which a sentence is unfit whatever it is worth, in 0..1
 * @param factor of a score that is unfit so, in 0..100
 */
public record ReaderFactors(double fit, double kept, double unfit, double factor)
    implements Serializable {

  static final ReaderFactors DEFAULT = new ReaderFactors(1, 0.5, 0.5, 0.02);

  public ReaderFactors {
    requireFactor("fit", fit);
    requireFactor("kept", kept);
    requireShare("unfit", unfit);
    requireFactor("factor", factor);
  }
}
