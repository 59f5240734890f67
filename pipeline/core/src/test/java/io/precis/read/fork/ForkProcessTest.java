package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are of a shell")
class ForkProcessTest {
  private static final String SAYS_READY = "printf '\\%03o'; read any".formatted(ForkMessage.READY);

  @TempDir private Path folder;

  @Test
  void whatDoesNotStartIsTriedOnceMore() throws Exception {
    String second = "if [ -e tried ]; then " + SAYS_READY + "; fi; touch tried; exit 3";
    try (ForkProcess fork = start(second)) {
      assertTrue(fork.isAlive());
      assertTrue(Files.exists(folder.resolve("tried")));
    }
  }

  @Test
  void howItEndedIsSaid() {
    assertEquals(
        "the extraction process does not start: exit status 7",
        assertThrows(IllegalStateException.class, () -> start("echo x >> tries; exit 7"))
            .getMessage());
    assertEquals(2, folder.resolve("tries").toFile().length() / 2);
  }

  @Test
  void whatCannotBeMadeIsTriedOnceMore() throws Exception {
    int[] tries = {0};
    ForkProcess.Starter second =
        () -> {
          if (tries[0]++ == 0) {
            throw new IOException("error=12, Cannot allocate memory");
          }
          return new ProcessBuilder("/bin/sh", "-c", SAYS_READY).start();
        };
    try (ForkProcess fork = ForkProcess.start(second, 1_000_000)) {
      assertTrue(fork.isAlive());
    }
    ForkProcess.Starter never =
        () -> {
          tries[0]++;
          throw new IOException("error=12, Cannot allocate memory");
        };
    tries[0] = 0;
    assertThrows(IOException.class, () -> ForkProcess.start(never, 1_000_000));
    assertEquals(2, tries[0]);
  }

  private ForkProcess start(String script) throws Exception {
    return ForkProcess.start(List.of("/bin/sh", "-c", script), Map.of(), folder, 1_000_000);
  }
}
