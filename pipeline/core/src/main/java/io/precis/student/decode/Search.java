package io.precis.student.decode;

import java.util.List;

/** The search for the best texts of one document. Knows nothing of other documents. */
public interface Search {
  /** Rows that it wants decoded per step; never changes. */
  int rows();

  /**
   * How many of the best tokens per row it needs next, so that its rules cannot run out of them.
   */
  int tokensNeeded();

  /** The next token of each row. */
  int[] tokens();

  /** The row of the last step that each row continues. */
  int[] parents();

  /**
   * Takes one step.
   *
   * @param offset row of {@code scores} that is this document's first
   */
  void advance(RowScores scores, int offset);

  boolean isDone();

  /** Best first, at least one once the search is done. */
  List<Hypothesis> results();

  /**
   * A text in token ids.
   *
   * @param tokens without the decoder start token
   * @param leastLogProb of its tokens' log-probabilities; NaN where they are not known
   */
  record Hypothesis(
      int[] tokens, double sumLogProb, double leastLogProb, double score, boolean finished) {}
}
