package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShorteningTest {
  private static final String SOURCE =
      "However, the trust (founded in 1974) has agreed to pay for a lift, which Tom did n't want.";

  @Test
  void countsTheWordsThatWereLeftOut() {
    assertEquals(Optional.of(0), leftOut(SOURCE));
    assertEquals(
        Optional.of(4), leftOut("The trust has agreed to pay for a lift, which Tom didn't want."));
    assertEquals(Optional.of(9), leftOut("The trust has agreed to pay for a lift."));
    assertEquals(Optional.of(18), leftOut(""));
  }

  @Test
  void anotherWordIsNone() {
    assertEquals(Optional.empty(), leftOut("It has agreed to pay for a lift."));
    assertEquals(Optional.empty(), leftOut("The trust has agreed to pay for lifts."));
    assertEquals(Optional.empty(), leftOut("A lift has agreed to pay for the trust."));
    assertEquals(Optional.empty(), leftOut("The trust was founded in 1974."));
    assertEquals(Optional.empty(), leftOut(SOURCE + " Tom."));
  }

  @Test
  void anyWordsOfAnyTextMayBeLeftOutAndNoneBeAdded() {
    Random random = Seeds.randomFor(ShorteningTest.class);
    for (int round = 0; round < 500; round++) {
      List<String> source = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        source.add(List.of("ab", "c", "de", "f", "gh", "字").get(random.nextInt(6)));
      }
      List<String> kept = new ArrayList<>(source);
      kept.removeIf(word -> random.nextBoolean());
      String text = String.join(" ", source);
      assertEquals(
          Optional.of(source.size() - kept.size()),
          Shortening.wordsLeftOut(String.join(" ", kept), text),
          () -> kept + " of " + source);
      kept.add(random.nextInt(kept.size() + 1), "other");
      assertEquals(Optional.empty(), Shortening.wordsLeftOut(String.join(" ", kept), text));
    }
  }

  @Test
  void whatLimitsMustStay() {
    assertTrue(Shortening.leavesOutALimit("Tom fits it.", "Tom fits it, if he is willing."));
    assertTrue(Shortening.leavesOutALimit("All boats came.", "Almost all boats came."));
    assertFalse(Shortening.leavesOutALimit("Only boats came.", "Only the boats came."));
    assertFalse(Shortening.leavesOutALimit("A boat came.", "Then a boat came."));
  }

  @Test
  void anEndMustBeOne() {
    String source = "The approach in the paper was as good.";
    assertTrue(Shortening.endsHanging("The approach in.", source));
    assertFalse(Shortening.endsHanging("The approach was good.", source));
    assertFalse(Shortening.endsHanging("That is it for.", "That is the thing that it is for."));
  }

  private static Optional<Integer> leftOut(String text) {
    return Shortening.wordsLeftOut(text, SOURCE);
  }
}
