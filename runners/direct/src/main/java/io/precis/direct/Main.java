package io.precis.direct;

import io.precis.cli.Precis;
import java.io.IOException;
import java.util.Optional;

/** The command of the jar for one machine. */
public final class Main {
  private Main() {}

  /** Runs the command, in a JVM with better options where that pays, and ends the process. */
  public static void main(String[] arguments) throws IOException {
    Relaunch.childOf().ifPresent(Relaunch::endWith);
    Optional<Relaunch> relaunch = Relaunch.of(arguments);
    if (relaunch.isPresent()) {
      System.exit(relaunch.get().run());
    }
    Precis.main(arguments);
  }
}
