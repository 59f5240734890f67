package io.precis.batch.report;

import io.precis.metrics.Stage;
import io.precis.write.Manifest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run in Prometheus' text format, for node_exporter's textfile collector: gauges in base units,
 * no stamps, every family once with its help and type.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 *     formats</a>
 */
public final class PrometheusText {
  private static final String PREFIX = "precis_run_";

  private final StringBuilder out = new StringBuilder();

  private PrometheusText() {}

  /** Of a run that was published. */
  public static String published(RunReport report) {
    PrometheusText text = new PrometheusText();
    text.result(true, 0, report.finished(), report.finished());
    text.info(report);
    text.one("start_timestamp_seconds", "When the run started.", seconds(report.started()));
    text.one("duration_seconds", "Time from start to publication.", report.seconds());
    text.accounts(report);
    text.student(report.student());
    text.stages(report);
    return text.out.toString();
  }

  /**
   * Of a run that published nothing.
   *
   * @param exitStatus of the program
   * @param ended when it ended
   * @param lastPublished when the run that is current was finished, ISO 8601; empty string where
   *     there is none
   */
  public static String failed(int exitStatus, Instant ended, String lastPublished) {
    PrometheusText text = new PrometheusText();
    text.result(false, exitStatus, ended.toString(), lastPublished);
    return text.out.toString();
  }

  private void result(boolean success, int exitStatus, String ended, String lastPublished) {
    one("success", "Whether the last run was published.", success ? 1 : 0);
    one(
        "exit_status",
        "Exit status of the last run that failed, 0 after one that was published.",
        exitStatus);
    one("end_timestamp_seconds", "When the last run ended.", seconds(ended));
    if (!lastPublished.isEmpty()) {
      one(
          "last_published_timestamp_seconds",
          "When the last run that was published ended.",
          seconds(lastPublished));
    }
  }

  private void info(RunReport report) {
    family("info", "Which run this is.");
    out.append(PREFIX)
        .append("info{run=\"")
        .append(label(report.run()))
        .append("\",date=\"")
        .append(label(report.date()))
        .append("\",program=\"")
        .append(label(report.program()))
        .append("\"} 1\n");
  }

  private void accounts(RunReport report) {
    Manifest.Counts counts = report.counts();
    Map<String, Integer> files = new TreeMap<>();
    files.put("summarized", counts.summarized());
    files.put("degraded", counts.degraded());
    files.put("rejected", counts.rejected());
    files.put("unchanged", counts.unchanged());
    files.put("set_aside", counts.setAside());
    many("files", "Input files by account.", "account", files);
    many("rejected_files", "Input files that were rejected.", "cause", report.rejected());
    many("set_aside_files", "Input files that were not tried again.", "cause", report.setAside());
    many("skipped_files", "What was left out of the inputs.", "reason", report.skipped());
    many("flawed_documents", "Documents that were read in part.", "flaw", report.flaws());
    one("documents", "Distinct documents that have a summary.", report.documents());
    one("pages", "Pages of all documents.", report.pages());
    one("sentences", "Sentences of all documents.", report.sentences());
    one("summaries", "Summaries at every level.", report.nodes());
    one("reuse_ratio", "Share of the files taken from an earlier run.", report.reuseRatio());
  }

  private void student(RunReport.StudentWork student) {
    one("student_calls", "Passages that the student rewrote.", student.calls());
    one("student_reused", "Passages taken from an earlier run.", student.reused());
    one("student_reuse_ratio", "Share of the passages that were reused.", student.reuseRatio());
    Map<String, Long> tokens = Map.of("in", student.tokensIn(), "out", student.tokensOut());
    many("student_tokens", "Tokens that the student read and wrote.", "direction", tokens);
  }

  private void stages(RunReport report) {
    Map<String, Double> seconds = new TreeMap<>();
    Map<String, Long> items = new TreeMap<>();
    Map<String, Double> longest = new TreeMap<>();
    for (Stage.Cost cost : report.stages()) {
      seconds.put(cost.stage(), cost.seconds());
      items.put(cost.stage(), cost.items());
      longest.put(cost.stage(), cost.longestSeconds());
    }
    many("stage_seconds", "Time of all workers together, by stage.", "stage", seconds);
    many("stage_items", "Pieces of work, by stage.", "stage", items);
    many("stage_longest_seconds", "Time of the longest piece, by stage.", "stage", longest);
  }

  private void one(String name, String help, double value) {
    family(name, help);
    out.append(PREFIX).append(name).append(' ').append(number(value)).append('\n');
  }

  /** One sample a label value; nothing at all where there is none. */
  private void many(String name, String help, String label, Map<String, ? extends Number> samples) {
    if (samples.isEmpty()) {
      return;
    }
    family(name, help);
    new TreeMap<>(samples)
        .forEach(
            (value, number) ->
                out.append(PREFIX)
                    .append(name)
                    .append('{')
                    .append(label)
                    .append("=\"")
                    .append(label(value.toLowerCase(Locale.ROOT)))
                    .append("\"} ")
                    .append(number(number.doubleValue()))
                    .append('\n'));
  }

  private void family(String name, String help) {
    out.append("# HELP ").append(PREFIX).append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(PREFIX).append(name).append(" gauge\n");
  }

  private static String label(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static double seconds(String instant) {
    return Instant.parse(instant).toEpochMilli() / 1000.0;
  }
}
