package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.record.Components;
import io.precis.request.SummarySpec;
import java.io.Serializable;

/**
 * What a learned score is multiplied by, for what readers' choices are too few to teach. The
 * defaults were chosen on documents that readers had read.
 *
 * @param section by what the section of a sentence is for
 * @param statement by what the sentence says
 * @param opening which sentence opens the summary
 * @param reader by what a reader of printed sentences would say
 * @param semantic by what an encoder makes of a sentence in its context, where one is asked
 */
public record LearnedSpec(
    SectionFactors section,
    StatementFactors statement,
    OpeningSpec opening,
    ReaderFactors reader,
    SemanticFactors semantic)
    implements Serializable {

  /** What suits most texts. */
  public static final LearnedSpec DEFAULT =
      new LearnedSpec(
          SectionFactors.DEFAULT,
          StatementFactors.DEFAULT,
          OpeningSpec.DEFAULT,
          ReaderFactors.DEFAULT,
          SemanticFactors.DEFAULT);

  public LearnedSpec {
    requireNonNull(section, "section is null");
    requireNonNull(statement, "statement is null");
    requireNonNull(opening, "opening is null");
    requireNonNull(reader, "reader is null");
    requireNonNull(semantic, "semantic is null");
  }

  /** What is asked for: the defaults, tuned. */
  public static LearnedSpec of(SummarySpec spec) {
    return Components.tuned(DEFAULT, spec.tuning("learned"));
  }
}
