package io.precis.rank;

import java.io.Serializable;

/**
 * How sentences are ranked.
 *
 * @param damping share of the walk's steps that follow a link, in (0, 1); default 0.85
 * @param tolerance change of all scores in one round, in sum, below which the walk has arrived;
 *     above 0, default 1e-6
 * @param maxRounds rounds of power iteration at most, at least 1; default 200, which suffice for
 *     the default damping and tolerance
 * @param reach how many sentences before and after it a term links a sentence with, at least 1;
 *     default 64. Time grows with it
 * @param neighbours strongest links that a sentence keeps, at least 1; default 32. Memory grows
 *     with it
 * @param lead how much more the first sentence of the text matters than one far behind, at least 0
 *     (0: not at all); default see {@link #DEFAULT}
 * @param sectionLead likewise, of the first candidate of a section
 * @param heading how much more a heading passes on to sentences that share its terms than another
 *     sentence does, at least 0
 * @param fullTerms number of different terms from which a sentence counts as long enough to say
 *     something, at least 1; a shorter one loses score in proportion to what it lacks
 */
public record RankSpec(
    double damping,
    double tolerance,
    int maxRounds,
    int reach,
    int neighbours,
    double lead,
    double sectionLead,
    double heading,
    int fullTerms)
    implements Serializable {

  /** What suits most texts. */
  public static final RankSpec DEFAULT = new RankSpec(0.85, 1e-6, 200, 64, 32, 1, 0.5, 3, 8);

  public RankSpec {
    require(damping > 0 && damping < 1, "damping", "in (0, 1)", damping);
    require(tolerance > 0 && tolerance < 1, "tolerance", "in (0, 1)", tolerance);
    require(maxRounds >= 1, "maxRounds", ">= 1", maxRounds);
    require(reach >= 1, "reach", ">= 1", reach);
    require(neighbours >= 1, "neighbours", ">= 1", neighbours);
    requireWeight("lead", lead);
    requireWeight("sectionLead", sectionLead);
    requireWeight("heading", heading);
    require(fullTerms >= 1, "fullTerms", ">= 1", fullTerms);
  }

  /** The same with another {@link #damping}. */
  public RankSpec withDamping(double value) {
    return new RankSpec(
        value, tolerance, maxRounds, reach, neighbours, lead, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #tolerance}. */
  public RankSpec withTolerance(double value) {
    return new RankSpec(
        damping, value, maxRounds, reach, neighbours, lead, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #maxRounds}. */
  public RankSpec withMaxRounds(int value) {
    return new RankSpec(
        damping, tolerance, value, reach, neighbours, lead, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #reach}. */
  public RankSpec withReach(int value) {
    return new RankSpec(
        damping, tolerance, maxRounds, value, neighbours, lead, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #neighbours}. */
  public RankSpec withNeighbours(int value) {
    return new RankSpec(
        damping, tolerance, maxRounds, reach, value, lead, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #lead}. */
  public RankSpec withLead(double value) {
    return new RankSpec(
        damping, tolerance, maxRounds, reach, neighbours, value, sectionLead, heading, fullTerms);
  }

  /** The same with another {@link #sectionLead}. */
  public RankSpec withSectionLead(double value) {
    return new RankSpec(
        damping, tolerance, maxRounds, reach, neighbours, lead, value, heading, fullTerms);
  }

  /** The same with another {@link #heading}. */
  public RankSpec withHeading(double value) {
    return new RankSpec(
        damping, tolerance, maxRounds, reach, neighbours, lead, sectionLead, value, fullTerms);
  }

  /** The same with another {@link #fullTerms}. */
  public RankSpec withFullTerms(int value) {
    return new RankSpec(
        damping, tolerance, maxRounds, reach, neighbours, lead, sectionLead, heading, value);
  }

  private static void requireWeight(String name, double got) {
    require(got >= 0 && got <= 1000, name, "in 0..1000", got);
  }

  private static void require(boolean right, String name, String want, double got) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + want + ", got " + got);
    }
  }
}
