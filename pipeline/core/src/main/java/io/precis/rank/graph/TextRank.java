package io.precis.rank.graph;

import io.precis.limit.Deadline;
import io.precis.terms.SparseRows;
import java.util.Arrays;

/**
 * TextRank (Mihalcea and Tarau 2004): the stationary distribution of a walk that follows links of a
 * {@link SentenceGraph} in proportion to their weight, and with probability {@code 1 - damping}
 * jumps to a sentence drawn from a prior (personalised PageRank). From a sentence without links it
 * always jumps.
 *
 * <p>Found by power iteration until the scores of two rounds differ by no more than {@link
 * RankSpec#tolerance()} in sum; damping below 1 makes every round at least that much closer.
 */
final class TextRank {
  private final SentenceGraph graph;
  private final RankSpec spec;
  private final double[] jumps;
  private final double[] outflow;

  private TextRank(SentenceGraph graph, double[] prior, RankSpec spec) {
    this.graph = graph;
    this.spec = spec;
    this.jumps = distribution(prior);
    this.outflow = new double[graph.size()];
    SparseRows rows = graph.rows();
    for (int i = 0; i < graph.size(); i++) {
      for (int at = rows.start(i); at < rows.end(i); at++) {
        outflow[i] += graph.weightAt(at);
      }
    }
  }

  /** Scores with every sentence as likely to be jumped to as any other. */
  public static PageRankResult rank(SentenceGraph graph, RankSpec spec) {
    double[] even = new double[graph.size()];
    Arrays.fill(even, 1);
    return rank(graph, even, spec);
  }

  /**
   * Scores with a prior.
   *
   * @param prior one weight a sentence, finite and 0 or more; only their proportions count. Where
   *     all are 0 every sentence is as likely
   * @throws IllegalArgumentException where {@code prior} has another length, or such a weight
   */
  public static PageRankResult rank(SentenceGraph graph, double[] prior, RankSpec spec) {
    if (prior.length != graph.size()) {
      throw new IllegalArgumentException(
          "want one prior a sentence, got " + prior.length + " for " + graph.size());
    }
    return new TextRank(graph, prior, spec).iterate();
  }

  private PageRankResult iterate() {
    double[] scores = jumps.clone();
    double[] next = new double[scores.length];
    double change = 0;
    int rounds = 0;
    do {
      Deadline.current().check();
      step(scores, next);
      change = distance(scores, next);
      double[] spare = scores;
      scores = next;
      next = spare;
      rounds++;
    } while (change > spec.tolerance() && rounds < spec.maxRounds());
    return new PageRankResult(scores, rounds, change);
  }

  private void step(double[] scores, double[] next) {
    double stranded = 0;
    for (int i = 0; i < scores.length; i++) {
      stranded += outflow[i] > 0 ? 0 : scores[i];
    }
    double jumping = 1 - spec.damping() + spec.damping() * stranded;
    SparseRows rows = graph.rows();
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      double inflow = 0;
      for (int at = rows.start(i); at < rows.end(i); at++) {
        int from = rows.column(at);
        inflow += graph.weightAt(at) * (scores[from] / outflow[from]);
      }
      next[i] = spec.damping() * inflow + jumping * jumps[i];
      total += next[i];
    }
    for (int i = 0; i < next.length; i++) {
      next[i] /= total;
    }
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }

  private static double[] distribution(double[] prior) {
    double sum = 0;
    for (double weight : prior) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("want a prior that is finite and >= 0, got " + weight);
      }
      sum += weight;
    }
    double[] shares = new double[prior.length];
    for (int i = 0; i < prior.length; i++) {
      shares[i] = sum > 0 ? prior[i] / sum : 1.0 / prior.length;
    }
    return shares;
  }
}
