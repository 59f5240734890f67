package io.precis.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void nounsAgreeWithTheirCounts() {
    assertEquals("0 pages", Amount.of(0, "page"));
    assertEquals("1 page", Amount.of(1, "page"));
    assertEquals("2 pages", Amount.of(2, "page"));
    assertEquals("12,345 characters", Amount.of(12_345, "character"));
  }

  @Test
  void timesAreInWords() {
    assertEquals("0 milliseconds", Amount.of(Duration.ZERO));
    assertEquals("250 milliseconds", Amount.of(Duration.ofMillis(250)));
    assertEquals("1 second", Amount.of(Duration.ofSeconds(1)));
    assertEquals("1 minute", Amount.of(Duration.ofSeconds(60)));
    assertEquals("1 minute 30 seconds", Amount.of(Duration.ofSeconds(90)));
    assertEquals("1 hour", Amount.of(Duration.ofHours(1)));
    assertEquals("26 hours 1 second", Amount.of(Duration.ofHours(26).plusSeconds(1)));
  }
}
