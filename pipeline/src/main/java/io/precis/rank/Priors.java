package io.precis.rank;

import java.util.List;

/** How likely a walk is to jump to each sentence, by its place and role. */
final class Priors {
  /** Distance at which the advantage of the text's first sentences has halved, in candidates. */
  private static final double LEAD_HALF_LIFE = 10;

  private Priors() {}

  static double[] of(List<RankInput> inputs, RankSpec spec) {
    double[] priors = new double[inputs.size()];
    int before = 0;
    boolean first = true;
    for (int i = 0; i < priors.length; i++) {
      RankInput input = inputs.get(i);
      first |= i > 0 && inputs.get(i - 1).section() != input.section();
      priors[i] = input.prior();
      if (input.candidate()) {
        priors[i] *= 1 + spec.lead() * LEAD_HALF_LIFE / (LEAD_HALF_LIFE + before);
        priors[i] *= first ? 1 + spec.sectionLead() : 1;
        first = false;
        before++;
      } else if (input.role() == RankInput.Role.HEADING) {
        priors[i] *= 1 + spec.heading();
      }
    }
    return priors;
  }
}
