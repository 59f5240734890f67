package io.precis.student.decode;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What may follow a sequence of tokens, and at which score: Hugging Face's logits processors in
 * their order (repetition penalty, no repeated n-gram, minimum lengths, forced first and last
 * token), then whole words, then the length target.
 */
public final class LogitsProcessors {
  private final GenerationSpec spec;
  private final List<Integer> eosIds;
  private final LengthLogitsProcessor guide;
  private final SourceWordConstraint words;

  /**
   * @param counter length of a generated sequence in the target's unit; not called without target
   */
  public LogitsProcessors(
      GenerationSpec spec,
      List<Integer> eosIds,
      ToIntFunction<int[]> counter,
      SourceWordConstraint words) {
    this.words = words;
    this.spec = spec;
    this.eosIds = eosIds;
    this.guide =
        spec.target()
            .map(t -> new LengthLogitsProcessor(t, counter))
            .orElse(LengthLogitsProcessor.NONE);
  }

  boolean isEos(int id) {
    return eosIds.contains(id);
  }

  int eosCount() {
    return eosIds.size();
  }

  /** Tokens per row that must be known so that {@code wanted} of them are left after all rules. */
  int tokensNeeded(int wanted, int length) {
    if (spec.repetitionPenalty() < 1) {
      return Integer.MAX_VALUE; // Any token of the sequence may rise to the top.
    }
    int repeated = spec.repetitionPenalty() != 1 ? length : 0;
    int banned = spec.noRepeatNgramSize() > 0 ? length : 0;
    return wanted + repeated + banned + eosIds.size();
  }

  /**
   * The tokens that may follow, best first.
   *
   * @param tokens the sequence so far, the decoder start token first
   * @param shift added to log-probabilities before the repetition penalty; 0 for none
   */
  TopTokens follow(RowScores scores, int row, int[] tokens, float shift) {
    int length = tokens.length;
    if (length == 1 && spec.forcedBosId().isPresent()) {
      return TopTokens.only(spec.forcedBosId().get(), false);
    }
    if (length == spec.maxLength() - 1 && spec.forcedEosId().isPresent()) {
      int eos = spec.forcedEosId().get();
      return TopTokens.only(eos, scores.id(row, 0) != eos);
    }
    boolean[] repeats = banned(scores, row, tokens);
    TopTokens options = new TopTokens(scores.width() + 1);
    for (int k = 0; k < scores.width(); k++) {
      int id = scores.id(row, k);
      float score = penalized(scores.logp(row, k) + shift, id, tokens);
      if (!repeats[k] && !(isEos(id) && length < minLength())) {
        options.add(id, score);
      }
    }
    words.apply(options, tokens);
    guide.apply(options, scores, row, tokens, this);
    options.sort();
    return options;
  }

  private int minLength() {
    return Math.max(spec.minLength(), spec.minNewTokens() > 0 ? spec.minNewTokens() + 1 : 0);
  }

  private float penalized(float score, int id, int[] tokens) {
    if (spec.repetitionPenalty() == 1 || !contains(tokens, id)) {
      return score;
    }
    float penalty = (float) spec.repetitionPenalty();
    return score < 0 ? score * penalty : score / penalty;
  }

  private static boolean contains(int[] tokens, int id) {
    for (int token : tokens) {
      if (token == id) {
        return true;
      }
    }
    return false;
  }

  /** Which of the row's tokens would complete an n-gram that the sequence has already. */
  private boolean[] banned(RowScores scores, int row, int[] tokens) {
    boolean[] banned = new boolean[scores.width()];
    int n = spec.noRepeatNgramSize();
    if (n == 0 || tokens.length + 1 < n) {
      return banned;
    }
    int tail = tokens.length - n + 1;
    for (int i = 0; i + n - 1 < tokens.length; i++) {
      if (Arrays.equals(tokens, i, i + n - 1, tokens, tail, tokens.length)) {
        for (int k = 0; k < banned.length; k++) {
          banned[k] |= scores.id(row, k) == tokens[i + n - 1];
        }
      }
    }
    return banned;
  }

  int firstEos() {
    return eosIds.get(0);
  }
}
