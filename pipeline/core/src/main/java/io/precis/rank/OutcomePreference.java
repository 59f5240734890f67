package io.precis.rank;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import io.precis.segment.outcome.ResultRows;
import io.precis.segment.outcome.ResultRows.ResultRow;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sees to it that a summary holds what came out, if nothing else. */
final class OutcomePreference {
  /** By how much what is announced as decided outdoes what else there is. */
  private static final double ABOVE_ALL = 1.5;

  private OutcomePreference() {}

  /**
   * Raises what was announced as decided above all: what a court reasons before its order says much
   * the same, and would be printed in its place.
   *
   * @param scores one a sentence; changed
   * @param announced index of the sentence, -1 for none
   */
  static void preferAnnounced(double[] scores, int announced) {
    if (announced >= 0) {
      scores[announced] = ABOVE_ALL * Arrays.stream(scores).max().orElse(0);
    }
  }

  /**
   * Raises to the highest score what says best what came out, so that a reader of nothing else
   * reads that; and what says it last, where it stands in the last part: there a decision orders.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param lastPart share of the candidates before those of the last part
   * @return index of what says it last, in the last part; -1 for none
   */
  static int prefer(double[] scores, boolean[] outcome, double lastPart) {
    double highest = Arrays.stream(scores).max().orElse(0);
    int[] candidates = IntStream.range(0, scores.length).filter(i -> scores[i] > 0).toArray();
    int best = -1;
    int last = -1;
    for (int k = 0; k < candidates.length; k++) {
      int i = candidates[k];
      if (outcome[i]) {
        best = best < 0 || scores[i] > scores[best] ? i : best;
        last = k >= candidates.length * lastPart ? i : last;
      }
    }
    if (best >= 0) {
      scores[best] = highest;
    }
    if (last >= 0) {
      scores[last] = highest;
    }
    return last;
  }

  /**
   * Raises the rows of the first table that counts what was found: each is short.
   *
   * @param scores one a sentence; changed
   * @param share of the highest score that such a row gets
   */
  static void preferCounts(double[] scores, RankedText text, double share) {
    PatternList counts = LanguageRules.of(text.language()).patterns(WordList.TABLE_COUNTS);
    double score = share * Arrays.stream(scores).max().orElse(0);
    int section = -1;
    for (int i = 0; i < scores.length; i++) {
      Sentence row = text.sentences().get(i);
      boolean counted = row.role() == Role.TABLE && text.isCandidate(i) && counts.isIn(row.text());
      section = counted && section < 0 ? row.section() : section;
      scores[i] = counted && row.section() == section ? score : scores[i];
    }
  }

  /**
   * Raises what tells what a company sold and earned: a sentence, or where none does a row.
   *
   * @param scores one a sentence; changed
   * @param share of the highest score that it gets at least
   */
  static void preferResults(double[] scores, RankedText text, double share) {
    double score = share * Arrays.stream(scores).max().orElse(0);
    for (ResultRow row : ResultRows.of(text.language(), text.sentences())) {
      int said = SoughtPreference.best(scores, text, i -> isSentence(text, i, row.label()));
      int told = said >= 0 ? said : row.sentence();
      scores[told] = text.isCandidate(told) ? Math.max(scores[told], score) : scores[told];
    }
  }

  private static boolean isSentence(RankedText text, int i, PatternList said) {
    Sentence sentence = text.sentences().get(i);
    return sentence.role() != Role.TABLE && said.isIn(sentence.text());
  }
}
