package io.precis.rank;

import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Sees to it that a summary holds one statement of each sort that readers look for, such as a
 * penalty of a statute's: there are many, none of them scores high, and a summary without any
 * leaves out what follows from all duties.
 */
final class SoughtPreference {
  /** Opens an entry that holds in sections of conclusions alone; by itself for all they say. */
  private static final String CONCLUSION = "[conclusion]";

  /** Characters from which a statement leaves no room for others. */
  private static final int LONGEST = 200;

  /** Characters of a conclusion, below which it takes leave. */
  private static final int SHORTEST = 20;

  private SoughtPreference() {}

  /**
   * Raises of each sort what scores highest for its length; in a language without the list nothing.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param may whether a sentence may be raised
   * @param alone whether it says as much without the one before it, which conclusions need not
   * @param concluding whether it stands in such a section
   * @param share of the highest score that it gets at least
   */
  static void prefer(
      double[] scores,
      RankedText text,
      boolean[] may,
      boolean[] alone,
      boolean[] concluding,
      double share) {
    double least = share * Arrays.stream(scores).max().orElse(0);
    List<IntPredicate> sorts = new ArrayList<>();
    for (String sort : LanguageRules.of(text.language()).words(WordList.STATEMENTS_SOUGHT)) {
      boolean concludes = sort.startsWith(CONCLUSION);
      PatternList pattern =
          PatternList.of(List.of(concludes ? sort.substring(CONCLUSION.length()) : sort));
      IntPredicate said = i -> pattern.isIn(text.sentences().get(i).text());
      IntPredicate there = concludes ? i -> concluding[i] && isLong(text, i) : i -> alone[i];
      sorts.add(there.and(said));
    }
    for (IntPredicate sort : sorts) {
      raiseBest(scores, text, i -> may[i] && sort.test(i), least);
    }
  }

  /**
   * Raises what of a sort scores highest for its length.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param least score that it gets at least
   */
  static void raiseBest(double[] scores, RankedText text, IntPredicate sort, double least) {
    int best = best(scores, text, sort);
    if (best >= 0) {
      scores[best] = Math.max(scores[best], least);
    }
  }

  private static boolean isLong(RankedText text, int i) {
    return text.sentences().get(i).text().length() >= SHORTEST;
  }

  /** What of a sort scores highest for its length, where it leaves room for others; -1 for none. */
  static int best(double[] scores, RankedText text, IntPredicate sort) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < scores.length; i++) {
      int length = text.sentences().get(i).text().length();
      double worth = length <= LONGEST ? scores[i] / Math.sqrt(length) : 0;
      if (worth > most && sort.test(i)) {
        most = worth;
        best = i;
      }
    }
    return best;
  }
}
