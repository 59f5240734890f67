package io.precis.batch;

import io.precis.batch.directory.AbandonedRuns;
import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.RetryRequests;
import io.precis.batch.input.InputListing;
import io.precis.batch.input.NotRead;
import io.precis.beam.SourceFileCoder;
import io.precis.pipeline.PlanDocuments;
import io.precis.reuse.ReusableResults;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;

/**
 * Finds out what a batch would do. Takes no lock and writes nothing: a run may be under way, and
 * the output need not be there yet.
 */
public final class PlanRun {
  private final BatchSpec spec;
  private final PipelineOptions options;
  private final Progress progress;

  /**
   * @param options of the runner that would do the work; should not block on {@code run}
   */
  public PlanRun(BatchSpec spec, PipelineOptions options, Progress progress) {
    this.spec = spec;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Plans.
   *
   * @return empty where there is no input
   * @throws IOException where an input cannot be listed, or the run before is damaged
   */
  public Optional<Plan> run() throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    long started = System.nanoTime();
    progress.phase(Progress.Phase.LISTING);
    InputListing inputs = spec.listing();
    if (inputs.files().isEmpty()) {
      progress.nothingToRead(NotRead.of(inputs));
      return Optional.empty();
    }
    progress.listed(inputs.files().size());
    progress.phase(Progress.Phase.PLANNING);
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("Inputs", Create.of(inputs.files()).withCoder(SourceFileCoder.of()))
        .apply("Plan", new PlanDocuments(spec.summarySettings(), earlier()));
    PipelineResult result = RunningPipeline.finish(pipeline.run(), progress);
    double seconds = (System.nanoTime() - started) / 1e9;
    return Optional.of(Plan.of(inputs, seconds, result.metrics()));
  }

  private ReusableResults earlier() throws IOException {
    Optional<OutputDirectory> output = OutputDirectory.ifThere(spec.output());
    if (output.isEmpty()) {
      return ReusableResults.NONE;
    }
    Set<String> retry = RetryRequests.read(output.get()).ids();
    return PreviousRun.find(output.get(), spec, AbandonedRuns.unadopted(output.get()), retry)
        .work();
  }
}
