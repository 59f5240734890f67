package io.precis.rank;

import static io.precis.record.Bounds.requireFactor;

import java.io.Serializable;

/**
 * Factors of a sentence by the function of its section ({@link
 * io.precis.rank.feature.SectionFunction}), each in 0..100.
 *
 * @param boilerplate where the section is named as one that says nothing of the matter
 * @param summary where the author's own summary stands, by its heading or one above it
 * @param definition where terms are defined: a summary uses them
 * @param example where an example or a scenario is told
 * @param outcome right in a section of decisions or conclusions
 * @param saidBeside of what was said in a meeting whose outcomes stand in sections of their own
 * @param results where a company's report tells its results in words
 * @param statements of such a report's statements, their notes and the items of its form
 */
public record SectionFactors(
    double boilerplate,
    double summary,
    double definition,
    double example,
    double outcome,
    double saidBeside,
    double results,
    double statements)
    implements Serializable {

  static final SectionFactors DEFAULT = new SectionFactors(0.2, 2, 0.3, 0.4, 1.6, 0.3, 2, 0.25);

  public SectionFactors {
    requireFactor("boilerplate", boilerplate);
    requireFactor("summary", summary);
    requireFactor("definition", definition);
    requireFactor("example", example);
    requireFactor("outcome", outcome);
    requireFactor("saidBeside", saidBeside);
    requireFactor("results", results);
    requireFactor("statements", statements);
  }
}
