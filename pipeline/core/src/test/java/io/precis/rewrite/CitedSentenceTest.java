package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Citations are read however a model writes them. */
class CitedSentenceTest {
  private static final CitedSentence MILL = cited("The mill burned in March.", 1, 3);
  private static final CitedSentence WEIR = cited("The weir held.", 2);

  private static CitedSentence cited(String text, Integer... numbers) {
    return new CitedSentence(text, List.of(numbers));
  }

  private static List<CitedSentence> read(String answer) {
    return CitedSentence.of(answer, "en");
  }

  @Test
  void readsThemWhereverTheyStand() {
    for (String answer :
        List.of(
            "The mill burned in March [1][3]. The weir held [2].",
            "The mill burned in March. [1] [3] The weir held. [2]",
            "The mill burned in March.[1, 3] The weir held.[2]",
            "The mill burned in March [3; 1]. The weir held 【2】.",
            "[1,3] The mill burned in March.\n[2] The weir held.",
            "- The mill burned in March. [1][3]\n- The weir held. [2]",
            "1. **The mill burned in March.** [1][3]\n\n2. The weir held. [2]")) {
      assertEquals(List.of(MILL, WEIR), read(answer), answer);
    }
    assertEquals(List.of(cited("It held.", 2, 3, 4)), read("It held [2-4]."));
    assertEquals(
        List.of(cited("磨坊三月起火。", 1), cited("堤坝没有损坏。", 2)),
        CitedSentence.of("磨坊三月起火【1】。堤坝没有损坏。[2]", "zh"));
  }

  @Test
  void whatIsNoCitationStays() {
    assertEquals(List.of(cited("It held.")), read("It held [9-2]."));
    assertEquals(List.of(cited("It held.")), read("It held [1-9999]."));
    assertEquals(List.of(cited("It [sic] held.")), read("It [sic] held."));
    assertEquals(List.of(), read(" \n "));
    assertEquals(List.of(cited("Here is a summary:")), read("Here is a summary:"));
  }

  /** A pattern that tries every way to part the spaces would not come back. */
  @Test
  void readsLongAnswersOnce() {
    String spaces = " ".repeat(300_000);
    assertEquals(List.of(cited("It held [1 .")), read("It held [1" + spaces + "."));
    assertEquals(List.of(cited("It held.", 1)), read("It held." + "[1]".repeat(100_000)));
  }

  /** Whatever is written, its end comes, and numbers are rising and within bounds. */
  @Test
  void endsOnAnything() {
    Random random = Seeds.randomFor(CitedSentenceTest.class);
    String[] parts = {
      "[", "]", "1", "23", "99999", ",", "-", " ", "\n", "It held.", "【", "】", "**"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder answer = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        answer.append(parts[random.nextInt(parts.length)]);
      }
      for (CitedSentence each : read(answer.toString())) {
        List<Integer> rising = new ArrayList<>(each.numbers());
        rising.sort(null);
        assertEquals(rising, each.numbers());
        assertTrue(each.numbers().stream().allMatch(n -> n >= 0 && n <= 9999));
      }
    }
  }
}
