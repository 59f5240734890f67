package io.precis.batch;

import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.NotRead;
import io.precis.batch.report.RunReport;
import io.precis.write.Manifest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a batch came to.
 *
 * @param run its id
 * @param current where it can be read on this machine; empty where the output is elsewhere
 * @param output the output as it was asked for
 * @param manifest of the run
 * @param documents distinct documents that were summarized
 * @param nodes summaries at every level
 * @param report of the run
 * @param notRead what it met and has no summary of
 * @param old runs that are no longer kept, removed or not
 */
public record BatchResult(
    RunId run,
    Optional<Path> current,
    String output,
    Manifest manifest,
    int documents,
    long nodes,
    RunReport report,
    NotRead notRead,
    Retention.Result old) {
  /** Where people find the summaries. */
  public String place() {
    return current.map(Path::toString).orElse(output);
  }
}
