package io.precis.rank;

import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SectionFeatures;
import io.precis.rank.feature.SectionFunction;
import java.util.stream.IntStream;

/**
 * Weighs the sentences of a text that explains, reports or argues: a model's scores, multiplied by
 * what each sentence states and where it stands, then those preferred that such a text's readers
 * seek.
 */
final class ExpositionScores {
  private final RankedText text;
  private final FeatureTable features;
  private final double[] scores;
  private final boolean proposal;
  private final RankingModels models;
  private final LearnedSpec spec;
  private final Statements statements;
  private final FilingParts filing;

  /** Which sentences are unfit to print, by what a reader said of sentences that were printed. */
  private final boolean[] unfit;

  private final boolean[] boilerplate;

  /** Which sentences say what came out. */
  private final boolean[] outcome;

  private final boolean[] weak;

  /** Which sentences need none before them. */
  private final boolean[] alone;

  /**
   * @param scores by a model, 0 for sentences that are no candidates; overwritten
   */
  ExpositionScores(
      RankedText text,
      FeatureTable features,
      FilingParts filing,
      double[] scores,
      boolean proposal,
      RankingModels models,
      LearnedSpec spec) {
    this.text = text;
    this.features = features;
    this.scores = scores;
    this.proposal = proposal;
    this.models = models;
    this.spec = spec;
    this.statements = Statements.of(text, features);
    this.filing = filing;
    this.unfit = new boolean[scores.length];
    this.boilerplate = SectionFeatures.boilerplate(text, features);
    this.outcome = new boolean[scores.length];
    this.weak = new boolean[scores.length];
    this.alone = new boolean[scores.length];
    float[] leans = features.column("form.leans_back");
    for (int i = 0; i < leans.length; i++) {
      alone[i] = leans[i] == 0;
    }
  }

  double[] weighed() {
    byReader();
    bySection();
    byParts();
    byStatements();
    byOutcomes();
    preferSought();
    preferOpening();
    return scores;
  }

  /** By what a reader said of sentences that were printed. */
  private void byReader() {
    ReaderFactors factors = spec.reader();
    double[] odds = models.unfit().of(features);
    double[] kept = models.kept().of(features);
    for (int i = 0; i < scores.length; i++) {
      double probability = BoostedTrees.probability(odds[i]);
      unfit[i] = probability >= factors.unfit();
      scores[i] *= Math.pow(1 - probability, factors.fit());
      scores[i] *= Math.pow(BoostedTrees.probability(kept[i]), factors.kept());
      scores[i] *= unfit[i] ? factors.factor() : 1;
    }
  }

  private void bySection() {
    SectionFactors factors = spec.section();
    boolean[] summary = SectionFeatures.under(SectionFunction.SUMMARY, features);
    boolean[] definition = SectionFeatures.under(SectionFunction.DEFINITION, features);
    boolean[] example = SectionFeatures.under(SectionFunction.EXAMPLE, features);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= boilerplate[i] ? factors.boilerplate() : summary[i] ? factors.summary() : 1;
      scores[i] *= definition[i] ? factors.definition() : 1;
      scores[i] *= example[i] ? factors.example() : 1;
    }
  }

  private void byParts() {
    SectionFactors factors = spec.section();
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= filing.isOfResults(i) ? factors.results() : 1;
      scores[i] *= filing.isBeside(i) ? factors.statements() : 1;
    }
  }

  private void byStatements() {
    StatementFactors factors = spec.statement();
    boolean[] ofOutcomes = in(SectionFunction.OUTCOME);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= statements.isQuestion(i) ? factors.question() : 1;
      boolean stands = alone[i] || statements.isAnnounced(i);
      // All of a proposal speaks of what was decided, of every detail.
      boolean may =
          stands && !boilerplate[i] && !filing.isBeside(i) && (!proposal || ofOutcomes[i]);
      outcome[i] = scores[i] > 0 && may && statements.isOutcome(i);
      weak[i] = scores[i] > 0 && !outcome[i] && statements.isWeak(i);
      boolean plain = scores[i] > 0 && !outcome[i] && !weak[i] && !proposal;
      boolean strong = plain && statements.isStrong(i);
      scores[i] *=
          weak[i] ? factors.weak() : outcome[i] ? factors.outcome() : strong ? factors.strong() : 1;
      scores[i] *= plain && statements.isTurned(i) ? factors.turned() : 1;
    }
  }

  /** By whether a section reports what came out, or what was said beside such. */
  private void byOutcomes() {
    boolean[] in = in(SectionFunction.OUTCOME);
    float[] turn = features.column("place.is_turn");
    boolean reported = IntStream.range(0, in.length).anyMatch(i -> in[i] && turn[i] == 0);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= !weak[i] && in[i] && turn[i] == 0 ? spec.section().outcome() : 1;
      scores[i] *= reported && turn[i] > 0 && !outcome[i] ? spec.section().saidBeside() : 1;
    }
  }

  /** Answers, outcomes, what the text set out to find, a court's order, the text's own summary. */
  private void preferSought() {
    StatementFactors factors = spec.statement();
    boolean[] may = mayBePreferred();
    AnswerPreference.prefer(scores, text);
    int last = OutcomePreference.prefer(scores, outcome, factors.lastPart());
    int announced = statements.lastAnnounced();
    announced = announced >= 0 && outcome[announced] ? announced : -1;
    OutcomePreference.preferAnnounced(scores, announced);
    OutcomePreference.preferCounts(scores, text, factors.counted());
    OutcomePreference.preferResults(scores, text, factors.counted());
    filing.preferBusiness(scores, text, may, factors.sought());
    SoughtPreference.prefer(
        scores, text, may, alone, in(SectionFunction.CONCLUSION), factors.sought());
    int order = announced >= 0 ? announced : last;
    CourtOpinion.of(text, order).prefer(scores, may, outcome, factors);
    SummaryPreference.prefer(scores, text, may, in(SectionFunction.SUMMARY));
  }

  private void preferOpening() {
    double[] opens = models.opening().of(features);
    boolean[] may = mayBePreferred();
    boolean[] defining = in(SectionFunction.DEFINITION);
    for (int i = 0; i < opens.length; i++) {
      opens[i] = may[i] && alone[i] && !defining[i] ? opens[i] : Double.NEGATIVE_INFINITY;
    }
    OpeningPreference.sure(opens, i -> text.isCandidate(i) && statements.isOpening(i));
    OpeningPreference.prefer(scores, opens, features.column("opens.purpose"), spec.opening());
  }

  private boolean[] mayBePreferred() {
    boolean[] may = new boolean[scores.length];
    for (int i = 0; i < may.length; i++) {
      may[i] = !weak[i] && !unfit[i] && !boilerplate[i] && !filing.isBeside(i);
    }
    return may;
  }

  private boolean[] in(SectionFunction function) {
    return SectionFeatures.in(function, features);
  }
}
