package io.precis.student.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The likeliest text, and others that are drawn: each row goes on by itself, the first greedily,
 * the others by a token drawn among the best of its own. What is drawn depends on the source and
 * the row's number alone.
 */
public final class SampledSearch implements Search {
  /** So many of the best tokens of a row are drawn from. */
  private static final int BEST = 40;

  private final GenerationSpec spec;
  private final LogitsProcessors rules;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param source tokens that the student reads
   */
  public SampledSearch(GenerationSpec spec, LogitsProcessors rules, int[] source) {
    this.spec = spec;
    this.rules = rules;
    for (int row = 0; row < spec.candidates(); row++) {
      rows.add(new Row(new SplittableRandom(31L * Arrays.hashCode(source) + row), row == 0));
    }
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public int tokensNeeded() {
    return BEST;
  }

  @Override
  public int[] tokens() {
    return rows.stream().mapToInt(Row::last).toArray();
  }

  @Override
  public int[] parents() {
    int[] parents = new int[rows.size()];
    Arrays.setAll(parents, row -> row);
    return parents;
  }

  @Override
  public void advance(RowScores scores, int offset) {
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).advance(scores, offset + row);
    }
  }

  @Override
  public boolean isDone() {
    return rows.stream().allMatch(row -> row.ended);
  }

  @Override
  public List<Hypothesis> results() {
    return rows.stream().map(Row::result).toList();
  }

  /** One text; once it has ended it is fed its last token, and what comes of it is not read. */
  private final class Row {
    private final SplittableRandom random;
    private final boolean greedy;
    private int[] tokens = {spec.decoderStartId()};
    private double sum;
    private double least;
    private boolean ended;
    private boolean finished;

    Row(SplittableRandom random, boolean greedy) {
      this.random = random;
      this.greedy = greedy;
    }

    int last() {
      return tokens[tokens.length - 1];
    }

    void advance(RowScores scores, int row) {
      if (ended) {
        return;
      }
      TopTokens options = rules.follow(scores, row, tokens, 0);
      int chosen = greedy ? 0 : drawn(options);
      sum += options.score(chosen);
      least = Math.min(least, options.score(chosen));
      tokens = Arrays.copyOf(tokens, tokens.length + 1);
      tokens[tokens.length - 1] = options.id(chosen);
      finished = rules.isEos(last());
      ended = finished || tokens.length >= spec.maxLength();
    }

    /** By probabilities to the power of one by the temperature. */
    private int drawn(TopTokens options) {
      int size = Math.min(BEST, options.size());
      double[] weights = new double[size];
      double all = 0;
      for (int i = 0; i < size; i++) {
        weights[i] = StrictMath.exp((options.score(i) - options.score(0)) / spec.temperature());
        all += weights[i];
      }
      double left = random.nextDouble() * all;
      int chosen = 0;
      while (chosen < size - 1 && left >= weights[chosen]) {
        left -= weights[chosen++];
      }
      return chosen;
    }

    Hypothesis result() {
      int[] generated = Arrays.copyOfRange(tokens, 1, tokens.length);
      return new Hypothesis(generated, sum, least, sum / Math.max(1, generated.length), finished);
    }
  }
}
