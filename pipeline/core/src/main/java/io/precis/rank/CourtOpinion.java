package io.precis.rank;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.Arrays;

/**
 * Finds in a court's decision what the court itself holds: what stands between its opinion's
 * opening and its order. Before it stand the history of the case, what parties say and what other
 * courts held. Where a language has no words for the opening, it is what stands before the order in
 * the latter half of a text that speaks of parties throughout.
 */
final class CourtOpinion {
  /** Share of the sentences before the opinion, where no words open it. */
  private static final double BEFORE = 0.55;

  /** Share of the candidates that name a party, from which a text is a court's. */
  private static final double OF_PARTIES = 0.1;

  private CourtOpinion() {}

  /**
   * Raises what is held, each by a factor, and most what says it best for its length; none above a
   * share of the highest score, which is the order's.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param order as for {@link #holdings}
   * @param may whether a sentence may be raised
   */
  static void prefer(
      double[] scores, RankedText text, int order, boolean[] may, double factor, double share) {
    boolean[] held = holdings(text, order);
    double most = share * Arrays.stream(scores).max().orElse(0);
    for (int i = 0; i < scores.length; i++) {
      boolean raised = held[i] && may[i];
      scores[i] = raised ? Math.max(scores[i], Math.min(most, factor * scores[i])) : scores[i];
    }
    int best = SoughtPreference.best(scores, text, i -> held[i] && may[i]);
    if (best >= 0) {
      scores[best] = Math.max(scores[best], most);
    }
  }

  /**
   * Whether each sentence says what the court holds.
   *
   * @param order index of the sentence that orders, or the first of those; -1 for none, and then
   *     nothing is held
   */
  static boolean[] holdings(RankedText text, int order) {
    LanguageRules rules = LanguageRules.of(text.language());
    PatternList held = rules.patterns(WordList.STATEMENTS_HOLDING);
    boolean[] holdings = new boolean[text.size()];
    for (int i = from(text, rules, order); i < order; i++) {
      holdings[i] = text.isCandidate(i) && held.isIn(text.sentences().get(i).text());
    }
    return holdings;
  }

  private static int from(RankedText text, LanguageRules rules, int order) {
    PatternList openings = rules.patterns(WordList.COURT_OPINIONS);
    for (int i = 0; i < order; i++) {
      if (openings.isIn(text.sentences().get(i).text())) {
        return i;
      }
    }
    return isOfCourt(text, rules) ? (int) (order * BEFORE) : order;
  }

  private static boolean isOfCourt(RankedText text, LanguageRules rules) {
    PatternList parties = rules.patterns(WordList.COURT_PARTIES);
    int named = 0;
    int candidates = 0;
    for (int i = 0; i < text.size(); i++) {
      candidates += text.isCandidate(i) ? 1 : 0;
      named += text.isCandidate(i) && parties.isIn(text.sentences().get(i).text()) ? 1 : 0;
    }
    return named > 0 && named >= OF_PARTIES * candidates;
  }
}
