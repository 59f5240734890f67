package io.precis.segment.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceLimiterTest {
  private static final SentenceLimiter TEN_WORDS =
      new SentenceLimiter(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length, 10);

  @Test
  void aSemicolonIsABetterBorderThanALaterComma() {
    assertEquals(
        List.of("The mill shall stand; its ramp shall be open,", "and its owner shall mend it."),
        parts("The mill shall stand; its ramp shall be open, and its owner shall mend it."));
    assertEquals(
        List.of("The mill and its ramp shall both stand;", "in May, if any, the owner mends it."),
        parts("The mill and its ramp shall both stand; in May, if any, the owner mends it."));
  }

  @Test
  void anItemsNumberIsNoBorder() {
    assertEquals(
        List.of("The owner shall mend the mill,", "the ramp (iv) and the race of the lower mill."),
        parts("The owner shall mend the mill, the ramp (iv) and the race of the lower mill."));
  }

  @Test
  void everyPartAsksTheDeadline() throws IOException {
    String failure =
        Guard.run("id", TimeBudget.of(Duration.ofNanos(1)), () -> parts("a bc! ".repeat(40)))
            .failure()
            .map(each -> each.cause().name())
            .orElse("done");
    assertEquals("TIMEOUT", failure);
  }

  @Test
  void aPointsLetterIsNoBorder() {
    assertEquals(
        List.of("aims are d. to mend the old mill.", "e. to keep the race of the mill."),
        parts("aims are d. to mend the old mill. e. to keep the race of the mill."));
  }

  private static List<String> parts(String sentence) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int end : TEN_WORDS.ends(sentence)) {
      parts.add(sentence.substring(from, end).strip());
      from = end;
    }
    return parts;
  }
}
