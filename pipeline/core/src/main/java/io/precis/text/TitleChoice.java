package io.precis.text;

import java.util.List;
import java.util.Optional;

/**
 * Chooses a title among all that may be one: the likeliest, by a conditional logit model (McFadden
 * 1974) in which "none of them" has the score 0; none where the best has less than {@value #LEAST},
 * for a false title costs a reader more than none. The weights are learned from documents whose
 * titles were read; {@code pipeline/distill/precis_distill/titles.py} fits them.
 */
final class TitleChoice {
  /** A title is said where its score is more than this. */
  static final double LEAST = 0.5;

  private static final LogisticModel MODEL =
      LogisticModel.read(TitleChoice.class, "title-weights.tsv");

  private TitleChoice() {}

  /** The best; empty where none is good enough. Of equal ones the first. */
  static Optional<TitleCandidate> best(List<TitleCandidate> candidates) {
    TitleCandidate best = null;
    double most = LEAST;
    for (TitleCandidate each : candidates) {
      double score = score(each);
      if (score > most) {
        most = score;
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  static double score(TitleCandidate candidate) {
    return MODEL.scores(candidate.features()).getOrDefault("title", 0.0);
  }
}
