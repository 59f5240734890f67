package io.precis.rank.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.rank.graph.RankInput.Use;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceRankerTest {
  private static final SentenceRanker RANKER = SentenceRanker.of(RankSpec.DEFAULT);

  private static List<RankInput> prose(Random random, int count) {
    return new RandomProse(random, 800)
        .sentences(count, 25).stream()
            .map(text -> new RankInput(text, Use.CANDIDATE, 1, random.nextInt(3)))
            .toList();
  }

  @Test
  void scoresSumToOneOverCandidatesOnly() {
    List<RankInput> inputs =
        List.of(
            new RankInput("Water supply of the city", Use.HEADING, 1, 1),
            new RankInput("The city draws its water from a reservoir.", Use.CANDIDATE, 1, 1),
            new RankInput("Year\tWater\tCity", Use.CONTEXT, 1, 1),
            new RankInput("Page 3 of the city report", Use.IGNORED, 1, 1),
            new RankInput("Pipes bring the water from there to the city.", Use.CANDIDATE, 1, 1));
    double[] scores = RANKER.rank(inputs, "en");
    assertEquals(1, Arrays.stream(scores).sum(), 1e-12);
    assertEquals(0, scores[0] + scores[2] + scores[3]);
    assertTrue(scores[1] > 0 && scores[4] > 0);
  }

  @Test
  void theSameOnOneThreadAndOnMany() {
    List<RankInput> inputs = prose(Seeds.randomFor(getClass()), 300);
    double[] alone = RANKER.rank(inputs, "en");
    IntStream.range(0, 8)
        .parallel()
        .mapToObj(i -> RANKER.rank(inputs, "en"))
        .forEach(scores -> assertArrayEquals(alone, scores, 0));
  }

  @Test
  void emptyAndWordlessTextsHaveScoresToo() {
    assertEquals(0, RANKER.rank(List.of(), "en").length);
    double[] wordless =
        RANKER.rank(List.of(RankInput.of("--"), RankInput.of("?!"), RankInput.of("...")), "en");
    assertArrayEquals(new double[] {1 / 3., 1 / 3., 1 / 3.}, wordless, 1e-12);
    double[] none = RANKER.rank(List.of(new RankInput("Title", Use.HEADING, 1, 0)), "en");
    assertArrayEquals(new double[] {0}, none);
  }

  @Test
  void aHeadingLiftsWhatItNames() {
    String about = "Several turbines were replaced during the winter.";
    String aside = "Several visitors were welcomed during the winter.";
    String end = "Nothing else was reported by the plant.";
    double[] scores =
        RANKER.rank(
            List.of(
                new RankInput("Turbines", Use.HEADING, 1, 1),
                new RankInput(end, Use.CANDIDATE, 1, 1),
                new RankInput(aside, Use.CANDIDATE, 1, 1),
                new RankInput(about, Use.CANDIDATE, 1, 1)),
            "en");
    assertTrue(scores[3] > scores[2], Arrays.toString(scores));
  }

  @Test
  void chineseIsRankedByItsWords() {
    double[] scores =
        RANKER.rank(
            List.of(
                RankInput.of("城市公共交通系统需要更多的投资。"),
                RankInput.of("今天天气很好。"),
                RankInput.of("公共交通投资可以改善城市居民的出行。")),
            "zh");
    assertTrue(scores[0] > scores[1] && scores[2] > scores[1], Arrays.toString(scores));
  }

  @Test
  void aChangeFarAwayLeavesScoresInProportion() {
    Random random = Seeds.randomFor(getClass());
    List<RankInput> text = prose(random, 12 * RankWindows.FEWEST_SENTENCES);
    List<RankInput> changed = new ArrayList<>(text);
    changed.addAll(0, prose(random, 7));
    double[] before = RANKER.rank(text, "en");
    double[] after = RANKER.rank(changed, "en");
    assertEquals(1, Arrays.stream(before).sum(), 1e-9);
    int last = text.size() - 1;
    for (int i = last - 500; i < last; i++) {
      assertEquals(before[i] / before[last], after[i + 7] / after[last + 7], 1e-9);
    }
  }
}
