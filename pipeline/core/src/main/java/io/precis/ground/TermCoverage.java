package io.precis.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of one text's terms a set of source sentences covers: unigrams, bigrams and the longest
 * common subsequence with the sources joined in text order, each weighted by inverse document
 * frequency (the terms of ROUGE-1, ROUGE-2 and ROUGE-L recall, Lin 2004, with weights).
 */
final class TermCoverage {
  private static final double UNIGRAMS = 0.5;
  private static final double BIGRAMS = 0.2;
  private static final double SEQUENCE = 0.3;

  private final SourceIndex index;
  private final int[] wanted;
  private final double[] weights;
  private final double total;
  private final double bigramTotal;

  TermCoverage(SourceIndex index, int[] wanted) {
    this.index = index;
    this.wanted = wanted;
    this.weights = new double[wanted.length];
    double sum = 0;
    double bigramSum = 0;
    for (int i = 0; i < wanted.length; i++) {
      weights[i] = index.weight(wanted[i]);
      sum += weights[i];
      bigramSum += i == 0 ? 0 : bigramWeight(i);
    }
    this.total = sum;
    this.bigramTotal = bigramSum;
  }

  /** Share of the text that the sources cover, 0 to 1; 0 where the text has no terms. */
  double of(List<Integer> places) {
    if (wanted.length == 0) {
      return 0;
    }
    double counted = UNIGRAMS * unigrams(places) + SEQUENCE * sequence(places);
    return wanted.length == 1
        ? counted / (UNIGRAMS + SEQUENCE)
        : counted + BIGRAMS * bigrams(places);
  }

  /** The part of {@link #of} that needs no sequence: cheap, for choosing among many. */
  double grams(List<Integer> places) {
    return wanted.length == 0
        ? 0
        : (UNIGRAMS * unigrams(places) + BIGRAMS * bigrams(places)) / (UNIGRAMS + BIGRAMS);
  }

  /** Whether the sources hold each of the text's terms, by position. */
  boolean[] covered(List<Integer> places) {
    Set<Integer> held = new HashSet<>();
    for (int place : places) {
      for (int term : index.terms(place)) {
        held.add(term);
      }
    }
    boolean[] covered = new boolean[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      covered[i] = held.contains(wanted[i]);
    }
    return covered;
  }

  /** How many of the text's terms one more source adds to those that {@code places} hold. */
  int newlyCovered(List<Integer> places, int more) {
    boolean[] before = covered(places);
    boolean[] alone = covered(List.of(more));
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      count += alone[i] && !before[i] ? 1 : 0;
    }
    return count;
  }

  private double unigrams(List<Integer> places) {
    boolean[] covered = covered(places);
    double sum = 0;
    for (int i = 0; i < covered.length; i++) {
      sum += covered[i] ? weights[i] : 0;
    }
    return sum / total;
  }

  private double bigrams(List<Integer> places) {
    if (wanted.length < 2) {
      return unigrams(places);
    }
    Set<Long> held = new HashSet<>();
    for (int place : places) {
      int[] terms = index.terms(place);
      for (int i = 1; i < terms.length; i++) {
        held.add(bigram(terms[i - 1], terms[i]));
      }
    }
    double sum = 0;
    for (int i = 1; i < wanted.length; i++) {
      sum += held.contains(bigram(wanted[i - 1], wanted[i])) ? bigramWeight(i) : 0;
    }
    return sum / bigramTotal;
  }

  private double sequence(List<Integer> places) {
    double[] best = new double[wanted.length + 1];
    for (int place : places) {
      for (int term : index.terms(place)) {
        extend(best, term);
      }
    }
    return best[wanted.length] / total;
  }

  /** One more row of the table of longest common subsequences. */
  private void extend(double[] best, int term) {
    double diagonal = 0;
    for (int i = 1; i <= wanted.length; i++) {
      double above = best[i];
      if (wanted[i - 1] == term) {
        best[i] = Math.max(above, diagonal + weights[i - 1]);
      }
      best[i] = Math.max(best[i], best[i - 1]);
      diagonal = above;
    }
  }

  private double bigramWeight(int second) {
    return (weights[second - 1] + weights[second]) / 2;
  }

  private static long bigram(int first, int second) {
    return ((long) first << 32) | (second & 0xFFFFFFFFL);
  }
}
