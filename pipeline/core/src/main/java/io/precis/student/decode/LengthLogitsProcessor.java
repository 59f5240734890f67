package io.precis.student.decode;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Draws a search to a {@link LengthTarget}. */
final class LengthLogitsProcessor {
  /** Follows no target. */
  static final LengthLogitsProcessor NONE = new LengthLogitsProcessor(null, tokens -> 0);

  /** How much the end gains when the wanted length is reached, in nats. */
  private static final float PULL = 2;

  /** An end among so many best tokens is the model's own. */
  private static final int NATURAL = 2;

  /** How much less probable than the last known token an end is taken to be that is not known. */
  private static final float UNKNOWN_END = 2;

  private final LengthTarget target;
  private final ToIntFunction<int[]> counter;

  LengthLogitsProcessor(LengthTarget target, ToIntFunction<int[]> counter) {
    this.target = target;
    this.counter = counter;
  }

  void apply(TopTokens options, RowScores scores, int row, int[] tokens, LogitsProcessors rules) {
    if (target == null) {
      return;
    }
    int length = counter.applyAsInt(Arrays.copyOfRange(tokens, 1, tokens.length));
    if (length < target.low()) {
      removeEnds(options, rules);
    } else if (length >= target.high()) {
      end(options, scores, row, rules);
    } else {
      pull(options, length, rules);
    }
  }

  private static void removeEnds(TopTokens options, LogitsProcessors rules) {
    for (int i = options.size() - 1; i >= 0; i--) {
      if (rules.isEos(options.id(i)) && options.size() > 1) {
        options.remove(i);
      }
    }
  }

  private static void end(TopTokens options, RowScores scores, int row, LogitsProcessors rules) {
    for (int i = 0; i < Math.min(NATURAL, options.size()); i++) {
      if (rules.isEos(options.id(i))) {
        options.keep(i);
        return;
      }
    }
    options.forceEnd(rules.firstEos(), endScore(scores, row));
  }

  private static float endScore(RowScores scores, int row) {
    return scores.eosLogp().length > 0
        ? scores.eosLogp()[row]
        : scores.logp(row, scores.width() - 1) - UNKNOWN_END;
  }

  private void pull(TopTokens options, int length, LogitsProcessors rules) {
    int reach = Math.max(1, target.amount() - target.low());
    float share = Math.min(1f, (length - target.low() + 1f) / (reach + 1f));
    for (int i = 0; i < options.size(); i++) {
      if (rules.isEos(options.id(i))) {
        options.raise(i, PULL * share);
      }
    }
  }
}
