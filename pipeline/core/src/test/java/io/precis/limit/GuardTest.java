package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
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
  void errorsOfOneDocumentsWorkAreItsOwnToo() throws IOException {
    for (Error error :
        List.of(
            new NoClassDefFoundError("org/example/Missing"),
            new ExceptionInInitializerError("the secret text"),
            new AssertionError("the secret text"),
            new ServiceConfigurationError("the secret text"))) {
      assertEquals("INTERNAL a step of this program failed on it", outcome(throwing(error)));
    }
    String memory = outcome(throwing(new OutOfMemoryError("Java heap space")));
    assertTrue(memory.matches("OUT_OF_MEMORY this program's heap of [\\d,]+ MiB"), memory);
  }

  private static Guard.Work<String> throwing(Error error) {
    return () -> {
      throw error;
    };
  }

  @Test
  void aMachineThatGivesNoThreadsIsNoFaultOfTheDocument() {
    assertThrows(
        OutOfMemoryError.class,
        () -> outcome(throwing(new OutOfMemoryError("unable to create native thread"))));
    assertThrows(InternalError.class, () -> outcome(throwing(new InternalError("a disk's page"))));
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
