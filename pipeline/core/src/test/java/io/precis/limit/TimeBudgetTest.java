package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.RejectCause;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void stepsSpendTheTimeOfTheSameDocument() throws IOException {
    TimeBudget time = TimeBudget.of(LIMIT);
    time.spend(Duration.ofSeconds(40));
    assertEquals(Duration.ofSeconds(20), time.left());
    assertEquals(Duration.ofSeconds(5), time.after(Duration.ofSeconds(15)).left());
    time.spend(Duration.ofSeconds(40));
    assertEquals(Duration.ZERO, time.left());
    assertEquals(
        RejectCause.TIMEOUT,
        Guard.run("id", time, TimeBudgetTest::work).failure().orElseThrow().cause());
  }

  @Test
  void aSecondTryHasTheWholeTimeAgain() {
    TimeBudget time = TimeBudget.of(LIMIT);
    time.spend(LIMIT);
    time.restart();
    assertEquals(LIMIT, time.left());
    time.spend(Duration.ofSeconds(1));
    assertEquals(Duration.ofSeconds(61), time.ofAllTries());
  }

  private static String work() {
    Deadline.current().check();
    return "done";
  }
}
