package io.precis.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each candidate would add to those chosen so far, by the formula of {@link SelectSpec}. It
 * only ever falls while others are chosen, but for the successor of a chosen sentence.
 */
final class Worth {
  /** By how much what many good sentences say outweighs what few say. */
  private static final double TERM_EMPHASIS = 1.4;

  private final SelectSpec spec;
  private final SentenceVectors vectors;
  private final double[] scores;
  private final double[] lengthFactors;
  private final boolean[] pointsBack;
  private final int[] predecessor;

  /** What remains of each term's weight. */
  private final double[] remaining;

  private final double[] forms;
  private final boolean[] chosen;
  private final double[] likeness;
  private final double mostCoverage;
  private final List<Integer> order = new ArrayList<>();

  /** How many of {@link #order} each {@link #likeness} takes into account. */
  private final int[] compared;

  Worth(List<Candidate> candidates, int[] costs, SelectSpec spec, String language) {
    int n = candidates.size();
    this.spec = spec;
    this.vectors =
        SentenceVectors.of(
            TermStatistics.of(candidates.stream().map(Candidate::text).toList(), language));
    this.scores = candidates.stream().mapToDouble(Candidate::score).toArray();
    this.lengthFactors = new double[n];
    this.pointsBack = new boolean[n];
    this.forms = new double[n];
    this.predecessor = predecessors(candidates);
    this.chosen = new boolean[n];
    this.likeness = new double[n];
    this.compared = new int[n];
    double highest = highest(scores);
    for (int i = 0; i < n; i++) {
      scores[i] = highest > 0 ? scores[i] / highest : 1;
      lengthFactors[i] = Math.pow(Math.max(1, costs[i]), -spec.brevity());
      forms[i] = spec.shape().factor(candidates.get(i).text(), vectors.rows().size(i));
      pointsBack[i] = Openings.pointBack(candidates.get(i).text(), language);
    }
    this.remaining = termWeights();
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, coverage(i));
    }
    this.mostCoverage = most;
  }

  /** A term weighs what the sentences that hold it score together, and more where it is rare. */
  private double[] termWeights() {
    SparseRows byTerm = vectors.statistics().byTerm();
    double[] weights = new double[vectors.statistics().terms()];
    for (int term = 0; term < weights.length; term++) {
      for (int at = byTerm.start(term); at < byTerm.end(term); at++) {
        weights[term] += scores[byTerm.column(at)];
      }
      weights[term] = Math.pow(weights[term], TERM_EMPHASIS);
      weights[term] *= vectors.statistics().inverseFrequency(term);
    }
    return weights;
  }

  private static int[] predecessors(List<Candidate> candidates) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      places.put(candidates.get(i).ordinal(), i);
    }
    return candidates.stream()
        .mapToInt(candidate -> places.getOrDefault(candidate.ordinal() - 1, -1))
        .toArray();
  }

  private static double highest(double[] values) {
    double highest = 0;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }

  /** What candidate {@code i} would add, 0 or more. */
  double of(int i) {
    double own = spec.relevance() * scores[i];
    double news = mostCoverage > 0 ? coverage(i) / mostCoverage : 0;
    double worth = (own + (1 - spec.relevance()) * news) * lengthFactors[i];
    boolean dangles = pointsBack[i] && (predecessor[i] < 0 || !chosen[predecessor[i]]);
    return worth * (1 - spec.redundancy() * likeness(i)) * (dangles ? spec.dangling() : 1);
  }

  private double coverage(int i) {
    SparseRows rows = vectors.rows();
    double sum = 0;
    for (int at = rows.start(i); at < rows.end(i); at++) {
      sum += remaining[rows.column(at)];
    }
    return sum * forms[i];
  }

  private double likeness(int i) {
    while (compared[i] < order.size()) {
      likeness[i] = Math.max(likeness[i], vectors.cosine(i, order.get(compared[i]++)));
    }
    return likeness[i];
  }

  boolean isChosen(int i) {
    return chosen[i];
  }

  void choose(int i) {
    chosen[i] = true;
    order.add(i);
    SparseRows rows = vectors.rows();
    for (int at = rows.start(i); at < rows.end(i); at++) {
      remaining[rows.column(at)] *= spec.coveredTerm();
    }
  }
}
