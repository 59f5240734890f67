package io.precis.cli;

import io.precis.batch.Plan;
import java.util.Locale;

/** A plan as people read it. */
final class PlanText {
  private static final int MINUTE_SECONDS = 60;
  private static final int HOUR_SECONDS = 3600;

  private final StringBuilder lines = new StringBuilder();

  private PlanText() {}

  /** The plan, each line with its end. */
  static String of(Plan plan) {
    PlanText text = new PlanText();
    text.fill(plan);
    return text.lines.toString();
  }

  private void fill(Plan plan) {
    Plan.FileStates files = plan.files();
    row("files", files.listed());
    row("  new", files.fresh() - files.rejected());
    optional("  changed", files.changed());
    optional("  unchanged", files.unchanged());
    optional("  set aside", files.setAside());
    optional("  to be rejected", files.rejected());
    row("documents to read", plan.documents());
    row("  pages", plan.pages());
    row("  sentences", plan.sentences());
    row("  chunks", plan.chunks());
    row("  summaries", plan.nodes());
    row("  levels at most", plan.levels());
    Plan.StudentPlan student = plan.student();
    if (student.calls() + student.reused() > 0) {
      row("student calls", student.calls());
      optional("  reused", student.reused());
      row("  tokens to read", student.tokensIn());
      row("  words to write", student.wordsOut());
    }
    lines.append(
        String.format(
            Locale.ROOT,
            "%-20s %9s, %s to %s%n",
            "expected time",
            time(plan.time().likely()),
            time(plan.time().least()),
            time(plan.time().most())));
  }

  private static String time(double seconds) {
    long rounded = Math.round(seconds);
    if (rounded < 2 * MINUTE_SECONDS) {
      return rounded + " s";
    }
    if (rounded < 2 * HOUR_SECONDS) {
      return Math.round(seconds / MINUTE_SECONDS) + " min";
    }
    return String.format(Locale.ROOT, "%.1f h", seconds / HOUR_SECONDS);
  }

  private void optional(String name, long count) {
    if (count > 0) {
      row(name, count);
    }
  }

  private void row(String name, long count) {
    lines.append(String.format(Locale.ROOT, "%-20s %,9d%n", name, count));
  }
}
