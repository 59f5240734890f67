package io.precis.rank.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.record.Components;
import io.precis.terms.TermStatistics;
import io.precis.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRankTest {
  private static final RankSpec SPEC =
      Components.with(Components.with(RankSpec.DEFAULT, "tolerance", 1e-12), "maxRounds", 2000);

  private static SentenceGraph graph(Random random, int sentences) {
    List<String> texts = new RandomProse(random, 400).sentences(sentences, 12);
    return SentenceGraph.of(TermStatistics.of(texts, "en"), SPEC.withNeighbours(6));
  }

  @Test
  void agreesWithDensePowerIteration() {
    Random random = Seeds.randomFor(getClass());
    SentenceGraph graph = graph(random, 150);
    double[] prior = random.doubles(150).toArray();
    prior[7] = 0;
    PageRankResult ranks = TextRank.rank(graph, prior, SPEC);
    assertArrayEquals(dense(graph, prior, SPEC.damping()), ranks.scores(), 1e-10);
    assertTrue(ranks.residual() <= SPEC.tolerance());
  }

  /** The definition: the fixed point of the transition matrix, all of it written out. */
  private static double[] dense(SentenceGraph graph, double[] prior, double damping) {
    int n = graph.size();
    double priors = Arrays.stream(prior).sum();
    double[][] steps = new double[n][n];
    for (int i = 0; i < n; i++) {
      double out = 0;
      for (int j = 0; j < n; j++) {
        out += graph.weight(i, j);
      }
      for (int j = 0; j < n; j++) {
        double jump = prior[j] / priors;
        double follow = out > 0 ? graph.weight(i, j) / out : jump;
        steps[i][j] = damping * follow + (1 - damping) * jump;
      }
    }
    double[] scores = new double[n];
    Arrays.fill(scores, 1.0 / n);
    for (int round = 0; round < 500; round++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[j] += scores[i] * steps[i][j];
        }
      }
      scores = next;
    }
    return scores;
  }

  @Test
  void scoresSumToOneAndTheToleranceIsKept() {
    SentenceGraph graph = graph(Seeds.randomFor(getClass()), 400);
    PageRankResult ranks = TextRank.rank(graph, RankSpec.DEFAULT);
    assertEquals(1, Arrays.stream(ranks.scores()).sum(), 1e-12);
    assertTrue(ranks.residual() <= RankSpec.DEFAULT.tolerance());
    assertTrue(ranks.rounds() < RankSpec.DEFAULT.maxRounds());
  }

  @Test
  void withoutLinksThePriorIsTheScore() {
    SentenceGraph graph =
        SentenceGraph.of(TermStatistics.of(List.of("one", "lion", "zebra"), "en"), SPEC);
    double[] scores = TextRank.rank(graph, new double[] {1, 0, 3}, SPEC).scores();
    assertArrayEquals(new double[] {0.25, 0, 0.75}, scores, 1e-12);
    double[] even = TextRank.rank(graph, new double[3], SPEC).scores();
    assertArrayEquals(new double[] {1 / 3., 1 / 3., 1 / 3.}, even, 1e-12);
  }

  @Test
  void emptyGivesEmptyAndBadPriorsAreRefused() {
    SentenceGraph none = SentenceGraph.of(TermStatistics.of(List.of(), "en"), SPEC);
    assertEquals(0, TextRank.rank(none, SPEC).scores().length);
    SentenceGraph one = SentenceGraph.of(TermStatistics.of(List.of("one"), "en"), SPEC);
    assertThrows(IllegalArgumentException.class, () -> TextRank.rank(one, new double[] {-1}, SPEC));
    assertThrows(
        IllegalArgumentException.class, () -> TextRank.rank(one, new double[] {Double.NaN}, SPEC));
    assertThrows(IllegalArgumentException.class, () -> TextRank.rank(one, new double[2], SPEC));
  }
}
