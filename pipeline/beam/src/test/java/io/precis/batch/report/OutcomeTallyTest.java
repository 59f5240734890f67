package io.precis.batch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.summary.Outcome;
import io.precis.summary.Printed;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTallyTest {
  @Test
  void everyNameOfADocumentCounts() {
    OutcomeTally accounts =
        OutcomeTally.of(
            List.of("a", "b", "c", "d"),
            List.of(
                outcome(Outcome.Status.SUMMARIZED, "a", "b"),
                outcome(Outcome.Status.DEGRADED, "c"),
                Outcome.rejected("", List.of("d"), "EMPTY", "0 bytes")));
    assertEquals(4, accounts.counts().inputs());
    assertEquals(2, accounts.counts().summarized());
    assertEquals(1, accounts.counts().degraded());
    assertEquals(1, accounts.counts().rejected());
    assertEquals(2, accounts.documents());
    assertEquals(1, accounts.rejected().get("EMPTY"));
  }

  @Test
  void aLostADoubledAndAForeignOutcomeFailTheRun() {
    Outcome one = outcome(Outcome.Status.SUMMARIZED, "a");
    assertThrows(
        IllegalStateException.class, () -> OutcomeTally.of(List.of("a", "b"), List.of(one)));
    assertThrows(
        IllegalStateException.class, () -> OutcomeTally.of(List.of("a"), List.of(one, one)));
    assertThrows(
        IllegalStateException.class,
        () -> OutcomeTally.of(List.of("a"), List.of(one, outcome(Outcome.Status.SUMMARIZED, "x"))));
  }

  private static Outcome outcome(Outcome.Status status, String... names) {
    return new Outcome(
        "id", List.of(names), status, "", "", List.of(), 1, 2, 3, Printed.NONE, "", List.of());
  }
}
