package io.precis.chunk;

import io.precis.chunk.TopicSegmenter.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probability of one topic's terms, its distribution integrated out: a Polya urn. A term has
 * probability {@code (prior + its count so far) / (prior * vocabulary + all counts so far)}.
 */
final class TopicTerms {
  /** Pseudo-count of each term; chosen on development data among 0.05 to 1. */
  static final double PRIOR = 0.5;

  private final int[][] lines;
  private final int vocabulary;
  private final int[] counts;
  private final double[] logCount;
  private final double[] logTotal;
  private int[] touched;
  private int touchedCount;
  private int total;

  TopicTerms(List<Line> lines) {
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
    this.vocabulary = ids.size();
    this.counts = new int[vocabulary];
    this.touched = new int[Math.max(1, vocabulary)];
    int mostLines = Math.min(lines.size(), TopicSegmenter.LONGEST_TOPIC);
    this.logCount = logs(PRIOR, mostLines + 1);
    this.logTotal = logs(PRIOR * vocabulary, mostLines * longest + 1);
  }

  private static double[] logs(double offset, int size) {
    double[] logs = new double[size];
    for (int i = 0; i < size; i++) {
      logs[i] = Math.log(offset + i);
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

  /** Log-probability of a line's terms, given those emitted since the last {@link #clear()}. */
  double emit(int line) {
    double log = 0;
    for (int term : lines[line]) {
      int count = counts[term]++;
      if (count == 0) {
        touched[touchedCount++] = term;
      }
      log += logCount[count] - logTotal[total++];
    }
    return log;
  }
}
