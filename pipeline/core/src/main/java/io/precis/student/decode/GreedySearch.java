package io.precis.student.decode;

import java.util.Arrays;
import java.util.List;

/** Takes the best token at every step. */
public final class GreedySearch implements Search {
  private final GenerationSpec spec;
  private final LogitsProcessors rules;
  private int[] tokens;
  private double sum;
  private double least;
  private boolean ended;
  private boolean finished;

  public GreedySearch(GenerationSpec spec, LogitsProcessors rules) {
    this.spec = spec;
    this.rules = rules;
    this.tokens = new int[] {spec.decoderStartId()};
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public int tokensNeeded() {
    return rules.tokensNeeded(1, tokens.length);
  }

  @Override
  public int[] tokens() {
    return new int[] {tokens[tokens.length - 1]};
  }

  @Override
  public int[] parents() {
    return new int[] {0};
  }

  @Override
  public void advance(RowScores scores, int offset) {
    // Hugging Face penalizes repetition before it normalizes when it decodes greedily.
    float shift = scores.shift(offset);
    TopTokens options = rules.follow(scores, offset, tokens, shift);
    if (options.size() == 0) {
      ended = true; // The rules forbid every token that is known.
      return;
    }
    int id = options.id(0);
    double score = options.isForced() ? 0 : options.score(0) - shift;
    sum += score;
    least = Math.min(least, score);
    tokens = Arrays.copyOf(tokens, tokens.length + 1);
    tokens[tokens.length - 1] = id;
    boolean eos = rules.isEos(id);
    finished = eos && !options.isForcedEnd();
    ended = eos || tokens.length >= spec.maxLength();
  }

  @Override
  public boolean isDone() {
    return ended;
  }

  @Override
  public List<Hypothesis> results() {
    int[] generated = Arrays.copyOfRange(tokens, 1, tokens.length);
    double score = sum / Math.pow(Math.max(1, generated.length), spec.lengthPenalty());
    return List.of(new Hypothesis(generated, sum, least, score, finished));
  }
}
