package io.precis.rank.graph;

import java.util.List;

/** How likely a walk is to jump to each sentence, by its place and role. */
final class RestartDistribution {
  /** Candidates that make up a text's opening. */
  private static final int OPENING = 8;

  private static final double MOST_CENTRAL = 3;

  private RestartDistribution() {}

  /**
   * One weight a sentence.
   *
   * @param even scores of a walk that jumps to all sentences alike
   */
  static double[] of(List<RankInput> inputs, double[] even, RankSpec spec) {
    double lead = spec.lead() * centrality(inputs, even);
    double[] priors = new double[inputs.size()];
    int before = 0;
    boolean first = true;
    for (int i = 0; i < priors.length; i++) {
      RankInput input = inputs.get(i);
      first |= i > 0 && inputs.get(i - 1).section() != input.section();
      priors[i] = input.prior();
      if (input.candidate()) {
        priors[i] *= 1 + lead * spec.leadSentences() / (spec.leadSentences() + before);
        priors[i] *= first ? 1 + spec.sectionLead() : 1;
        first = false;
        before++;
      } else if (input.use() == RankInput.Use.HEADING) {
        priors[i] *= 1 + spec.heading();
      }
    }
    return priors;
  }

  /** How central the text's opening is: the square of its mean score over all candidates'. */
  private static double centrality(List<RankInput> inputs, double[] even) {
    double all = 0;
    double opening = 0;
    int candidates = 0;
    for (int i = 0; i < even.length; i++) {
      if (inputs.get(i).candidate()) {
        all += even[i];
        opening += candidates < OPENING ? even[i] : 0;
        candidates++;
      }
    }
    double ratio = all > 0 ? opening / Math.min(OPENING, candidates) / (all / candidates) : 1;
    return Math.min(MOST_CENTRAL, ratio * ratio);
  }
}
