package io.precis.cli;

import io.precis.batch.BatchResult;
import io.precis.output.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What a run ends with on the terminal. */
final class ClosingTable {
  private final StringBuilder lines = new StringBuilder();

  private ClosingTable() {}

  /** The table, each line with its end. */
  static String of(BatchResult result) {
    ClosingTable table = new ClosingTable();
    table.fill(result);
    return table.lines.toString();
  }

  private void fill(BatchResult result) {
    Manifest manifest = result.manifest();
    Manifest.Counts counts = manifest.counts();
    row("files", counts.inputs());
    row("  summarized", counts.summarized());
    optional("  read in part", counts.degraded());
    optional("  unchanged", counts.unchanged());
    optional("  rejected", counts.rejected());
    for (Map.Entry<String, Integer> cause : manifest.rejected().entrySet()) {
      optional("    " + words(cause.getKey()), cause.getValue());
    }
    optional("  set aside", counts.setAside());
    for (Map.Entry<String, Integer> cause : manifest.setAside().entrySet()) {
      optional("    " + words(cause.getKey()), cause.getValue());
    }
    row("documents", result.documents());
    row("pages", manifest.pages());
    row("sentences", manifest.sentences());
    row("summaries", result.nodes());
    lines.append(String.format(Locale.ROOT, "%-20s %9.1f s%n", "time", seconds(manifest)));
    String device = manifest.settings().get(Manifest.DEVICE);
    if (device != null) {
      lines.append(String.format(Locale.ROOT, "%-20s %s%n", "student on", Terminal.safe(device)));
    }
    optional("old runs removed", result.old().removed().size());
    optional("  not removable", result.old().stuck().size());
    lines
        .append("Read them in ")
        .append(Terminal.safe(result.place()))
        .append(System.lineSeparator());
  }

  private void optional(String name, long count) {
    if (count > 0) {
      row(name, count);
    }
  }

  private void row(String name, long count) {
    lines.append(String.format(Locale.ROOT, "%-20s %,9d%n", name, count));
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
