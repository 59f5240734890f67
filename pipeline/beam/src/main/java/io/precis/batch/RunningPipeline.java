package io.precis.batch;

import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.joda.time.Duration;

/** Waits for a pipeline and tells how it gets on. */
final class RunningPipeline {
  private static final Duration POLL = Duration.millis(300);

  private RunningPipeline() {}

  /**
   * The same result, when it has come to its end.
   *
   * @throws IllegalStateException where that is no good one
   */
  static PipelineResult finish(PipelineResult result, Progress progress) {
    PipelineResult.State state = null;
    while (state == null || !state.isTerminal()) {
      state = result.waitUntilFinish(POLL);
      progress.at(counts(result.metrics()));
    }
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + state);
    }
    return result;
  }

  private static Progress.Counts counts(MetricResults metrics) {
    return new Progress.Counts(
        Counters.READ.attempted(metrics),
        Stage.RANK.cost(metrics).items(),
        Counters.NODES.attempted(metrics),
        Counters.STUDENT_CALLS.attempted(metrics),
        Counters.WRITTEN.attempted(metrics));
  }
}
