package io.precis.pipeline.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.merge.ScoredSentence;
import io.precis.rewrite.Passage;
import io.precis.summary.LengthFit;
import io.precis.summary.Rewriting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A passage on which the student fails costs no other passage of its batch. */
class SafeRewritingTest {
  @Test
  void aPassageOnWhichTheStudentFailsCostsItselfAlone() {
    assertEquals(
        Set.of("of a good one", "of another"),
        SafeRewriting.rewrite(
                failingOn("poison"),
                List.of(passage("a good one"), passage("poison"), passage("another")))
            .keySet());
    assertEquals(Map.of(), SafeRewriting.rewrite(failingOn("poison"), List.of(passage("poison"))));
  }

  @Test
  void aStudentThatFailsOnEverythingEndsTheRun() {
    List<Passage> passages = List.of(passage("one"), passage("two"));
    assertThrows(IllegalStateException.class, () -> SafeRewriting.rewrite(failingOn(""), passages));
  }

  @Test
  void whatAnInterruptionEndedIsNoFailureOfThePassage() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          IllegalStateException.class,
          () -> SafeRewriting.rewrite(failingOn("one"), List.of(passage("one"))));
    } finally {
      assertTrue(Thread.interrupted(), "stays interrupted");
    }
  }

  private static Function<List<Passage>, Map<String, Rewriting>> failingOn(String prompt) {
    return passages -> {
      Map<String, Rewriting> made = new TreeMap<>();
      for (Passage passage : passages) {
        if (passage.prompt().contains(prompt)) {
          throw new IllegalStateException("the student failed");
        }
        made.put(
            passage.fingerprint(),
            new Rewriting(passage.fingerprint(), List.of("text"), true, 1, 1));
      }
      return made;
    };
  }

  private static Passage passage(String prompt) {
    return new Passage(
        "ab".repeat(32),
        0,
        0,
        1,
        "en",
        10,
        false,
        -1,
        LengthFit.STAYS,
        prompt,
        "of " + prompt,
        List.of(new ScoredSentence(0, 0, 0, new Span(0, 1), prompt, 1)));
  }
}
