package io.precis.segment;

import io.precis.segment.TopicSegmenter.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probability of one topic's terms, its distribution integrated out: a Polya urn. A term has
 * probability {@code (PRIOR + its count so far) / (PRIOR * vocabulary + all counts so far)}.
 *
 * <p>The vocabulary is the number of distinct terms within {@value #NEIGHBOURHOOD} lines of the
 * topic's middle. That of the whole document would part a long document into fewer topics than the
 * same pages alone, and a page added anywhere would move borders everywhere.
 */
final class DirichletMultinomial {
  /** Pseudo-count of each term, in halves; chosen on development data among 0.05 to 1. */
  static final double PRIOR = 0.5;

  /** Lines on each side of a topic's middle; chosen on development data among 30 to 150. */
  static final int NEIGHBOURHOOD = 100;

  private final int[][] lines;
  private final int[] vocabulary;
  private final int[] counts;
  private final double[] logCount;
  private final double[] logGammaOfHalves;
  private final int[] touched;
  private int touchedCount;
  private int total;

  DirichletMultinomial(List<Line> lines) {
    Map<String, Integer> ids = new HashMap<>();
    this.lines = new int[lines.size()][];
    int longest = 0;
    for (int i = 0; i < this.lines.length; i++) {
      this.lines[i] =
          lines.get(i).terms().stream()
              .mapToInt(term -> ids.computeIfAbsent(term, t -> ids.size()))
              .distinct()
              .toArray();
      longest = Math.max(longest, this.lines[i].length);
    }
    this.vocabulary = neighbourhoods(this.lines, ids.size());
    this.counts = new int[ids.size()];
    this.touched = new int[ids.size()];
    int mostLines = Math.min(lines.size(), TopicSegmenter.LONGEST_TOPIC);
    this.logCount = logs(mostLines + 1);
    this.logGammaOfHalves = logGammas(ids.size() + 2 * mostLines * longest + 3);
  }

  /** Distinct terms around each line, counted over a sliding window. */
  private static int[] neighbourhoods(int[][] lines, int terms) {
    int[] inWindow = new int[terms];
    int[] distinct = new int[lines.length];
    int size = 0;
    for (int i = -NEIGHBOURHOOD; i < lines.length; i++) {
      if (i + NEIGHBOURHOOD < lines.length) {
        for (int term : lines[i + NEIGHBOURHOOD]) {
          size += inWindow[term]++ == 0 ? 1 : 0;
        }
      }
      if (i > NEIGHBOURHOOD) {
        for (int term : lines[i - NEIGHBOURHOOD - 1]) {
          size -= --inWindow[term] == 0 ? 1 : 0;
        }
      }
      if (i >= 0) {
        distinct[i] = size;
      }
    }
    return distinct;
  }

  private static double[] logs(int size) {
    double[] logs = new double[size];
    for (int i = 0; i < size; i++) {
      logs[i] = Math.log(PRIOR + i);
    }
    return logs;
  }

  /**
   * Log of the gamma function at 0, 1/2, 1, 3/2 and so on; the first, a pole, is never asked for.
   */
  private static double[] logGammas(int size) {
    double[] logs = new double[size];
    logs[1] = Math.log(Math.PI) / 2;
    for (int halves = 3; halves < size; halves++) {
      logs[halves] = logs[halves - 2] + Math.log((halves - 2) / 2.0);
    }
    return logs;
  }

  /** Forgets what was emitted. */
  void clear() {
    for (int i = 0; i < touchedCount; i++) {
      counts[touched[i]] = 0;
    }
    touchedCount = 0;
    total = 0;
  }

  /** What a line's terms add to the log of the numerators since the last {@link #clear()}. */
  double emit(int line) {
    double log = 0;
    for (int term : lines[line]) {
      int count = counts[term]++;
      if (count == 0) {
        touched[touchedCount++] = term;
      }
      log += logCount[count];
    }
    total += lines[line].length;
    return log;
  }

  /** Log of the denominators of the terms emitted, for a topic of [{@code start}, {@code end}). */
  double normalizer(int start, int end) {
    int prior = vocabulary[middle(start, end)];
    return total == 0 ? 0 : logGammaOfHalves[prior + 2 * total] - logGammaOfHalves[prior];
  }

  static int middle(int start, int end) {
    return (start + end - 1) / 2;
  }
}
