package io.precis.rank.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankWindowsTest {
  private static List<String> texts(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> "sentence " + random.nextLong()).toList();
  }

  /** The definition, word for word. */
  private static List<Integer> slow(List<String> texts, int fewest) {
    List<Integer> ends = new ArrayList<>();
    for (int middle = fewest; middle + fewest < texts.size(); middle++) {
      boolean smallest = true;
      for (int at = middle - fewest; at <= middle + fewest; at++) {
        int other = texts.get(at).hashCode() * 0x9E3779B9;
        int own = texts.get(middle).hashCode() * 0x9E3779B9;
        smallest &= at < middle ? other > own : other >= own;
      }
      if (smallest) {
        ends.add(middle);
      }
    }
    if (!texts.isEmpty()) {
      ends.add(texts.size());
    }
    return ends;
  }

  @Test
  void bordersAreTheSmallestHashesWithinReach() {
    Random random = Seeds.randomFor(getClass());
    for (int round = 0; round < 50; round++) {
      List<String> texts = texts(random, random.nextInt(400));
      int fewest = 1 + random.nextInt(30);
      assertEquals(slow(texts, fewest), RankWindows.ends(texts, fewest));
    }
  }

  @Test
  void repeatedTextsHaveBordersTooAndNoneIsClose() {
    Random random = Seeds.randomFor(getClass());
    List<String> few = texts(random, 3);
    List<String> texts = IntStream.range(0, 500).mapToObj(i -> few.get(i % 3)).toList();
    assertEquals(slow(texts, 10), RankWindows.ends(texts, 10));
    int before = 0;
    for (int end : RankWindows.ends(texts(random, 5_000), 100)) {
      assertTrue(end - before >= 100, before + " to " + end);
      before = end;
    }
  }

  @Test
  void anUsualTextIsOneWindow() {
    List<String> texts = texts(Seeds.randomFor(getClass()), 2 * RankWindows.FEWEST_SENTENCES);
    assertEquals(List.of(texts.size()), RankWindows.ends(texts));
    assertEquals(List.of(), RankWindows.ends(List.of()));
  }

  @Test
  void aChangeMovesNoBorderFarAway() {
    Random random = Seeds.randomFor(getClass());
    int fewest = 50;
    for (int round = 0; round < 20; round++) {
      List<String> texts = texts(random, 3_000);
      int at = random.nextInt(texts.size());
      List<String> changed = new ArrayList<>(texts);
      changed.addAll(at, texts(random, 20));
      List<Integer> before =
          RankWindows.ends(texts, fewest).stream().filter(end -> end > at + 2 * fewest).toList();
      List<Integer> after =
          RankWindows.ends(changed, fewest).stream()
              .map(end -> end - 20)
              .filter(end -> end > at + 2 * fewest)
              .toList();
      assertEquals(before, after);
    }
  }
}
