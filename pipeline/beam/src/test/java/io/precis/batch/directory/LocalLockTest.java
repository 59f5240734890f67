package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
      first.requireHeld();
    }
    LocalLock.take(output, RUN).close();
  }

  @Test
  void aSecondTryInTheSameProcessDoesNotGiveTheLockBack(@TempDir Path output) throws Exception {
    try (LocalLock first = LocalLock.take(output, RUN)) {
      assertThrows(RunLock.HeldException.class, () -> LocalLock.take(output, RUN));
      Process other =
          ChildJvm.of(Holder.class, output).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      assertEquals(-1, other.getInputStream().read(), "it must not say that it holds the lock");
      assertEquals(1, other.waitFor());
      first.requireHeld();
    }
  }

  @Test
  void anotherProcessHoldsItUntilItIsKilled(@TempDir Path output) throws Exception {
    Process holder =
        ChildJvm.of(Holder.class, output).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader says =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("held", says.readLine());
      String told =
          assertThrows(RunLock.HeldException.class, () -> LocalLock.take(output, RUN)).getMessage();
      assertTrue(told.contains("process " + holder.pid()), told);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    LocalLock.take(output, RUN).close();
  }

  /** Holds the lock of a directory until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      try (LocalLock lock = LocalLock.take(Path.of(arguments[0]), RUN)) {
        lock.requireHeld();
        System.out.println("held");
        Thread.sleep(600_000);
      }
    }
  }

  @Test
  void aLockFileThatWasReplacedIsNoLock(@TempDir Path output) throws Exception {
    try (LocalLock lock = LocalLock.take(output, RUN)) {
      Files.move(output.resolve(LocalLock.FILE), output.resolve("old"));
      Files.writeString(output.resolve(LocalLock.FILE), "");
      String told = assertThrows(IOException.class, lock::requireHeld).getMessage();
      assertTrue(told.contains(LocalLock.FILE), told);
    }
  }
}
