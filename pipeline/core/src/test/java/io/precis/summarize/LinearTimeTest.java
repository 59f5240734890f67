package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.StepCounter;
import io.precis.testing.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one text costs grows with its length and no faster, whatever the text is. */
@Tag("slow")
class LinearTimeTest {
  /**
   * Characters; a larger text is asked where a smaller one seems to cost more than it should. Short
   * sentences that are all alike fill the ranking's window of 1,500 only in the largest.
   */
  private static final int[] SIZES = {6_000, 24_000, 96_000, 384_000};

  private static final double MOST_GROWTH = 2.2;

  @Test
  void aTextTwiceAsLongCostsTwiceAsMuch() throws Exception {
    BiConsumer<String, String> work = counted();
    List<String> slow = new ArrayList<>();
    TextAttacks.all()
        .forEach((name, attack) -> faster(work, attack).ifPresent(how -> slow.add(name + how)));
    assertEquals(List.of(), slow);
  }

  /**
   * How much faster than the text the work grows; empty where it does not. Windows of a set size
   * fill up as small texts grow, which larger ones must not show.
   */
  private static Optional<String> faster(BiConsumer<String, String> work, TextAttacks attack) {
    try {
      double growth = MOST_GROWTH;
      for (int size : SIZES) {
        growth = growth(work, attack, size);
        if (growth <= MOST_GROWTH) {
          break;
        }
      }
      return growth > MOST_GROWTH
          ? Optional.of(String.format(Locale.ROOT, ": %.2f times", growth))
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(": " + e);
    }
  }

  private static double growth(BiConsumer<String, String> work, TextAttacks attack, int size) {
    return (double) steps(work, attack, 2 * size) / steps(work, attack, size);
  }

  @SuppressWarnings("unchecked") // what SummarizeText is
  private static BiConsumer<String, String> counted() throws ReflectiveOperationException {
    Class<?> type = new StepCounter().loadClass(SummarizeText.class.getName());
    return (BiConsumer<String, String>) type.getDeclaredConstructor().newInstance();
  }

  private static long steps(BiConsumer<String, String> work, TextAttacks attack, int size) {
    String text = attack.text().apply(size);
    Steps.take();
    work.accept(attack.mediaType(), text);
    return Steps.take();
  }
}
