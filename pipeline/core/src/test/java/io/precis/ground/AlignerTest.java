package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.record.Components;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignerTest {
  @Test
  void mainSourceIsTheBestOfAllByTheDenseOracle() {
    Random random = Seeds.randomFor(AlignerTest.class);
    for (int round = 0; round < 200; round++) {
      List<SourceSentence> sources = new ArrayList<>();
      IntStream.range(0, 12).forEach(i -> sources.add(new SourceSentence(i, text(random))));
      SourceIndex index = SourceIndex.of(sources, "und");
      String wanted = text(random);
      Alignment alignment =
          new Aligner(index, Components.with(GroundSpec.defaults(), "maxSources", 1))
              .align(wanted, -1);
      double best =
          IntStream.range(0, 12).mapToDouble(i -> dense(index, wanted, i)).max().orElse(0);
      assertEquals(best, alignment.support(), 1e-9);
    }
  }

  @Test
  void furtherSourcesNeverLowerTheSupport() {
    Random random = Seeds.randomFor(AlignerTest.class);
    for (int round = 0; round < 200; round++) {
      List<SourceSentence> sources = new ArrayList<>();
      IntStream.range(0, 30).forEach(i -> sources.add(new SourceSentence(i, text(random))));
      SourceIndex index = SourceIndex.of(sources, "und");
      String wanted = text(random);
      double one = support(index, wanted, 1);
      double three = support(index, wanted, 3);
      assertTrue(three >= one - 1e-9, one + " > " + three);
    }
  }

  private static double support(SourceIndex index, String wanted, int most) {
    return new Aligner(index, Components.with(GroundSpec.defaults(), "maxSources", most))
        .align(wanted, -1)
        .support();
  }

  /** The documented measure, by the textbook's recursive subsequence and plain loops. */
  private static double dense(SourceIndex index, String text, int place) {
    int[] wanted = index.termsOf(text);
    int[] source = index.terms(place);
    double total = 0;
    double held = 0;
    double bigramTotal = 0;
    double bigramHeld = 0;
    for (int i = 0; i < wanted.length; i++) {
      int term = wanted[i];
      total += index.weight(term);
      held += IntStream.of(source).anyMatch(t -> t == term) ? index.weight(term) : 0;
      if (i > 0) {
        double weight = (index.weight(wanted[i - 1]) + index.weight(term)) / 2;
        int before = wanted[i - 1];
        bigramTotal += weight;
        boolean found =
            IntStream.range(1, source.length)
                .anyMatch(j -> source[j - 1] == before && source[j] == term);
        bigramHeld += found ? weight : 0;
      }
    }
    double sequence = subsequence(index, wanted, source, 0, 0);
    return wanted.length == 1
        ? (0.5 * held + 0.3 * sequence) / total / 0.8
        : 0.5 * held / total + 0.2 * bigramHeld / bigramTotal + 0.3 * sequence / total;
  }

  private static double subsequence(SourceIndex index, int[] a, int[] b, int i, int j) {
    if (i == a.length || j == b.length) {
      return 0;
    }
    if (a[i] == b[j]) {
      return index.weight(a[i]) + subsequence(index, a, b, i + 1, j + 1);
    }
    return Math.max(subsequence(index, a, b, i + 1, j), subsequence(index, a, b, i, j + 1));
  }

  private static String text(Random random) {
    return random
        .ints(1 + random.nextInt(7), 0, 12)
        .mapToObj(letter -> "w" + (char) ('a' + letter))
        .collect(Collectors.joining(" "));
  }
}
