package io.precis.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with this one's class path: something to kill, starve or lock out. */
public final class ChildJvm {
  /** What the program gives its own short-lived processes: their start is most of their cost. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private ChildJvm() {}

  /**
   * A process that is not started yet.
   *
   * @param main class whose {@code main} it runs
   * @param options of the virtual machine
   */
  public static ProcessBuilder of(Class<?> main, List<String> options, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command);
  }

  /** The same without options of the caller's. */
  public static ProcessBuilder of(Class<?> main, Object... arguments) {
    return of(main, List.of(), arguments);
  }
}
