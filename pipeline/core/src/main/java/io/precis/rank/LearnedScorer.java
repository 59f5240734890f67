package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SectionFeatures;
import io.precis.rank.feature.SectionFunction;
import io.precis.rank.feature.SentenceFeatures;
import io.precis.rank.graph.SentenceRanker;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely a reader quotes each sentence, learned from readers' choices over {@link
 * SentenceFeatures}. TextRank is one of them. Needs nothing but the text; features that stand on
 * word lists say nothing in languages without them. Stories and speech ({@link Genre}) have models
 * learned from summaries of such; proposals are scored by both.
 *
 * <p>A second model knows which sentence readers quote first: the one that says what the document
 * is or does. Where it is sure enough, that sentence scores highest, and what stands before it
 * less, so that a summary in the order of the text opens with it.
 *
 * <p>Two more learned from what a reader said of printed sentences: which should not have been
 * printed, and which are worth keeping.
 */
public final class LearnedScorer implements SentenceScorer {
  private final RankingModels models;
  private final LearnedSpec spec;
  private final SentenceRanker ranker;

  private LearnedScorer(RankingModels models, LearnedSpec spec, SentenceRanker ranker) {
    this.models = models;
    this.spec = requireNonNull(spec, "spec is null");
    this.ranker = requireNonNull(ranker, "ranker is null");
  }

  /**
   * With the models that ship with this program.
   *
   * @param spec what scores are multiplied by
   * @param ranker gives TextRank's scores
   * @throws IllegalArgumentException where a model is damaged
   */
  public static LearnedScorer embedded(LearnedSpec spec, SentenceRanker ranker) {
    return new LearnedScorer(RankingModels.embedded(), spec, ranker);
  }

  /** {@link #fingerprint()} of the scorer with those models. */
  static String embeddedFingerprint() {
    return "learned:" + RankingModels.fingerprint();
  }

  @Override
  public SentenceScores score(RankedText text) {
    double[] textRank = ranker.rank(text.inputs(), text.language());
    FeatureTable features = SentenceFeatures.of(text, textRank);
    Genre genre = Genre.of(text, features);
    double[] scores = genre.isTold() ? told(text, features, genre) : exposed(text, features, genre);
    return new SentenceScores(normalized(scores), genre);
  }

  /** By the model of what readers quote, of a proposal also of what its abstract would say. */
  private double[] exposed(RankedText text, FeatureTable features, Genre genre) {
    boolean proposal = genre == Genre.PROPOSAL;
    double[] scores = proposal ? proposed(text, features) : quoted(features);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = text.isCandidate(i) ? scores[i] : 0;
    }
    boolean[] unfit = byReader(scores, features);
    boolean[] boilerplate = SectionFeatures.boilerplate(text, features);
    bySection(scores, boilerplate, features);
    FilingParts filing = FilingParts.of(text);
    byParts(scores, filing);
    Statements statements = Statements.of(text, features);
    boolean[] outcome = new boolean[scores.length];
    boolean[] weak = new boolean[scores.length];
    boolean[] ofOutcomes = SectionFeatures.in(SectionFunction.OUTCOME, features);
    float[] leans = features.column("form.leans_back");
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= statements.isQuestion(i) ? spec.statement().question() : 1;
      boolean alone = leans[i] == 0 || statements.isAnnounced(i);
      outcome[i] = scores[i] > 0 && !boilerplate[i] && alone && statements.isOutcome(i);
      // All of a proposal speaks of what was decided, of every detail.
      outcome[i] &= !proposal || ofOutcomes[i];
      outcome[i] &= !filing.isBeside(i);
      weak[i] = scores[i] > 0 && !outcome[i] && statements.isWeak(i);
      boolean plain = scores[i] > 0 && !outcome[i] && !weak[i] && !proposal;
      scores[i] *= ofStatement(outcome[i], weak[i], plain && statements.isStrong(i));
      scores[i] *= plain && statements.isTurned(i) ? spec.statement().turned() : 1;
    }
    byOutcomes(scores, outcome, weak, ofOutcomes, features.column("place.is_turn"));
    AnswerPreference.prefer(scores, text);
    int last = OutcomePreference.prefer(scores, outcome, spec.statement().lastPart());
    int announced = statements.lastAnnounced();
    announced = announced >= 0 && outcome[announced] ? announced : -1;
    OutcomePreference.preferAnnounced(scores, announced);
    OutcomePreference.preferCounts(scores, text, spec.statement().counted());
    boolean[] may = new boolean[scores.length];
    boolean[] alone = new boolean[scores.length];
    for (int i = 0; i < may.length; i++) {
      may[i] = !weak[i] && !unfit[i] && !boilerplate[i] && !filing.isBeside(i);
      alone[i] = leans[i] == 0;
    }
    boolean[] concluding = SectionFeatures.in(SectionFunction.CONCLUSION, features);
    SoughtPreference.prefer(scores, text, may, alone, concluding, spec.statement().sought());
    int order = announced >= 0 ? announced : last;
    CourtOpinion.of(text, order).prefer(scores, may, outcome, spec.statement());
    SummaryPreference.prefer(
        scores, text, may, SectionFeatures.in(SectionFunction.SUMMARY, features));
    double[] opens = models.opening().of(features);
    boolean[] defining = SectionFeatures.in(SectionFunction.DEFINITION, features);
    for (int i = 0; i < opens.length; i++) {
      opens[i] = may[i] && alone[i] && !defining[i] ? opens[i] : Double.NEGATIVE_INFINITY;
    }
    OpeningPreference.sure(opens, i -> text.isCandidate(i) && statements.isOpening(i));
    OpeningPreference.prefer(scores, opens, features.column("opens.purpose"), spec.opening());
    return scores;
  }

  /**
   * By what a reader said of sentences that were printed.
   *
   * @return whether each sentence is unfit to print
   */
  private boolean[] byReader(double[] scores, FeatureTable features) {
    ReaderFactors factors = spec.reader();
    double[] odds = models.unfit().of(features);
    double[] kept = models.kept().of(features);
    boolean[] unfit = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double probability = BoostedTrees.probability(odds[i]);
      unfit[i] = probability >= factors.unfit();
      scores[i] *= Math.pow(1 - probability, factors.fit());
      scores[i] *= Math.pow(BoostedTrees.probability(kept[i]), factors.kept());
      scores[i] *= unfit[i] ? factors.factor() : 1;
    }
    return unfit;
  }

  private double[] quoted(FeatureTable features) {
    return Arrays.stream(models.exposition().of(features)).map(BoostedTrees::probability).toArray();
  }

  /** Like {@link #told}, times how likely readers quote a sentence. */
  private double[] proposed(RankedText text, FeatureTable features) {
    double[] scores = models.proposals().of(features);
    double[] quoted = quoted(features);
    for (int i = 0; i < scores.length; i++) {
      double length = text.sentences().get(i).text().length();
      scores[i] = Math.exp(scores[i]) * quoted[i] * Math.sqrt(length);
    }
    return scores;
  }

  private void bySection(double[] scores, boolean[] boilerplate, FeatureTable features) {
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

  private void byParts(double[] scores, FilingParts filing) {
    SectionFactors factors = spec.section();
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= filing.isOfResults(i) ? factors.results() : 1;
      scores[i] *= filing.isBeside(i) ? factors.statements() : 1;
    }
  }

  private double ofStatement(boolean outcome, boolean weak, boolean strong) {
    StatementFactors factors = spec.statement();
    return weak ? factors.weak() : outcome ? factors.outcome() : strong ? factors.strong() : 1;
  }

  /** By whether a section reports what came out, or what was said beside such. */
  private void byOutcomes(
      double[] scores, boolean[] outcome, boolean[] weak, boolean[] in, float[] turn) {
    boolean reported = IntStream.range(0, in.length).anyMatch(i -> in[i] && turn[i] == 0);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= !weak[i] && in[i] && turn[i] == 0 ? spec.section().outcome() : 1;
      scores[i] *= reported && turn[i] > 0 && !outcome[i] ? spec.section().saidBeside() : 1;
    }
  }

  /**
   * By a model of what summaries hold. It knows what a word of a sentence is worth, so longer
   * sentences are worth more, by about what selecting divides by.
   */
  private double[] told(RankedText text, FeatureTable features, Genre genre) {
    double[] scores = models.told(genre).of(features);
    boolean[] boilerplate = SectionFeatures.boilerplate(text, features);
    Statements statements = Statements.of(text, features);
    for (int i = 0; i < scores.length; i++) {
      if (!text.isCandidate(i)) {
        scores[i] = 0;
        continue;
      }
      double length = text.sentences().get(i).text().length();
      scores[i] = BoostedTrees.probability(scores[i]) * Math.sqrt(length);
      scores[i] *= boilerplate[i] ? spec.section().boilerplate() : 1;
      scores[i] *= statements.isQuestion(i) ? spec.statement().question() : 1;
      scores[i] *= statements.isWeak(i) ? spec.statement().weak() : 1;
    }
    if (genre == Genre.SPEECH) {
      OpeningPreference.preferSaid(scores, statements::isOpening, spec.opening());
    }
    return scores;
  }

  /** So that they add up to 1, where one is above 0. */
  static double[] normalized(double[] scores) {
    double sum = Arrays.stream(scores).sum();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sum > 0 ? scores[i] / sum : 0;
    }
    return scores;
  }

  @Override
  public String fingerprint() {
    return embeddedFingerprint();
  }
}
