package io.precis.batch;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;

/** A Beam runner as a run uses it. */
public interface Engine {
  /** Runs a graph of one transform; does not block where the runner can do without. */
  PipelineResult run(PTransform<PBegin, ?> graph);

  /** The runner's options. Making them takes a while, so they are asked for where they are used. */
  PipelineOptions options();

  /** Whether this process reads the documents. */
  default boolean isLocal() {
    return false;
  }

  /** The runner that the options name; they should say that it does not block on {@code run}. */
  static Engine of(PipelineOptions options) {
    requireNonNull(options, "options is null");
    return new Engine() {
      @Override
      public PipelineResult run(PTransform<PBegin, ?> graph) {
        FileSystems.setDefaultPipelineOptions(options);
        return PipelineRunner.fromOptions(options).run(graph, options);
      }

      @Override
      public PipelineOptions options() {
        return options;
      }
    };
  }
}
