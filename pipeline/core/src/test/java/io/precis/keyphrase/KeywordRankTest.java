package io.precis.keyphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeywordRankTest {
  @Test
  void nothingHasNoScore() {
    assertEquals(Map.of(), KeywordRank.rank(List.of(), 3));
    assertEquals(1, KeywordRank.rank(List.of("a"), 3).get("a"), 1e-12);
    assertEquals(Map.of("a", 1.0), KeywordRank.rank(List.of("a", "a", "a"), 3));
  }

  /** The fixed point of the definition, found by going through all pairs in every round. */
  @Test
  void scoresAreThoseOfTheDefinition() {
    Random random = Seeds.randomFor(KeywordRankTest.class);
    for (int run = 0; run < 50; run++) {
      List<String> terms = random.ints(random.nextInt(60), 0, 12).mapToObj(i -> "t" + i).toList();
      int window = 1 + random.nextInt(4);
      Map<String, Double> slow = slow(terms, window);
      Map<String, Double> scores = KeywordRank.rank(terms, window);
      assertEquals(slow.keySet(), scores.keySet());
      slow.forEach((term, score) -> assertEquals(score, scores.get(term), 1e-6, term));
    }
  }

  private static Map<String, Double> slow(List<String> terms, int window) {
    Map<String, Double> scores = new HashMap<>();
    List<String> all = terms.stream().distinct().toList();
    all.forEach(term -> scores.put(term, 1.0 / all.size()));
    int[][] near = new int[all.size()][all.size()];
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        near[i][j] = near(terms, all.get(i), all.get(j), window);
      }
    }
    for (int round = 0; round < 300; round++) {
      Map<String, Double> next = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        double sum = 0;
        for (int j = 0; j < all.size(); j++) {
          int degree = IntStream.of(near[j]).sum();
          sum += near[i][j] == 0 ? 0 : near[i][j] * scores.get(all.get(j)) / degree;
        }
        double kept = IntStream.of(near[i]).sum() > 0 ? sum : scores.get(all.get(i));
        next.put(all.get(i), 0.85 * kept + 0.15 / all.size());
      }
      scores.putAll(next);
    }
    return scores;
  }

  private static int near(List<String> terms, String one, String other, int window) {
    int count = 0;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j <= Math.min(terms.size() - 1, i + window); j++) {
        boolean both = terms.get(i).equals(one) && terms.get(j).equals(other);
        boolean turned = terms.get(i).equals(other) && terms.get(j).equals(one);
        count += !one.equals(other) && (both || turned) ? 1 : 0;
      }
    }
    return count;
  }
}
