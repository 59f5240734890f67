package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.write.Json;
import io.precis.write.RunStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedTimeTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @TempDir private Path folder;

  @Test
  void aKindThatTookTooMuchWaitsAndOthersDoNot() throws Exception {
    FailedTime failures = FailedTime.of(LIMIT);
    failures.add(".pdf", Duration.ofSeconds(59));
    failures.add(".docx", Duration.ofSeconds(30));
    assertFalse(failures.isSpent(".pdf"));
    failures.add(".pdf", Duration.ofSeconds(1));
    assertTrue(failures.isSpent(".pdf"));
    assertFalse(failures.isSpent(".docx"));
    assertEquals(Duration.ofMinutes(1), failures.budget());
  }

  @Test
  void anotherRunBeginsWithNothingLost() throws Exception {
    FailedTime.of(LIMIT, store("a")).add(".pdf", Duration.ofMinutes(1));
    assertTrue(FailedTime.of(LIMIT, store("a")).isSpent(".pdf"));
    assertFalse(FailedTime.of(LIMIT, store("b")).isSpent(".pdf"));
  }

  /** What a worker on another machine writes. */
  @Test
  void whatOtherWorkersLostCountsToo() throws Exception {
    RunStore work = store("c");
    for (int i = 0; i < 19; i++) {
      work.write(
          "failed/other" + i + ".json",
          Json.line(Map.of("kind", ".pdf", "millis", LIMIT.toMillis())));
    }
    FailedTime failures = FailedTime.of(LIMIT, work);
    assertFalse(failures.isSpent(".pdf"));
    failures.add(".pdf", LIMIT);
    assertTrue(failures.isSpent(".pdf"));
  }

  private RunStore store(String name) {
    return new RunStore(folder + "/").below(name);
  }
}
