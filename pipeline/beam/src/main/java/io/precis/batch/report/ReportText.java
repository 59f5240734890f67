package io.precis.batch.report;

import io.precis.metrics.Stage;
import io.precis.write.Manifest;
import java.util.Locale;
import java.util.Map;

/** A run's report as people read it: names on the left, numbers on the right. */
public final class ReportText {
  private final StringBuilder out = new StringBuilder();

  private ReportText() {}

  /** The report, each line with {@code \n}. */
  public static String of(RunReport report) {
    ReportText text = new ReportText();
    text.line("run", report.run());
    text.line("date", report.date());
    text.line("program", report.program());
    text.line("started", report.started());
    text.line("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()));
    text.accounts(report);
    text.student(report.student());
    text.stages(report);
    return text.out.toString();
  }

  private void accounts(RunReport report) {
    Manifest.Counts counts = report.counts();
    out.append('\n');
    count("files", counts.inputs());
    count("  summarized", counts.summarized());
    count("  read in part", counts.degraded());
    count("  unchanged", counts.unchanged());
    count("  rejected", counts.rejected());
    causes("    ", report.rejected());
    count("  set aside", counts.setAside());
    causes("    ", report.setAside());
    if (!report.postponed().isEmpty()) {
      out.append("wait for the next run: files of their kind took too long\n");
      report.postponed().forEach((kind, files) -> count("  " + kind, files));
    }
    if (!report.skipped().isEmpty()) {
      out.append("left out of the inputs\n");
      causes("  ", report.skipped());
    }
    if (!report.flaws().isEmpty()) {
      out.append("why documents were read in part\n");
      causes("  ", report.flaws());
    }
    count("documents", report.documents());
    count("pages", report.pages());
    count("sentences", report.sentences());
    count("summaries", report.nodes());
    printed(report);
    line("reused", percent(report.reuseRatio()));
  }

  private void printed(RunReport report) {
    count("  sentences quoted", report.printed().quoted());
    count("  shortened", report.printed().shortened());
    count("  rewritten", report.printed().rewritten());
    count("  translated", report.printed().translated());
    if (!report.printed().refused().isEmpty()) {
      out.append("why a source sentence stands in for the student's\n");
      causes("  ", report.printed().refused());
    }
    if (!report.otherModes().isEmpty()) {
      out.append("documents summarized without the student\n");
      report.otherModes().forEach((reason, documents) -> count("  " + reason, documents));
    }
  }

  private void student(RunReport.StudentWork student) {
    if (student.calls() + student.reused() > 0) {
      out.append('\n');
      count("student calls", student.calls());
      count("  taken over", student.reused());
      line("  reused", percent(student.reuseRatio()));
      count("  tokens read", student.tokensIn());
      count("  tokens written", student.tokensOut());
    }
  }

  private void stages(RunReport report) {
    out.append(
        String.format(
            Locale.ROOT, "\n%-20s %10s %12s %12s\n", "stage", "items", "seconds", "longest"));
    for (Stage.Cost cost : report.stages()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-20s %,10d %,12.2f %,12.2f\n",
              cost.stage(),
              cost.items(),
              cost.seconds(),
              cost.longestSeconds()));
    }
    out.append("Seconds are those of all workers together.\n");
  }

  private void causes(String indent, Map<String, Integer> causes) {
    causes.forEach(
        (cause, files) -> count(indent + cause.toLowerCase(Locale.ROOT).replace('_', ' '), files));
  }

  private void count(String name, long count) {
    line(name, String.format(Locale.ROOT, "%,d", count));
  }

  private void line(String name, String value) {
    out.append(String.format(Locale.ROOT, "%-20s %10s\n", name, value));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
