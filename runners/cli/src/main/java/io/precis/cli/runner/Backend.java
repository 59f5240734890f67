package io.precis.cli.runner;

import io.precis.batch.Engine;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * A Beam runner that this build of the command carries. Found through {@link
 * java.util.ServiceLoader}.
 */
public interface Backend {
  /** The name that {@code --runner} takes. */
  String name();

  /**
   * Options for one pipeline.
   *
   * @param parallelism how many things are done at once; 0 for the runner's own choice
   * @param master address of the cluster; empty string for the runner's own choice
   */
  PipelineOptions options(int parallelism, String master);

  /**
   * The runner with the same options, which it may make where they are used.
   *
   * @param more adds to them
   */
  default Engine engine(int parallelism, String master, UnaryOperator<PipelineOptions> more) {
    return Engine.of(more.apply(options(parallelism, master)));
  }
}
