package io.precis.rank.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.record.Components;
import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import io.precis.terms.TermStatistics;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceGraphTest {
  private static RankSpec spec(int reach, int neighbours) {
    return Components.with(RankSpec.DEFAULT, "reach", reach).withNeighbours(neighbours);
  }

  @Test
  void withoutBoundsItIsTheCosineOfAllPairs() {
    Random random = Seeds.randomFor(getClass());
    TermStatistics statistics =
        TermStatistics.of(new RandomProse(random, 200).sentences(120, 20), "en");
    SentenceGraph graph = SentenceGraph.of(statistics, spec(1000, 1000));
    SentenceVectors vectors = SentenceVectors.of(statistics);
    for (int i = 0; i < 120; i++) {
      for (int j = 0; j < 120; j++) {
        double want = i == j ? 0 : vectors.cosine(i, j);
        assertEquals(want, graph.weight(i, j), 1e-5, i + " and " + j);
      }
    }
  }

  @Test
  void boundedItEqualsTheObviousOne() {
    Random random = Seeds.randomFor(getClass());
    TermStatistics statistics =
        TermStatistics.of(new RandomProse(random, 100).sentences(150, 12), "en");
    int reach = 1 + random.nextInt(20);
    int neighbours = 1 + random.nextInt(10);
    SentenceGraph graph = SentenceGraph.of(statistics, spec(reach, neighbours));
    double[][] dense = Dense.graph(statistics, reach, neighbours);
    for (int i = 0; i < 150; i++) {
      for (int j = 0; j < 150; j++) {
        assertEquals(dense[i][j], graph.weight(i, j), 1e-5, i + " and " + j);
      }
    }
  }

  @Test
  void itIsSymmetricSortedAndWithoutLoops() {
    Random random = Seeds.randomFor(getClass());
    List<String> texts = new RandomProse(random, 300).sentences(500, 25);
    SentenceGraph graph = SentenceGraph.of(TermStatistics.of(texts, "en"), spec(16, 8));
    int ends = 0;
    for (int i = 0; i < graph.size(); i++) {
      int before = -1;
      for (int j : graph.neighbours(i)) {
        assertTrue(j > before && j != i);
        assertEquals(graph.weight(i, j), graph.weight(j, i));
        assertTrue(graph.weight(i, j) > 0 && graph.weight(i, j) <= 1);
        before = j;
        ends++;
      }
    }
    assertEquals(ends, 2 * graph.links());
  }

  @Test
  void thatNothingIsAlikeIsNoError() {
    SentenceGraph graph =
        SentenceGraph.of(TermStatistics.of(List.of("one", "...", "zebra"), "en"), spec(5, 5));
    assertEquals(0, graph.links());
    assertArrayEquals(new int[0], graph.neighbours(1));
    assertEquals(0, SentenceGraph.of(TermStatistics.of(List.of(), "en"), spec(5, 5)).size());
  }

  /** The definition, over all pairs. */
  private static final class Dense {
    static double[][] graph(TermStatistics statistics, int reach, int neighbours) {
      int n = statistics.sentences();
      double[][] likeness = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          likeness[i][j] = likeness(statistics, j, i, reach);
          likeness[j][i] = likeness[i][j];
        }
      }
      double[][] kept = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j : strongest(likeness[i], i, neighbours)) {
          kept[i][j] = likeness[i][j];
          kept[j][i] = likeness[i][j];
        }
      }
      return kept;
    }

    private static List<Integer> strongest(double[] row, int i, int count) {
      List<Integer> linked = new ArrayList<>();
      for (int j = 0; j < row.length; j++) {
        if (row[j] > 0) {
          linked.add(j);
        }
      }
      linked.sort(
          Comparator.<Integer>comparingDouble(j -> -(float) row[j])
              .thenComparingInt(j -> Math.abs(j - i))
              .thenComparingInt(j -> j));
      return linked.subList(0, Math.min(count, linked.size()));
    }

    private static double likeness(TermStatistics statistics, int first, int second, int reach) {
      float sum = 0;
      for (int term = 0; term < statistics.terms(); term++) {
        List<Integer> holders = holders(statistics, term);
        int a = holders.indexOf(first);
        int b = holders.indexOf(second);
        if (a >= 0 && b >= 0 && b - a <= reach) {
          sum += (float) weight(statistics, first, term) * (float) weight(statistics, second, term);
        }
      }
      return sum;
    }

    private static List<Integer> holders(TermStatistics statistics, int term) {
      SparseRows rows = statistics.byTerm();
      List<Integer> holders = new ArrayList<>();
      for (int at = rows.start(term); at < rows.end(term); at++) {
        holders.add(rows.column(at));
      }
      return holders;
    }

    private static double weight(TermStatistics statistics, int sentence, int term) {
      SentenceVectors vectors = SentenceVectors.of(statistics);
      SparseRows rows = statistics.bySentence();
      for (int at = rows.start(sentence); at < rows.end(sentence); at++) {
        if (rows.column(at) == term) {
          return vectors.weight(at);
        }
      }
      throw new IllegalArgumentException("sentence " + sentence + " lacks term " + term);
    }
  }
}
