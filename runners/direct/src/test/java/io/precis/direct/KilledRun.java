package io.precis.direct;

import static java.util.Objects.requireNonNull;

import io.precis.request.Mode;
import java.nio.file.Path;
import java.time.Instant;

/** One run in a process of its own, for {@link KilledRunsTest} to kill. */
public final class KilledRun {
  private KilledRun() {}

  /** Takes the input folder, the output directory, the mode and when it starts. */
  public static void main(String[] args) throws Exception {
    new Night(Path.of(args[0]), Path.of(args[1]), Mode.valueOf(args[2]))
        .run(runner(), Instant.parse(args[3]));
    System.exit(0); // processes that parse, and the student, are for its end to close
  }

  static LocalRunner runner() {
    return new LocalRunner(2, () -> requireNonNull(null, "no options of Beam's runner are needed"));
  }
}
