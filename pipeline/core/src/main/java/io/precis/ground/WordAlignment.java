package io.precis.ground;

import io.precis.ground.quantity.AnalyzedToken;
import java.util.Arrays;
import java.util.List;

/**
 * Which word of a summary sentence is which word of a source sentence: a longest common subsequence
 * that prefers unbroken stretches (as ROUGE-W does) and words to signs.
 */
final class WordAlignment {
  private static final double SIGN = 0.1;
  private static final double UNBROKEN = 0.5;

  /** What leaving out a source word costs, so that of equal ways the shorter is taken. */
  private static final double SKIPPED = 0.01;

  private final List<AnalyzedToken> summary;
  private final List<AnalyzedToken> source;
  private final int[] toSource;
  private final int[] toSummary;

  /** Best score of a way whose last step matches (i, j), 0 where they differ; and of any way. */
  private final double[][] matched;

  private final double[][] best;

  /** Whether the best way that matches (i, j) also matches (i - 1, j - 1). */
  private final boolean[][] joined;

  private WordAlignment(List<AnalyzedToken> summary, List<AnalyzedToken> source) {
    this.summary = summary;
    this.source = source;
    this.matched = new double[summary.size() + 1][source.size() + 1];
    this.best = new double[summary.size() + 1][source.size() + 1];
    this.joined = new boolean[summary.size() + 1][source.size() + 1];
    this.toSource = new int[summary.size()];
    this.toSummary = new int[source.size()];
    Arrays.fill(toSource, -1);
    Arrays.fill(toSummary, -1);
  }

  /** Aligns words by their stems; costs the product of the two lengths. */
  static WordAlignment of(List<AnalyzedToken> summary, List<AnalyzedToken> source) {
    WordAlignment alignment = new WordAlignment(summary, source);
    for (int i = 1; i <= summary.size(); i++) {
      for (int j = 1; j <= source.size(); j++) {
        alignment.score(i, j);
      }
    }
    alignment.trace();
    return alignment;
  }

  private void score(int i, int j) {
    AnalyzedToken word = summary.get(i - 1);
    if (word.stem().equals(source.get(j - 1).stem())) {
      double worth = word.isSign() ? SIGN : 1;
      double apart = best[i - 1][j - 1];
      double together = matched[i - 1][j - 1] + UNBROKEN * worth;
      joined[i][j] = matched[i - 1][j - 1] > 0 && together >= apart;
      matched[i][j] = worth + (joined[i][j] ? together : apart);
    }
    best[i][j] = Math.max(matched[i][j], Math.max(best[i - 1][j], best[i][j - 1] - SKIPPED));
  }

  private void trace() {
    int i = summary.size();
    int j = source.size();
    boolean inside = false;
    while (i > 0 && j > 0) {
      if (inside || (matched[i][j] > 0 && matched[i][j] == best[i][j])) {
        toSource[i - 1] = j - 1;
        toSummary[j - 1] = i - 1;
        inside = joined[i][j];
        i--;
        j--;
      } else if (best[i - 1][j] >= best[i][j - 1] - SKIPPED) {
        i--;
      } else {
        j--;
      }
    }
  }

  /** Place in the source of the summary's word; -1 where it has none. */
  int toSource(int summaryWord) {
    return toSource[summaryWord];
  }

  /** Place in the summary of the source's word; -1 where it has none. */
  int toSummary(int sourceWord) {
    return toSummary[sourceWord];
  }

  /** Matched words of the summary within {@code reach} of a place. */
  int matchesNear(int summaryWord, int reach) {
    int from = Math.max(0, summaryWord - reach);
    int to = Math.min(toSource.length, summaryWord + reach + 1);
    return (int) Arrays.stream(toSource, from, to).filter(place -> place >= 0).count();
  }
}
