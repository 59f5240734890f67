package io.precis.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeletionAlignmentTest {
  @Test
  void knowsWhatWasLeftOut() {
    String source = "The trust (founded in 1974) has agreed to pay for a lift.";
    DeletionAlignment alignment =
        DeletionAlignment.of("The trust has agreed to pay for a lift.", source);
    int open = source.indexOf('(');
    assertEquals(1, alignment.leftOut(open, source.indexOf(')') + 1));
    assertEquals(0, alignment.leftOut(0, open));
    assertEquals(1, alignment.copied());
    assertFalse(alignment.isSame());
    assertTrue(DeletionAlignment.of(source.toLowerCase(), source).isSame());
  }

  @Test
  void wordsThatAreNotThereAreNotCopied() {
    assertEquals(0.5, DeletionAlignment.of("lift trust", "The trust pays for a lift.").copied());
    assertEquals(0, DeletionAlignment.of("trams", "The trust pays.").copied());
    assertEquals(1, DeletionAlignment.of("", "The trust pays.").copied());
  }

  /** As many words are kept as the plain table of longest common subsequences says. */
  @Test
  void keepsAsManyWordsAsAnyAlignmentCan() {
    Random random = Seeds.randomFor(DeletionAlignmentTest.class);
    for (int round = 0; round < 500; round++) {
      List<String> source = words(random, 1 + random.nextInt(12));
      List<String> text = words(random, 1 + random.nextInt(12));
      double copied =
          DeletionAlignment.of(String.join(" ", text), String.join(" ", source)).copied();
      assertTrue(copied * text.size() <= longest(source, text) + 1e-9, source + " " + text);
      List<String> kept = new ArrayList<>(source);
      kept.removeIf(word -> random.nextBoolean());
      assertEquals(
          1,
          DeletionAlignment.of(String.join(" ", kept), String.join(" ", source)).copied(),
          source + " " + kept);
    }
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(List.of("ab", "with", "fox", "and", "字").get(random.nextInt(5)));
    }
    return words;
  }

  private static int longest(List<String> one, List<String> other) {
    int[][] best = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        best[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? best[i - 1][j - 1] + 1
                : Math.max(best[i - 1][j], best[i][j - 1]);
      }
    }
    return best[one.size()][other.size()];
  }
}
