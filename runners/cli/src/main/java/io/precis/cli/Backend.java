package io.precis.cli;

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
   * Threads of this process that do without the runner what can be done without; 0 for none.
   *
   * @param parallelism how many things are done at once; 0 for the runner's own choice
   */
  default int threads(int parallelism) {
    return 0;
  }
}
