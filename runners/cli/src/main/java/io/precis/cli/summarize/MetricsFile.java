package io.precis.cli.summarize;

import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.RunId;
import io.precis.batch.report.PrometheusText;
import io.precis.batch.report.RunReport;
import io.precis.cli.terminal.ExitCode;
import io.precis.write.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The file that node_exporter's textfile collector reads. It is replaced in one step: the collector
 * never sees half of it, and never the temporary file, whose name does not end with {@code .prom}.
 */
record MetricsFile(Path file) {
  /** A run was published. */
  void published(RunReport report) throws IOException {
    replace(PrometheusText.published(report));
  }

  /**
   * A run failed.
   *
   * @param output where it would have been published
   */
  void failed(ExitCode code, String output) throws IOException {
    replace(PrometheusText.failed(code.status(), Instant.now(), lastPublished(output)));
  }

  /** Empty string where nothing was published, or where what was cannot be read. */
  private static String lastPublished(String output) {
    try {
      OutputDirectory directory = OutputDirectory.existing(output);
      Optional<RunId> current = directory.current();
      if (current.isEmpty()) {
        return "";
      }
      Optional<RunReader> opened = RunReader.open(directory.run(current.get()));
      if (opened.isEmpty()) {
        return "";
      }
      try (RunReader reader = opened.get()) {
        return reader.manifest().finished();
      }
    } catch (IOException | IllegalArgumentException e) {
      // The run has failed already, and says why; a figure less is what this costs.
      return "";
    }
  }

  private void replace(String text) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), ".precis-", ".tmp");
    try {
      Files.writeString(temporary, text);
      readableByOthers(temporary);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Temporary files are their owner's alone; the exporter is another user. */
  private static void readableByOthers(Path temporary) {
    temporary.toFile().setReadable(true, false);
  }
}
