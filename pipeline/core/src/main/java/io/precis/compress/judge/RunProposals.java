package io.precis.compress.judge;

import io.precis.compress.rule.ClauseRules;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.compress.tagged.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes cuts of the stretches of words that a tagger leaves out: with the marks that go with them,
 * in every way in which they can.
 */
final class RunProposals {
  private RunProposals() {}

  /** Cuts of one run of words; several differ in the marks that they take. */
  static List<Operation> of(TaggedSentence sentence, WordScores scores, int[] run) {
    int first = token(sentence, scores.words().get(run[0]));
    int last = token(sentence, scores.words().get(run[1] - 1));
    List<Operation> found = new ArrayList<>();
    int close = sentence.close();
    int left = first;
    while (left > 0 && !sentence.tokens().get(left - 1).isWord()) {
      left--;
    }
    int right = last + 1;
    while (right < sentence.size() && !sentence.tokens().get(right).isWord()) {
      right++;
    }
    if (left == 0) {
      atHead(sentence, right, found);
    } else if (right >= close || right == sentence.size()) {
      add(sentence, left, close, found);
    } else {
      within(sentence, new int[] {left, first, last + 1, right}, found);
    }
    return found;
  }

  private static int token(TaggedSentence sentence, Token word) {
    int at = 0;
    while (sentence.tokens().get(at).start() != word.start()) {
      at++;
    }
    return at;
  }

  /** What opens the sentence, with the mark behind it. */
  private static void atHead(TaggedSentence sentence, int right, List<Operation> found) {
    if (right < sentence.close()) {
      int end = sentence.tokens().get(right).start();
      found.add(Operation.cut(OperationKind.CUT_PHRASE, 0, end));
    }
  }

  /**
   * Between two words that stay; nothing where a mark opens what none closes.
   *
   * @param edge first mark before the run, first word, first mark behind it, next word
   */
  private static void within(TaggedSentence sentence, int[] edge, List<Operation> found) {
    boolean before = edge[0] < edge[1];
    boolean behind = edge[2] < edge[3];
    if (!before) {
      add(sentence, edge[1], edge[2], found);
    } else if (behind) {
      if (!sentence.holds(edge[1], edge[2], ",")) {
        add(sentence, edge[0], edge[3], found);
      }
      add(sentence, edge[0], edge[2], found);
    }
  }

  /** The tokens from one to before another, with the space before them. */
  private static void add(TaggedSentence sentence, int from, int to, List<Operation> found) {
    if (from > 0 && from < to) {
      found.add(ClauseRules.cut(sentence, OperationKind.CUT_PHRASE, from, to));
    }
  }
}
