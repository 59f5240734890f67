package io.precis.rank.semantic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  @Test
  void theSameTokensAreAskedOnceAsLongAsTheyAreRecent() {
    List<String> asked = new ArrayList<>();
    RecentAnswers answers =
        new RecentAnswers(
            2,
            ids -> {
              asked.add(Arrays.toString(ids));
              return ids[0];
            });
    assertEquals(1, answers.of(new int[] {1, 5}));
    assertEquals(2, answers.of(new int[] {2, 5}));
    assertEquals(1, answers.of(new int[] {1, 5}));
    assertEquals(3, answers.of(new int[] {3})); // for it the oldest goes
    assertEquals(1, answers.of(new int[] {1, 5}));
    assertEquals(2, answers.of(new int[] {2, 5}));
    assertEquals(List.of("[1, 5]", "[2, 5]", "[3]", "[2, 5]"), asked);
  }
}
