package io.precis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.ground.Origin;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthFitTest {
  @Test
  void partsMakeWayInTheirTurnWhileThatComesCloser() {
    List<NodeSummary> parts =
        List.of(part(0, 10, 0), part(1, 6, 2), part(2, 10, 0), part(3, 8, 1), part(4, 3, 3));
    // 37 words of 20: without the eight 29, without the six 23, without the three 20.
    assertEquals(List.of(0, 2), places(LengthFit.fitted(withTarget(parts, 20), "en")));
    assertEquals(List.of(0, 1, 2, 4), places(LengthFit.fitted(withTarget(parts, 30), "en")));
    assertEquals(List.of(0, 2, 3, 4), places(LengthFit.fitted(withTarget(parts, 33), "en")));
    assertEquals(List.of(0, 1, 2, 3, 4), places(LengthFit.fitted(withTarget(parts, 50), "en")));
  }

  @Test
  void whatStaysStaysHoweverLongItIs() {
    List<NodeSummary> parts = List.of(part(0, 90, 0), part(1, 90, 0));
    assertEquals(List.of(0, 1), places(LengthFit.fitted(withTarget(parts, 20), "en")));
    assertEquals(List.of(), LengthFit.fitted(List.of(), "en"));
    assertThrows(IllegalArgumentException.class, () -> new LengthFit(-1, 0));
  }

  /**
   * Whatever goes, no step was one away from the target, and the order in which they come is nil.
   */
  @Test
  void neverEndsFartherFromTheTargetThanItBegan() {
    Random random = Seeds.randomFor(LengthFitTest.class);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(8);
      List<Integer> turns = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        turns.add(i);
      }
      Collections.shuffle(turns, random);
      List<NodeSummary> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        parts.add(part(i, 1 + random.nextInt(20), turns.get(i)));
      }
      int target = 1 + random.nextInt(100);
      List<NodeSummary> all = withTarget(parts, target);
      List<NodeSummary> kept = LengthFit.fitted(all, "en");
      assertEquals(true, distance(kept, target) <= distance(all, target), all::toString);
      assertEquals(places(kept).stream().sorted().toList(), places(kept));
      for (NodeSummary part : kept) {
        List<NodeSummary> fewer = new ArrayList<>(all);
        fewer.removeIf(
            other ->
                !kept.contains(other) && other.fit().turn() < part.fit().turn() || other == part);
        List<NodeSummary> before = new ArrayList<>(fewer);
        before.add(part);
        boolean closer = distance(fewer, target) < distance(before, target);
        assertEquals(false, part.fit().turn() > 0 && closer, () -> part + " of " + all);
      }
    }
  }

  private static int distance(List<NodeSummary> parts, int target) {
    int words =
        parts.stream().mapToInt(part -> part.sentences().get(0).text().split(" ").length).sum();
    return Math.abs(words - target);
  }

  private static List<Integer> places(List<NodeSummary> parts) {
    return parts.stream().map(NodeSummary::part).toList();
  }

  private static List<NodeSummary> withTarget(List<NodeSummary> parts, int target) {
    return parts.stream()
        .map(each -> with(each, new LengthFit(target, each.fit().turn())))
        .toList();
  }

  private static NodeSummary with(NodeSummary part, LengthFit fit) {
    return new NodeSummary(
        part.document(), 0, part.part(), 5, part.sentences(), 0, 0, fit, List.of());
  }

  private static NodeSummary part(int place, int words, int turn) {
    String text = String.join(" ", Collections.nCopies(words, "word"));
    SummarySentence sentence =
        new SummarySentence(
            text,
            "",
            Origin.EXTRACTED,
            1,
            ExtractiveSummaries.NO_AGREEMENT,
            "",
            List.of(),
            List.of(new Citation(0, 0, 0, 0, 1, "")));
    return new NodeSummary(
        "d", 0, place, 5, List.of(sentence), 0, 0, new LengthFit(9, turn), List.of());
  }
}
