package io.precis.direct;

import io.precis.batch.Engine;
import io.precis.beam.LocalTransform;
import java.util.function.Supplier;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;

/**
 * A runner for one machine around Beam's direct runner: a {@link LocalTransform} is done by threads
 * of this process, anything else by Beam's.
 *
 * <p>Beam's direct runner turns each step into a proto and back for every bundle, makes a bundle of
 * every key, and drives itself without a pause (BEAM-690): for the graph of a batch that cost more
 * than the documents. A transform that this runner knows is not even expanded.
 */
public final class LocalRunner extends PipelineRunner<PipelineResult> implements Engine {
  private final int threads;
  private final Supplier<PipelineOptions> options;

  /**
   * @param threads that do a local transform
   * @param options of Beam's runner, made where they are needed
   */
  LocalRunner(int threads, Supplier<PipelineOptions> options) {
    this.threads = threads;
    this.options = options;
  }

  /** The runner that options name. */
  public static LocalRunner fromOptions(PipelineOptions options) {
    return new LocalRunner(options.as(DirectOptions.class).getTargetParallelism(), () -> options);
  }

  @Override
  public PipelineOptions options() {
    return options.get();
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public PipelineResult run(PTransform<PBegin, ?> graph) {
    return graph instanceof LocalTransform local
        ? LocalResult.start(local, threads)
        : super.run(graph, options.get());
  }

  @Override
  public PipelineResult run(PTransform<PBegin, ?> graph, PipelineOptions given) {
    return graph instanceof LocalTransform local
        ? LocalResult.start(local, threads)
        : super.run(graph, given);
  }

  @Override
  public PipelineResult run(Pipeline pipeline) {
    return DirectRunner.fromOptions(pipeline.getOptions()).run(pipeline);
  }
}
