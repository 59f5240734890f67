package io.precis.evaluate.system;

import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * TextRank as first published (Mihalcea and Tarau 2004), a baseline to measure against: an
 * undirected graph of all pairs of sentences, linked by the number of terms that they share divided
 * by the sum of the logarithms of their lengths, damping 0.85. Its time and memory grow with the
 * square of the number of sentences; nothing but evaluation should use it.
 */
public final class BaselineTextRank {
  private static final double DAMPING = 0.85;
  private static final double TOLERANCE = 1e-6;
  private static final int MOST_ROUNDS = 200;

  private BaselineTextRank() {}

  /**
   * Scores of sentences, summing to 1; empty for an empty list.
   *
   * @param language BCP 47 primary language, which chooses the analyzer
   */
  public static double[] rank(List<String> sentences, String language) {
    List<Set<String>> terms = new ArrayList<>();
    for (String sentence : sentences) {
      terms.add(new HashSet<>(TermAnalyzer.of(language).terms(sentence)));
    }
    return iterate(transitions(terms));
  }

  /** Ordinals of sentences from the best to the worst; the earlier first where scores are equal. */
  public static List<Integer> order(List<String> sentences, String language) {
    double[] scores = rank(sentences, language);
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
        .toList();
  }

  private static double[][] transitions(List<Set<String>> terms) {
    int n = terms.size();
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        rows[i][j] = overlap(terms.get(i), terms.get(j));
        rows[j][i] = rows[i][j];
      }
    }
    for (double[] row : rows) {
      double sum = Arrays.stream(row).sum();
      for (int j = 0; j < n; j++) {
        row[j] = sum > 0 ? row[j] / sum : 1.0 / n;
      }
    }
    return rows;
  }

  private static double overlap(Set<String> a, Set<String> b) {
    double lengths = Math.log(Math.max(1, a.size())) + Math.log(Math.max(1, b.size()));
    long shared = a.stream().filter(b::contains).count();
    return lengths > 0 ? shared / lengths : 0;
  }

  private static double[] iterate(double[][] transitions) {
    int n = transitions.length;
    double[] scores = new double[n];
    Arrays.fill(scores, 1.0 / Math.max(1, n));
    double change = n;
    for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
      double[] next = new double[n];
      Arrays.fill(next, (1 - DAMPING) / Math.max(1, n));
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[j] += DAMPING * scores[i] * transitions[i][j];
        }
      }
      change = 0;
      for (int i = 0; i < n; i++) {
        change += Math.abs(next[i] - scores[i]);
      }
      scores = next;
    }
    return scores;
  }
}
