package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SectionFeatures;
import io.precis.rank.feature.SentenceFeatures;
import io.precis.rank.graph.SentenceRanker;
import java.util.Arrays;

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
    FilingParts filing = FilingParts.of(text);
    Genre genre = Genre.of(text, features, filing);
    double[] scores =
        genre.isTold() ? told(text, features, genre) : exposed(text, features, filing, genre);
    return new SentenceScores(normalized(scores), genre);
  }

  /** By the model of what readers quote, of a proposal also of what its abstract would say. */
  private double[] exposed(
      RankedText text, FeatureTable features, FilingParts filing, Genre genre) {
    boolean proposal = genre == Genre.PROPOSAL;
    double[] scores = proposal ? proposed(text, features) : quoted(features);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = text.isCandidate(i) ? scores[i] : 0;
    }
    return new ExpositionScores(text, features, filing, scores, proposal, models, spec).weighed();
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
