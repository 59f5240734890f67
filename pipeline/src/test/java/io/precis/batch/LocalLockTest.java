package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLockTest {
  private static final RunId RUN = RunId.of(Instant.EPOCH, 1);

  @Test
  void aSecondRunIsToldWhoHoldsItAndTheLockIsFreeAfterwards(@TempDir Path output) throws Exception {
    try (LocalLock first = LocalLock.take(output, RUN)) {
      RunLock.HeldException held =
          assertThrows(
              RunLock.HeldException.class,
              () -> LocalLock.take(output, RunId.of(Instant.EPOCH, 2)));
      assertTrue(held.getMessage().contains(RUN.value()), held::getMessage);
      assertTrue(held.getMessage().contains("since"), held::getMessage);
    }
    LocalLock.take(output, RUN).close();
  }
}
