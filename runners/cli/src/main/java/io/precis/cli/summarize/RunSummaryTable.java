package io.precis.cli.summarize;

import io.precis.batch.BatchResult;
import io.precis.batch.directory.Retention;
import io.precis.batch.report.RunReport;
import io.precis.cli.terminal.AlignedCounts;
import io.precis.cli.terminal.Terminal;
import io.precis.summary.Printed;
import io.precis.write.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What a run ends with on the terminal. */
final class RunSummaryTable {
  private final AlignedCounts table = new AlignedCounts();

  private RunSummaryTable() {}

  /** The table, each line with its end. */
  static String of(BatchResult result) {
    RunSummaryTable closing = new RunSummaryTable();
    closing.fill(result);
    return closing.table.toString();
  }

  private void fill(BatchResult result) {
    files(result.manifest());
    table.optional("left out", result.notRead().leftOut().size());
    documents(result);
    student(result.report());
    Manifest manifest = result.manifest();
    table.line("%-20s %9.1f s", "time", seconds(manifest));
    String device = manifest.settings().get(Manifest.DEVICE);
    if (device != null) {
      table.line("%-20s %s", "student on", Terminal.safe(device));
    }
    oldRuns(result.old());
    table.text(NotReadText.of(result.notRead()));
    table.line("Read them in %s", Terminal.safe(result.place()));
  }

  private void files(Manifest manifest) {
    Manifest.Counts counts = manifest.counts();
    table.row("files", counts.inputs());
    table.row("  summarized", counts.summarized());
    table.optional("  read in part", counts.degraded());
    table.optional("  unchanged", counts.unchanged());
    table.optional("  rejected", counts.rejected());
    causes(manifest.rejected());
    table.optional("  set aside", counts.setAside());
    causes(manifest.setAside());
  }

  private void causes(Map<String, Integer> counts) {
    counts.forEach((cause, count) -> table.optional("    " + words(cause), count));
  }

  private void documents(BatchResult result) {
    table.row("documents", result.documents());
    table.row("pages", result.manifest().pages());
    table.row("sentences", result.manifest().sentences());
    table.row("summaries", result.nodes());
    Printed printed = result.report().printed();
    table.row("  sentences quoted", printed.quoted());
    table.optional("  shortened", printed.shortened());
    table.optional("  rewritten", printed.rewritten());
    table.optional("  translated", printed.translated());
  }

  private void student(RunReport report) {
    Map<String, Integer> refused = report.printed().refused();
    table.optional(
        "student's refused", refused.values().stream().mapToInt(Integer::intValue).sum());
    causes(refused);
    report
        .otherModes()
        .forEach(
            (why, count) -> table.line("%,d without the student: %s", count, Terminal.safe(why)));
  }

  private void oldRuns(Retention.Result old) {
    table.optional("old runs removed", old.removed().size());
    if (old.first()) {
      table.line(
          "  --keep says how many are kept, 'all' of them: default %s",
          OperatorOptions.DEFAULT_KEEP);
    }
    table.optional("  not removable", old.stuck().size());
  }

  private static double seconds(Manifest manifest) {
    return Duration.between(Instant.parse(manifest.started()), Instant.parse(manifest.finished()))
            .toMillis()
        / 1000.0;
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
