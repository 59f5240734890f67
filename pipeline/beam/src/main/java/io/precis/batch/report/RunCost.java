package io.precis.batch.report;

import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.metrics.MetricResults;

/**
 * What a run's steps cost, as the workers counted it: what a runner repeated counts again.
 *
 * @param stages in the order of the work, without those that nothing went through
 * @param student what the student did
 */
public record RunCost(List<Stage.Cost> stages, RunReport.StudentWork student) {
  public RunCost {
    stages = List.copyOf(stages);
  }

  public static RunCost of(MetricResults metrics) {
    return new RunCost(
        Arrays.stream(Stage.values())
            .map(stage -> stage.cost(metrics))
            .filter(cost -> cost.items() > 0)
            .toList(),
        new RunReport.StudentWork(
            Counters.STUDENT_CALLS.attempted(metrics),
            Counters.STUDENT_REUSED.attempted(metrics),
            Counters.STUDENT_TOKENS_IN.attempted(metrics),
            Counters.STUDENT_TOKENS_OUT.attempted(metrics)));
  }
}
