package io.precis.direct;

import io.precis.cli.Precis;

/** The command of the jar for one machine. */
public final class Main {
  private Main() {}

  /** Runs the command, in a JVM with better options where that pays, and ends the process. */
  public static void main(String[] arguments) {
    Relaunch.childOf().ifPresent(Relaunch::endWith);
    Relaunch.of(arguments)
        .ifPresentOrElse(relaunch -> System.exit(relaunch.run()), () -> Precis.main(arguments));
  }
}
