package io.precis.rank;

import io.precis.document.Role;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds in a court's decision what the court itself holds and what it is asked. Where a language
 * has words for the opening of a court's own opinion, its holdings stand between that and the
 * order: before it stand the history of the case, what parties say and what other courts held. Else
 * they stand all over a text that speaks of a lawsuit and in which the court speaks for itself.
 */
final class CourtOpinion {
  /** Share of the candidates that speak of a lawsuit, from which a text is a court's. */
  private static final double OF_LAWSUITS = 0.06;

  /** Share of the candidates that are holdings, from which a text is a court's. */
  private static final double OF_HOLDINGS = 0.015;

  /** Share of the sentences among which a decision says what it is about. */
  private static final double HEAD = 0.25;

  /** Holdings of a court's text, at least. */
  private static final int FEWEST = 2;

  private final RankedText text;

  private final boolean[] held;
  private final boolean[] asked;

  /** Whether what is neither held nor asked nor ordered only tells of the case. */
  private final boolean tells;

  private CourtOpinion(RankedText text, boolean[] held, boolean[] asked, boolean tells) {
    this.text = text;
    this.held = held;
    this.asked = asked;
    this.tells = tells;
  }

  /**
   * Looks for it.
   *
   * @param order index of the sentence that orders, or the first of those; -1 for none, and then
   *     nothing is held where words open an opinion
   */
  static CourtOpinion of(RankedText text, int order) {
    LanguageRules rules = LanguageRules.of(text.language());
    PatternList openings = rules.patterns(WordList.COURT_OPINIONS);
    for (int i = 0; i < order; i++) {
      if (openings.isIn(said(text, i))) {
        boolean[] held = all(text, rules.patterns(WordList.STATEMENTS_HOLDING), i, order);
        return new CourtOpinion(text, held, new boolean[text.size()], false);
      }
    }
    boolean[] held = all(text, rules.patterns(WordList.STATEMENTS_HOLDING), 0, text.size());
    if (!isOfCourt(text, rules, held)) {
      boolean[] none = new boolean[text.size()];
      return new CourtOpinion(text, none, none, false);
    }
    boolean[] asked = all(text, rules.patterns(WordList.STATEMENTS_ASKING), 0, text.size());
    return new CourtOpinion(text, held, asked, true);
  }

  private static boolean isOfCourt(RankedText text, LanguageRules rules, boolean[] held) {
    long candidates = IntStream.range(0, text.size()).filter(text::isCandidate).count();
    long holdings = count(held);
    return holdings >= FEWEST
        && holdings >= OF_HOLDINGS * candidates
        && count(all(text, rules.patterns(WordList.COURT_WORDS), 0, text.size()))
            >= OF_LAWSUITS * candidates;
  }

  private static long count(boolean[] marks) {
    return IntStream.range(0, marks.length).filter(i -> marks[i]).count();
  }

  private static boolean[] all(RankedText text, PatternList patterns, int from, int end) {
    boolean[] found = new boolean[text.size()];
    for (int i = from; i < end; i++) {
      boolean own = text.sentences().get(i).role() != Role.QUOTATION;
      found[i] = own && text.isCandidate(i) && patterns.isIn(said(text, i));
    }
    return found;
  }

  private static String said(RankedText text, int i) {
    return text.sentences().get(i).text();
  }

  /** Whether a sentence says what the court holds. */
  boolean isHeld(int i) {
    return held[i];
  }

  /**
   * Raises what is held and asked, each by a factor, and most what says best for its length what is
   * held, and at its head what is asked; none above a share of the highest score, which is the
   * order's. Lowers what only tells of the case.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param may whether a sentence may be raised
   * @param outcome whether a sentence orders
   */
  void prefer(double[] scores, boolean[] may, boolean[] outcome, StatementFactors factors) {
    double most = factors.sought() * Arrays.stream(scores).max().orElse(0);
    for (int i = 0; i < scores.length; i++) {
      if (may[i] && held[i]) {
        scores[i] = Math.max(scores[i], Math.min(most, factors.outcome() * scores[i]));
      } else if (may[i] && asked[i]) {
        scores[i] = Math.max(scores[i], Math.min(most, factors.asked() * scores[i]));
      } else if (tells && !outcome[i]) {
        scores[i] *= factors.told();
      }
    }
    SoughtPreference.raiseBest(scores, text, i -> held[i] && may[i], most);
    int head = (int) (HEAD * scores.length);
    SoughtPreference.raiseBest(scores, text, i -> i < head && asked[i] && may[i], most);
  }
}
