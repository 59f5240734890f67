package io.precis.batch.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.Nights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModifiedTimeRangeTest {
  @Test
  void aDateIsItsBeginningAndTheEndIsNotPartOfIt() {
    Instant day = ModifiedTimeRange.instant("2026-11-23");
    assertEquals(Instant.parse("2026-11-23T00:00:00Z"), day);
    assertEquals(day, ModifiedTimeRange.instant("2026-11-23T02:00:00+02:00"));
    ModifiedTimeRange before = new ModifiedTimeRange(Optional.empty(), Optional.of(day));
    ModifiedTimeRange after = new ModifiedTimeRange(Optional.of(day), Optional.empty());
    assertFalse(before.holds(Nights.changedAt(day.toEpochMilli())));
    assertTrue(after.holds(Nights.changedAt(day.toEpochMilli())));
    assertTrue(before.holds(Nights.changedAt(day.toEpochMilli() - 1)));
    assertFalse(after.holds(Nights.changedAt(day.toEpochMilli() - 1)));
    assertTrue(before.holds(Nights.changedAt(0)), "nobody knows when");
  }

  @Test
  void whatIsNoInstantIsNamed() {
    for (String wrong : List.of("yesterday", "23.11.2026", "2026-13-01", "2026-11-23T20:15", "")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ModifiedTimeRange.instant(wrong))
              .getMessage();
      assertTrue(message.contains("'" + wrong + "'") && message.contains("2026-11-23"), message);
    }
    Optional<Instant> now = Optional.of(Instant.EPOCH);
    assertThrows(IllegalArgumentException.class, () -> new ModifiedTimeRange(now, now));
  }
}
