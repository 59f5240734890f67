package io.precis.rank.graph;

import static java.util.Objects.requireNonNull;

import io.precis.terms.CollectionStatistics;
import io.precis.terms.TermStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Scores sentences of one text by how much they matter in it.
 *
 * <p>TextRank over the sparse graph of all sentences that are not {@link RankInput.Use#IGNORED},
 * with jumps drawn by what their place and role suggest; then what a sentence has alone is weighed
 * in. A very long text is ranked in windows of {@value RankWindows#FEWEST_SENTENCES} sentences or
 * more, so that a change leaves the scores of far away sentences as they were in proportion to each
 * other. Immutable and safe for use by several threads.
 */
public final class SentenceRanker {
  private final RankSpec spec;
  private final Optional<CollectionStatistics> collection;

  private SentenceRanker(RankSpec spec, Optional<CollectionStatistics> collection) {
    this.spec = requireNonNull(spec, "spec is null");
    this.collection = collection;
  }

  /** A ranker that knows of a text nothing but itself. */
  public static SentenceRanker of(RankSpec spec) {
    return new SentenceRanker(spec, Optional.empty());
  }

  /** A ranker that also knows how rare terms are in a collection. */
  public SentenceRanker with(CollectionStatistics statistics) {
    return new SentenceRanker(spec, Optional.of(statistics));
  }

  /**
   * Scores in the order of {@code sentences}: 0 or more, summing to 1 where there is a candidate
   * with a term; 0 for what is no candidate. Where no candidate has a term, all candidates score
   * the same.
   *
   * @param sentences in text order; may be empty
   * @param language BCP 47 primary language, which chooses the analyzer
   */
  public double[] rank(List<RankInput> sentences, String language) {
    List<Integer> counted = new ArrayList<>();
    List<RankInput> inputs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).use() != RankInput.Use.IGNORED) {
        counted.add(i);
        inputs.add(sentences.get(i));
      }
    }
    double[] scores = new double[sentences.size()];
    double[] found = score(inputs, language);
    for (int i = 0; i < found.length; i++) {
      scores[counted.get(i)] = found[i];
    }
    return scores;
  }

  /** Window by window; a window weighs as much as it has candidates. */
  private double[] score(List<RankInput> inputs, String language) {
    List<Integer> ends = RankWindows.ends(inputs.stream().map(RankInput::text).toList());
    double[] scores = new double[inputs.size()];
    int from = 0;
    for (int end : ends) {
      List<RankInput> window = inputs.subList(from, end);
      double[] found = scoreWindow(window, from == 0 ? spec : spec.withLead(0), language);
      double weight = (double) candidates(window) / Math.max(1, candidates(inputs));
      for (int i = 0; i < found.length; i++) {
        scores[from + i] = found[i] * weight;
      }
      from = end;
    }
    return scores;
  }

  private double[] scoreWindow(List<RankInput> inputs, RankSpec windowSpec, String language) {
    List<String> texts = inputs.stream().map(RankInput::text).toList();
    TermStatistics statistics = TermStatistics.of(texts, language, collection);
    SentenceGraph graph = SentenceGraph.of(statistics, windowSpec);
    double[] even = TextRank.rank(graph, windowSpec).scores();
    double[] priors = RestartDistribution.of(inputs, even, windowSpec);
    double[] scores = TextRank.rank(graph, priors, windowSpec).scores();
    for (int i = 0; i < scores.length; i++) {
      int terms = statistics.bySentence().size(i);
      double form = windowSpec.shape().factor(texts.get(i), terms);
      scores[i] *= inputs.get(i).candidate() ? form : 0;
    }
    return normalised(scores, inputs);
  }

  private static double[] normalised(double[] scores, List<RankInput> inputs) {
    double sum = Arrays.stream(scores).sum();
    long candidates = candidates(inputs);
    double[] shares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double even = inputs.get(i).candidate() ? 1.0 / candidates : 0;
      shares[i] = sum > 0 ? scores[i] / sum : even;
    }
    return shares;
  }

  private static long candidates(List<RankInput> inputs) {
    return inputs.stream().filter(RankInput::candidate).count();
  }
}
