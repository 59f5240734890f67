package io.precis.rank.graph;

import static io.precis.record.Bounds.require;
import static java.util.Objects.requireNonNull;

import io.precis.record.Components;
import io.precis.request.SummarySpec;
import java.io.Serializable;

/**
 * How sentences are ranked. The defaults were tuned on papers, stories, technical proposals and
 * meetings together, so that they lean to no one kind.
 *
 * @param damping share of the walk's steps that follow a link, in (0, 1); default 0.5
 * @param tolerance change of all scores in one round, in sum, below which the walk has arrived;
 *     above 0, default 1e-6
 * @param maxRounds rounds of power iteration at most, at least 1; default 200
 * @param reach how many sentences before and after it a term links a sentence with, at least 1;
 *     default 64. Time grows with it
 * @param neighbours strongest links that a sentence keeps, at least 1; default 32. Memory grows
 *     with it
 * @param lead how much likelier the walk is to jump to the text's first sentence than to one far
 *     behind it, in 0..1000; default 4. It counts for more where the text's opening is central to
 *     the rest, as a paper's introduction is, and for less where it is not, as in a story
 * @param leadSentences number of candidates after which half of that is lost, at least 1; default 7
 * @param sectionLead {@code lead} of the first candidate of each section; default 1.5
 * @param heading how much likelier the walk is to jump to a heading, and so to what shares its
 *     terms; default 0.5
 * @param shape what a sentence's form says
 */
public record RankSpec(
    double damping,
    double tolerance,
    int maxRounds,
    int reach,
    int neighbours,
    double lead,
    int leadSentences,
    double sectionLead,
    double heading,
    SentenceFormSpec shape)
    implements Serializable {

  /** What suits most texts. */
  public static final RankSpec DEFAULT =
      new RankSpec(0.5, 1e-6, 200, 64, 32, 4, 7, 1.5, 0.5, SentenceFormSpec.DEFAULT);

  /** What is asked for: the defaults, tuned. */
  public static RankSpec of(SummarySpec spec) {
    return Components.tuned(DEFAULT, spec.tuning("rank"));
  }

  public RankSpec {
    require(damping > 0 && damping < 1, "damping", "in (0, 1)", damping);
    require(tolerance > 0 && tolerance < 1, "tolerance", "in (0, 1)", tolerance);
    require(maxRounds >= 1, "maxRounds", ">= 1", maxRounds);
    require(reach >= 1, "reach", ">= 1", reach);
    require(neighbours >= 1, "neighbours", ">= 1", neighbours);
    require(leadSentences >= 1, "leadSentences", ">= 1", leadSentences);
    requireWeight("lead", lead);
    requireWeight("sectionLead", sectionLead);
    requireWeight("heading", heading);
    requireNonNull(shape, "shape is null");
  }

  /** With another {@link #neighbours}. */
  public RankSpec withNeighbours(int value) {
    return Components.with(this, "neighbours", value);
  }

  /** With another {@link #lead}. */
  public RankSpec withLead(double value) {
    return Components.with(this, "lead", value);
  }

  private static void requireWeight(String name, double got) {
    require(got >= 0 && got <= 1000, name, "in 0..1000", got);
  }
}
