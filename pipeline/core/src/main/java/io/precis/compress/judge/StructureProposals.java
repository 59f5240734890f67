package io.precis.compress.judge;

import io.precis.compress.rule.ClauseRules;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes cuts of what signs set apart: the head up to a comma, what stands between two signs with
 * the first or with both, and what follows one up to the end. A judge is asked about each.
 */
final class StructureProposals {
  private static final Set<String> MARKS = Set.of(",", ";", "—", "–", "(", "[");
  private static final Set<String> OPENING = Set.of("(", "[");
  private static final Set<String> CLOSING = Set.of(")", "]");
  private static final int MOST_MARKS = 10;

  private StructureProposals() {}

  /** In text order; none where a sentence has too many signs: it is a list. */
  static List<Operation> of(TaggedSentence sentence) {
    int close = sentence.close();
    int[] marks = marks(sentence, close);
    List<Operation> found = new ArrayList<>();
    if (marks.length == 0 || marks.length > MOST_MARKS) {
      return found;
    }
    if (sentence.key(marks[0]).equals(",") && marks[0] + 1 < close) {
      int end = sentence.tokens().get(marks[0] + 1).start();
      found.add(Operation.cut(OperationKind.CUT_PHRASE, 0, end));
    }
    for (int i = 0; i < marks.length; i++) {
      if (MARKS.contains(sentence.key(marks[i]))) {
        int next = i + 1 < marks.length ? marks[i + 1] : close;
        boolean closed = CLOSING.contains(sentence.key(next));
        if (next < close && !closed) {
          add(sentence, marks[i], next, found);
        }
        if (next < close) {
          add(sentence, marks[i], next + 1, found);
        }
        add(sentence, marks[i], close, found);
      }
    }
    return found;
  }

  /** The signs outside of brackets, and those. */
  private static int[] marks(TaggedSentence sentence, int close) {
    IntStream.Builder marks = IntStream.builder();
    boolean inside = false;
    for (int at = 1; at < close; at++) {
      boolean closing = CLOSING.contains(sentence.key(at));
      if (closing || !inside && MARKS.contains(sentence.key(at))) {
        marks.add(at);
      }
      inside = !closing && (inside || OPENING.contains(sentence.key(at)));
    }
    return marks.build().toArray();
  }

  private static void add(TaggedSentence sentence, int from, int to, List<Operation> found) {
    if (to - from > 1) {
      found.add(ClauseRules.cut(sentence, OperationKind.CUT_PHRASE, from, to));
    }
  }
}
