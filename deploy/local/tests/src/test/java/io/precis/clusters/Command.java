package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs and says what they said when they go wrong. */
final class Command {
  private static final int MINUTES = 15;

  private final Map<String, String> environment;
  private final Path log;

  /**
   * @param log what the programs print is appended here
   */
  Command(Map<String, String> environment, Path log) {
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /** Runs one program to its end; the result is its exit status. */
  int run(List<String> command) throws IOException, InterruptedException {
    return await(begin(command));
  }

  /** Starts one program. */
  Process begin(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  /** Waits for a program's end; the result is its exit status. */
  int await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(process.info() + " took longer than " + MINUTES + " min\n" + said());
    }
    return process.exitValue();
  }

  /** Everything that was printed so far. */
  String said() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
