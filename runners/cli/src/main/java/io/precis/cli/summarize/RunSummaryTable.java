package io.precis.cli.summarize;

import io.precis.batch.BatchResult;
import io.precis.cli.terminal.AlignedCounts;
import io.precis.cli.terminal.Terminal;
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
    Manifest manifest = result.manifest();
    Manifest.Counts counts = manifest.counts();
    table.row("files", counts.inputs());
    table.row("  summarized", counts.summarized());
    table.optional("  read in part", counts.degraded());
    table.optional("  unchanged", counts.unchanged());
    table.optional("  rejected", counts.rejected());
    for (Map.Entry<String, Integer> cause : manifest.rejected().entrySet()) {
      table.optional("    " + words(cause.getKey()), cause.getValue());
    }
    table.optional("  set aside", counts.setAside());
    for (Map.Entry<String, Integer> cause : manifest.setAside().entrySet()) {
      table.optional("    " + words(cause.getKey()), cause.getValue());
    }
    table.optional("left out", result.notRead().leftOut().size());
    table.row("documents", result.documents());
    table.row("pages", manifest.pages());
    table.row("sentences", manifest.sentences());
    table.row("summaries", result.nodes());
    table.row("  sentences quoted", result.report().printed().quoted());
    table.optional("  shortened", result.report().printed().shortened());
    table.optional("  rewritten", result.report().printed().rewritten());
    table.optional("  translated", result.report().printed().translated());
    Map<String, Integer> refused = result.report().printed().refused();
    table.optional(
        "student's refused", refused.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<String, Integer> cause : refused.entrySet()) {
      table.optional("    " + words(cause.getKey()), cause.getValue());
    }
    for (Map.Entry<String, Integer> other : result.report().otherModes().entrySet()) {
      table.line("%,d without the student: %s", other.getValue(), Terminal.safe(other.getKey()));
    }
    table.line("%-20s %9.1f s", "time", seconds(manifest));
    String device = manifest.settings().get(Manifest.DEVICE);
    if (device != null) {
      table.line("%-20s %s", "student on", Terminal.safe(device));
    }
    table.optional("old runs removed", result.old().removed().size());
    if (result.old().first()) {
      table.line(
          "  --keep says how many are kept, 'all' of them: default %s",
          OperatorOptions.DEFAULT_KEEP);
    }
    table.optional("  not removable", result.old().stuck().size());
    table.text(NotReadText.of(result.notRead()));
    table.line("Read them in %s", Terminal.safe(result.place()));
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
