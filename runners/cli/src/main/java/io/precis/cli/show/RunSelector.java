package io.precis.cli.show;

import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.RunId;
import io.precis.write.Manifest;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the run that is meant by a directory and, perhaps, an id. */
public final class RunSelector {
  private RunSelector() {}

  /**
   * The run.
   *
   * @param directory one that runs are written to, or a run's own
   * @param run id; empty string for the newest that finished
   * @throws IllegalArgumentException where there is no such run; says what there is instead
   */
  public static RunReader open(String directory, String run) throws IOException {
    String base = directory.endsWith("/") ? directory : directory + "/";
    if (isMissingLocally(directory)) {
      throw new IllegalArgumentException("there is no directory '" + directory + "'");
    }
    if (run.isEmpty() && new RunStore(base).exists(Manifest.FILE)) {
      return reader(new RunStore(base), directory);
    }
    if (isMissingLocally(base + "runs")) {
      throw new IllegalArgumentException(
          "'" + directory + "' holds no runs: give the directory that precis summarize wrote to");
    }
    OutputDirectory output = OutputDirectory.open(directory);
    RunId id = run.isEmpty() ? current(output, directory) : new RunId(run);
    return reader(output.run(id), "run " + id + " in " + directory);
  }

  private static RunId current(OutputDirectory output, String directory) throws IOException {
    return output
        .current()
        .orElseThrow(
            () -> new IllegalArgumentException("no run in '" + directory + "' has finished"));
  }

  private static RunReader reader(RunStore run, String name) throws IOException {
    Optional<RunReader> reader = RunReader.open(run);
    return reader.orElseThrow(
        () -> new IllegalArgumentException(name + " is not there or did not finish: no manifest"));
  }

  private static boolean isMissingLocally(String directory) {
    if (directory.contains("://")) {
      return false;
    }
    try {
      return !Files.isDirectory(Path.of(directory));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + directory + "' is no path: " + e.getReason(), e);
    }
  }
}
