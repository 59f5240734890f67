package io.precis.rank.graph;

/**
 * What {@link TextRank} found.
 *
 * @param scores one a sentence, above or equal 0, summing to 1; empty for an empty graph
 * @param rounds rounds of power iteration made, at least 1
 * @param residual by how much the last round changed the scores in sum; above the tolerance where
 *     the rounds allowed did not suffice
 */
record PageRankResult(double[] scores, int rounds, double residual) {
  public PageRankResult {
    scores = scores.clone();
  }

  @Override
  public double[] scores() {
    return scores.clone();
  }
}
