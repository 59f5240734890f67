package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static String outcome(Guard.Work<String> work) throws IOException {
    return Guard.run("id", TimeBudget.of(LIMIT), work)
        .orElse(failure -> failure.cause() + " " + failure.detail());
  }

  private static int deep(int depth) {
    return 1 + deep(depth + 1);
  }

  @Test
  void whateverADocumentMakesAStepThrowIsItsOwnFailure() throws IOException {
    assertEquals("fine", outcome(() -> "fine"));
    assertEquals("INTERNAL a step of this program failed on it", outcome(() -> "" + deep(0)));
    assertEquals(
        "INTERNAL a step of this program failed on it",
        outcome(
            () -> {
              throw new IllegalStateException("the secret text");
            }));
  }

  @Test
  void ourOwnDiskIsNoFaultOfTheDocument() {
    assertThrows(
        IOException.class,
        () ->
            outcome(
                () -> {
                  throw new IOException("full");
                }));
    assertThrows(
        UncheckedIOException.class,
        () ->
            outcome(
                () -> {
                  throw new UncheckedIOException(new IOException("full"));
                }));
  }

  @Test
  void aLoopThatAsksIsStoppedWhenTheTimeIsOver() throws IOException {
    AtomicLong now = new AtomicLong();
    Deadline deadline = Deadline.in(LIMIT, now::get);
    Deadline before = deadline.enter();
    try {
      now.set(LIMIT.toNanos());
      Deadline.current().step(Deadline.STRIDE);
      now.incrementAndGet();
      Deadline.current().step(Deadline.STRIDE - 1);
      DeadlineException over =
          assertThrows(DeadlineException.class, () -> Deadline.current().step());
      assertEquals("the document's time is over", over.getMessage());
      assertEquals(2 * Deadline.STRIDE, deadline.steps());
    } finally {
      Deadline.leave(before);
    }
    Deadline.current().step(10 * Deadline.STRIDE);
  }

  /** A pattern that would run for ages is stopped, and its text costs a step a character. */
  @Test
  void aPatternThatRunsAwayIsStopped() throws IOException {
    String text = "a".repeat(5_000) + "!";
    Pattern pattern = Pattern.compile("(a+)+b");
    Duration limit = Duration.ofMillis(50);
    assertEquals(
        "TIMEOUT after " + Amount.of(limit),
        Guard.run(
                "id",
                TimeBudget.of(limit),
                () -> "" + pattern.matcher(Deadline.current().over(text)).matches())
            .orElse(failure -> failure.cause() + " " + failure.detail()));
  }
}
