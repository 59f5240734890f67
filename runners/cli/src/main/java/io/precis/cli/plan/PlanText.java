package io.precis.cli.plan;

import io.precis.batch.Plan;
import io.precis.cli.terminal.AlignedCounts;
import java.util.Locale;
import java.util.Optional;

/** A plan as people read it. */
final class PlanText {
  private static final int MINUTE_SECONDS = 60;
  private static final int HOUR_SECONDS = 3600;

  private final AlignedCounts table = new AlignedCounts();

  private PlanText() {}

  /** The plan, each line with its end. */
  static String of(Plan plan, Optional<Price> price) {
    PlanText text = new PlanText();
    text.fill(plan, price);
    return text.table.toString();
  }

  private void fill(Plan plan, Optional<Price> price) {
    Plan.FileStates files = plan.files();
    table.row("files", files.listed());
    table.row("  new", files.fresh() - files.rejected());
    table.optional("  changed", files.changed());
    table.optional("  unchanged", files.unchanged());
    table.optional("  set aside", files.setAside());
    table.optional("  to be rejected", files.rejected());
    table.optional("left out", files.leftOut());
    table.row("documents to read", plan.documents());
    table.row("  pages", plan.pages());
    table.row("  sentences", plan.sentences());
    table.row("  chunks", plan.chunks());
    table.row("  summaries", plan.nodes());
    table.row("  levels at most", plan.levels());
    Plan.StudentPlan student = plan.student();
    if (student.calls() + student.reused() > 0) {
      table.row("student calls", student.calls());
      table.optional("  reused", student.reused());
      table.row("  tokens to read", student.tokensIn());
      table.row("  words to write", student.wordsOut());
      price.ifPresent(
          each ->
              table.line(
                  "%-20s %9.2f", "  price", each.of(student.tokensIn(), student.wordsOut())));
    }
    table.line(
        "%-20s %9s, %s to %s",
        "expected time",
        time(plan.time().likely()),
        time(plan.time().least()),
        time(plan.time().most()));
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
}
