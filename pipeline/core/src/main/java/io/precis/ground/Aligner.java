package io.precis.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the source sentences that a text stands on.
 *
 * <p>The inverted index gives the few sentences that share most term weight; only these are
 * compared by bigrams and sequence. Further sentences are added while they cover a further part of
 * the text, as fused sentences need. Equally good sentences are taken in text order after the last
 * one cited, so that a summary's evidence runs forward where it can.
 */
final class Aligner {
  private static final int CANDIDATES = 16;

  /** What breaks ties between sentences before and after the last one cited. */
  private static final double FORWARD = 0.01;

  /** A sentence that adds one term only would vouch for any name or number put in by mistake. */
  private static final int FEWEST_NEW = 2;

  private final SourceIndex index;
  private final GroundSpec spec;

  Aligner(SourceIndex index, GroundSpec spec) {
    this.index = index;
    this.spec = spec;
  }

  /**
   * The sources that cover {@code text} best.
   *
   * @param after place that the sentence before it cited last; -1 for the first sentence
   */
  Alignment align(String text, int after) {
    List<Integer> equal = index.equalTo(text);
    if (!equal.isEmpty()) {
      int place = equal.stream().filter(p -> p > after).findFirst().orElse(equal.get(0));
      return new Alignment(List.of(place), place, 1);
    }
    int[] terms = index.termsOf(text);
    TermCoverage coverage = new TermCoverage(index, terms);
    List<Integer> chosen = new ArrayList<>();
    int main = best(coverage, candidates(terms, coverage, chosen), after);
    if (main < 0) {
      return Alignment.NONE;
    }
    chosen.add(main);
    while (chosen.size() < spec.maxSources() && addFurther(terms, coverage, chosen, after)) {}
    return new Alignment(chosen, main, Math.min(1, coverage.of(chosen)));
  }

  private int best(TermCoverage coverage, List<Integer> candidates, int after) {
    int best = -1;
    double bestScore = 0;
    for (int place : candidates) {
      double score = coverage.of(List.of(place)) + forward(place, after);
      if (score > bestScore || (score == bestScore && nearer(place, best, after))) {
        best = place;
        bestScore = score;
      }
    }
    return best;
  }

  private boolean addFurther(int[] terms, TermCoverage coverage, List<Integer> chosen, int after) {
    double now = coverage.grams(chosen);
    int best = -1;
    double bestScore = 0;
    for (int place : candidates(terms, coverage, chosen)) {
      List<Integer> more = sorted(chosen, place);
      double gain = coverage.grams(more) - now;
      double score = gain + forward(place, after);
      boolean fuses = coverage.newlyCovered(chosen, place) >= FEWEST_NEW;
      boolean better = score > bestScore || (score == bestScore && nearer(place, best, after));
      if (fuses && gain >= spec.minGain() && better) {
        best = place;
        bestScore = score;
      }
    }
    if (best < 0) {
      return false;
    }
    chosen.add(best);
    chosen.sort(null);
    return true;
  }

  private static double forward(int place, int after) {
    return place > after ? FORWARD : 0;
  }

  private static boolean nearer(int place, int other, int after) {
    return other < 0 || Math.abs(place - after) < Math.abs(other - after);
  }

  private static List<Integer> sorted(List<Integer> chosen, int place) {
    List<Integer> more = new ArrayList<>(chosen);
    more.add(place);
    more.sort(null);
    return more;
  }

  /** Places that hold most weight of the terms that {@code chosen} does not cover yet. */
  private List<Integer> candidates(int[] terms, TermCoverage coverage, List<Integer> chosen) {
    boolean[] covered = coverage.covered(chosen);
    int[] missing =
        IntStream.range(0, terms.length)
            .filter(i -> !covered[i] && terms[i] >= 0)
            .map(i -> terms[i])
            .distinct()
            .toArray();
    Map<Integer, double[]> scores = new HashMap<>();
    for (int term : missing) {
      for (int place : index.postings(term)) {
        scores.computeIfAbsent(place, p -> new double[1])[0] += index.weight(term);
      }
    }
    chosen.forEach(scores::remove);
    return top(scores);
  }

  private static List<Integer> top(Map<Integer, double[]> scores) {
    long[] order = new long[scores.size()];
    int filled = 0;
    for (Map.Entry<Integer, double[]> entry : scores.entrySet()) {
      // Non-negative floats order like their bits; ties go to the earlier place.
      long bits = Float.floatToIntBits((float) entry.getValue()[0]);
      order[filled++] = (~bits << 32) | entry.getKey();
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(CANDIDATES).mapToObj(key -> (int) key).toList();
  }
}
