package io.precis.batch;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * What does the work of a run.
 *
 * @param threads of this process that summarize documents without a runner, where no student
 *     rewrites; 0 where the runner does it all
 * @param runner options of the runner; they should not block on {@code run}, so that progress can
 *     be told. Asked for only where they are needed: making them takes a while
 */
public record Engine(int threads, Supplier<PipelineOptions> runner) {
  public Engine {
    requireNonNull(runner, "runner is null");
    if (threads < 0) {
      throw new IllegalArgumentException("threads must be 0 or more, got " + threads);
    }
  }

  /** The runner that the options name, and it alone. */
  public static Engine of(PipelineOptions runner) {
    return new Engine(0, () -> runner);
  }

  /** Whether threads of this process do the work of a batch. */
  boolean isLocalFor(BatchSpec spec) {
    return threads > 0 && !spec.summary().mode().usesStudent();
  }
}
