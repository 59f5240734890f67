package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Sha256;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely a reader quotes each sentence, learned from readers' choices over {@link
 * SentenceFeatures}. TextRank is one of them. Needs nothing but the text; features that stand on
 * word lists say nothing in languages without them. Stories and speech ({@link Genre}) have models
 * learned from summaries of such.
 *
 * <p>A second model knows which sentence readers quote first: the one that says what the document
 * is or does. Where it is sure enough, that sentence scores highest, and what stands before it
 * less, so that a summary in the order of the text opens with it.
 */
public final class LearnedScorer implements SentenceScorer {
  private static final String MODEL = "/io/precis/rank/sentence-ranking.txt";
  private static final String OPENING_MODEL = "/io/precis/rank/opening-sentence.txt";
  private static final String STORY_MODEL = "/io/precis/rank/story-ranking.txt";
  private static final String SPEECH_MODEL = "/io/precis/rank/speech-ranking.txt";

  /** Factor where the section is named as one that says nothing of the matter. */
  private static final double IN_BOILERPLATE = 0.2;

  /** Factor where the author's own summary stands, by its heading or one above it. */
  private static final double IN_SUMMARY = 2;

  /** Factor where terms are defined: a summary uses them. */
  private static final double IN_DEFINITIONS = 0.3;

  /** Factor where an example or a scenario is told. */
  private static final double IN_EXAMPLES = 0.4;

  /** Factor of a question: its answer says more. */
  private static final double QUESTION = 0.3;

  /** Factor of what says how a text came about, or of chatter. */
  private static final double WEAK = 0.15;

  /** Factor of a decision, a verdict, a sum, a date of force. */
  private static final double STRONG = 1.5;

  /** Factor of what came out: a court's order, a resolution, the count of an audit's findings. */
  private static final double OUTCOME = 3.5;

  /** Score of a row that counts what was found, as a share of the highest. */
  private static final double COUNTED = 0.6;

  /** Share of the candidates before those that end the document. */
  private static final double LAST_PART = 0.9;

  /** Factor in a section of decisions or conclusions. */
  private static final double IN_OUTCOME = 1.6;

  /** Factor of what somebody said in a meeting whose outcomes stand in sections of their own. */
  private static final double SAID_BESIDE_OUTCOMES = 0.3;

  /** Probability from which a sentence is taken to open the summary; right in half the cases. */
  private static final double OPENS = 0.25;

  /** Likewise where a phrase of purpose opens one of the first {@value #EARLY}. */
  private static final double OPENS_WITH_PURPOSE = 0.1;

  private static final int EARLY = 30;

  /** Log odds that a phrase of purpose at its head adds to an opening sentence's. */
  private static final double SAYS_PURPOSE = 1.1;

  /** Factor of what stands before the opening sentence. */
  private static final double BEFORE_OPENING = 0.2;

  /** The opening sentence's score, as a multiple of the highest other. */
  private static final double OPENING = 1.5;

  private static final int SHOWN_OF_FINGERPRINT = 12;

  private final BoostedTrees model;
  private final BoostedTrees opening;
  private final BoostedTrees stories;
  private final BoostedTrees speech;
  private final SentenceRanker ranker;

  private LearnedScorer(SentenceRanker ranker) {
    this.model = Embedded.MODEL;
    this.opening = Embedded.OPENING;
    this.stories = Embedded.STORIES;
    this.speech = Embedded.SPEECH;
    this.ranker = requireNonNull(ranker, "ranker is null");
  }

  /**
   * The models that ship with this program.
   *
   * @param ranker gives TextRank's scores
   * @throws IllegalArgumentException where a model is damaged
   */
  public static LearnedScorer embedded(SentenceRanker ranker) {
    return new LearnedScorer(ranker);
  }

  /** Read once. */
  private static final class Embedded {
    private static final BoostedTrees MODEL = read(LearnedScorer.MODEL);
    private static final BoostedTrees OPENING = read(OPENING_MODEL);
    private static final BoostedTrees STORIES = read(STORY_MODEL);
    private static final BoostedTrees SPEECH = read(SPEECH_MODEL);

    private static BoostedTrees read(String name) {
      try (InputStream in = LearnedScorer.class.getResourceAsStream(name)) {
        return BoostedTrees.parse(
            new String(
                requireNonNull(in, name + " is missing").readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }
  }

  @Override
  public SentenceScores score(RankedText text) {
    double[] textRank = ranker.rank(text.inputs(), text.language());
    FeatureTable features = SentenceFeatures.of(text, textRank);
    Genre genre = Genre.of(text, features);
    if (genre != Genre.EXPOSITION) {
      double[] told = told(text, features, genre == Genre.STORY ? stories : speech);
      return new SentenceScores(told, genre);
    }
    double[] odds = model.of(features);
    boolean[] boilerplate = SectionFeatures.boilerplate(text, features);
    boolean[] summary = SectionFeatures.under(SectionFunction.SUMMARY, features);
    boolean[] definitions = SectionFeatures.under(SectionFunction.DEFINITION, features);
    boolean[] examples = SectionFeatures.under(SectionFunction.EXAMPLE, features);
    boolean[] ends = SectionFeatures.in(SectionFunction.OUTCOME, features);
    float[] turn = features.column("place.is_turn");
    boolean reported = IntStream.range(0, ends.length).anyMatch(i -> ends[i] && turn[i] == 0);
    float[] question = features.column("form.question");
    float[] leans = features.column("form.leans_back");
    PatternList weak = LanguageRules.of(text.language()).patterns(WordList.STATEMENTS_WEAK);
    PatternList outcome = LanguageRules.of(text.language()).patterns(WordList.STATEMENTS_OUTCOME);
    PatternList strong = LanguageRules.of(text.language()).patterns(WordList.STATEMENTS_STRONG);
    double[] scores = new double[odds.length];
    boolean[] cameOut = new boolean[odds.length];
    double[] opens = opening.of(features);
    for (int i = 0; i < odds.length; i++) {
      scores[i] = text.isCandidate(i) ? probability(odds[i]) : 0;
      scores[i] *= boilerplate[i] ? IN_BOILERPLATE : summary[i] ? IN_SUMMARY : 1;
      scores[i] *= definitions[i] ? IN_DEFINITIONS : 1;
      scores[i] *= examples[i] ? IN_EXAMPLES : 1;
      scores[i] *= question[i] > 0 ? QUESTION : 1;
      String said = scores[i] > 0 ? text.sentences().get(i).text() : "";
      cameOut[i] = scores[i] > 0 && !boilerplate[i] && question[i] == 0 && outcome.isIn(said);
      boolean says = cameOut[i] || !weak.isIn(said);
      scores[i] *= !says ? WEAK : cameOut[i] ? OUTCOME : strong.isIn(said) ? STRONG : 1;
      scores[i] *= says && ends[i] && turn[i] == 0 ? IN_OUTCOME : 1;
      scores[i] *= reported && turn[i] > 0 ? SAID_BESIDE_OUTCOMES : 1;
      boolean may = says && !boilerplate[i] && leans[i] == 0;
      opens[i] = may ? opens[i] : Double.NEGATIVE_INFINITY;
    }
    preferOutcome(scores, cameOut);
    preferCounts(scores, text);
    preferOpening(scores, opens, features.column("opens.purpose"));
    return new SentenceScores(normalized(scores), genre);
  }

  /**
   * By a model of what summaries hold. It knows what a word of a sentence is worth, so longer
   * sentences are worth more, by about what selecting divides by.
   */
  private static double[] told(RankedText text, FeatureTable features, BoostedTrees model) {
    double[] odds = model.of(features);
    boolean[] boilerplate = SectionFeatures.boilerplate(text, features);
    float[] question = features.column("form.question");
    PatternList weak = LanguageRules.of(text.language()).patterns(WordList.STATEMENTS_WEAK);
    double[] scores = new double[odds.length];
    for (int i = 0; i < odds.length; i++) {
      if (text.isCandidate(i)) {
        String said = text.sentences().get(i).text();
        scores[i] = probability(odds[i]) * Math.sqrt(said.length());
        scores[i] *= boilerplate[i] ? IN_BOILERPLATE : 1;
        scores[i] *= question[i] > 0 ? QUESTION : 1;
        scores[i] *= weak.isIn(said) ? WEAK : 1;
      }
    }
    return normalized(scores);
  }

  private static double[] normalized(double[] scores) {
    double sum = Arrays.stream(scores).sum();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sum > 0 ? scores[i] / sum : 0;
    }
    return scores;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * Raises to the highest score what says best what came out, so that whoever reads nothing else
   * reads that; and what says it last, where it stands in the last tenth: there a decision orders.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   */
  static void preferOutcome(double[] scores, boolean[] outcome) {
    double highest = Arrays.stream(scores).max().orElse(0);
    int[] candidates = IntStream.range(0, scores.length).filter(i -> scores[i] > 0).toArray();
    int best = -1;
    int last = -1;
    for (int k = 0; k < candidates.length; k++) {
      int i = candidates[k];
      if (outcome[i]) {
        best = best < 0 || scores[i] > scores[best] ? i : best;
        last = k >= candidates.length * LAST_PART ? i : last;
      }
    }
    if (best >= 0) {
      scores[best] = highest;
    }
    if (last >= 0) {
      scores[last] = highest;
    }
  }

  /** Raises the rows of the first table that counts what was found: each is short. */
  private static void preferCounts(double[] scores, RankedText text) {
    PatternList counts = LanguageRules.of(text.language()).patterns(WordList.TABLE_COUNTS);
    double score = COUNTED * Arrays.stream(scores).max().orElse(0);
    int section = -1;
    for (int i = 0; i < scores.length; i++) {
      Sentence row = text.sentences().get(i);
      boolean counted = row.role() == Role.TABLE && text.isCandidate(i) && counts.isIn(row.text());
      section = counted && section < 0 ? row.section() : section;
      scores[i] = counted && row.section() == section ? score : scores[i];
    }
  }

  /**
   * Raises the opening sentence, where one is sure enough.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param odds log odds that each opens; changed
   * @param purpose more than 0 where a phrase of purpose stands at the head
   */
  static void preferOpening(double[] scores, double[] odds, float[] purpose) {
    int best = -1;
    for (int i = 0; i < odds.length; i++) {
      odds[i] += purpose[i] > 0 ? SAYS_PURPOSE : 0;
      best = scores[i] > 0 && (best < 0 || odds[i] > odds[best]) ? i : best;
    }
    boolean early =
        best >= 0
            && purpose[best] > 0
            && Arrays.stream(scores, 0, best).filter(s -> s > 0).count() < EARLY;
    double least = early ? OPENS_WITH_PURPOSE : OPENS;
    if (best < 0 || probability(odds[best]) < least) {
      return;
    }
    double highest = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= i < best ? BEFORE_OPENING : 1;
      highest = i == best ? highest : Math.max(highest, scores[i]);
    }
    scores[best] = Math.max(scores[best], OPENING * highest);
  }

  @Override
  public String fingerprint() {
    String all =
        Sha256.of(
            model.fingerprint()
                + opening.fingerprint()
                + stories.fingerprint()
                + speech.fingerprint());
    return "learned:" + all.substring(0, SHOWN_OF_FINGERPRINT);
  }
}
