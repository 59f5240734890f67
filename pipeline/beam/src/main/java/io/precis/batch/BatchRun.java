package io.precis.batch;

import io.precis.batch.directory.AbandonedRuns;
import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RetryRequests;
import io.precis.batch.directory.RunId;
import io.precis.batch.directory.RunLock;
import io.precis.batch.input.InputListing;
import io.precis.batch.input.LeftOutFile;
import io.precis.batch.input.NotRead;
import io.precis.batch.input.TooManyRejectedException;
import io.precis.batch.report.OutcomeTally;
import io.precis.batch.report.RunCost;
import io.precis.beam.Stores;
import io.precis.document.SourceFile;
import io.precis.pipeline.SummarySettings;
import io.precis.read.Extractor;
import io.precis.reuse.ReusableResults;
import io.precis.summary.Outcome;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.beam.sdk.PipelineResult;

/**
 * Runs one batch: takes the lock, lists the inputs, runs the pipeline, keeps the accounts,
 * publishes.
 *
 * <p>Until the manifest is written nothing that the run did is visible: {@code current} still names
 * the run before.
 */
public final class BatchRun {
  private final BatchSpec spec;
  private final Engine engine;
  private final Progress progress;
  private final Clock clock;

  public BatchRun(BatchSpec spec, Engine engine, Progress progress, Clock clock) {
    this.spec = spec;
    this.engine = engine;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs it.
   *
   * @return empty where there was no input
   * @throws RunLock.HeldException where another run is writing to the same output
   * @throws IOException where the output cannot be written or an input cannot be listed
   * @throws IllegalStateException where the accounts do not balance
   */
  public Optional<BatchResult> run()
      throws IOException, RunLock.HeldException, InterruptedException {
    registerStores();
    Instant started = clock.instant();
    progress.phase(Progress.Phase.LISTING);
    InputListing inputs = spec.listing();
    if (inputs.files().isEmpty()) {
      progress.nothingToRead(NotRead.of(inputs));
      return Optional.empty();
    }
    OutputDirectory output = OutputDirectory.open(spec.output());
    RunId id = output.newRun(spec.settings().dateOf(started), started);
    try (RunLock lock = RunLock.take(output, id)) {
      InputListing all = inputs.keeping(PreviousRun.names(output));
      return Optional.of(runLocked(output, lock, id, started, all));
    }
  }

  private void registerStores() {
    List<String> places = new ArrayList<>(spec.inputs());
    places.add(spec.output());
    spec.statistics().forEach(each -> places.add(each.uri()));
    Stores.register(engine::options, places);
  }

  private BatchResult runLocked(
      OutputDirectory output, RunLock lock, RunId id, Instant started, InputListing listed)
      throws IOException {
    OutputDirectory.Pointer before = output.pointer();
    prepare(output, id, listed.files().size());
    RunStore run = output.run(id);
    RunStore work = run.below(RunPaths.WORK);
    AbandonedRuns.begin(work, RunFingerprint.fingerprint(spec));
    RetryRequests retry = RetryRequests.read(output);
    AbandonedRuns leftovers = AbandonedRuns.find(output, id);
    PreviousRun earlier = PreviousRun.find(output, spec, leftovers, retry.ids());
    InputListing inputs = earlier.versions().tell(listed);
    leftovers.taken().forEach(progress::takenUp);
    progress.phase(Progress.Phase.SUMMARIZING);
    Worked worked = work(run, work, earlier.work(), inputs.files());
    List<Outcome> outcomes = worked.outcomes();
    progress.phase(Progress.Phase.PUBLISHING);
    requireFewRejected(OutcomeTally.of(inputs.names(), outcomes), run, inputs, outcomes);
    RunPublisher publication = new RunPublisher(spec, id, run, work, clock);
    RunPublisher.Gathered gathered =
        publication.gather(started, inputs, outcomes, earlier.setAsides(), worked.cost());
    lock.requireHeld();
    publication.finish(gathered.manifest());
    output.publish(id, before);
    retry.done();
    leftovers.sweep();
    Retention.Result old = Retention.apply(output, spec.settings().keep());
    progress.published(gathered.report(), gathered.outcomes(), old);
    return new BatchResult(
        id,
        output.place(id),
        spec.output(),
        gathered.manifest(),
        gathered.accounts().documents(),
        gathered.accounts().nodes(),
        gathered.report(),
        NotRead.of(gathered.outcomes(), inputs, run.base()),
        old);
  }

  private void prepare(OutputDirectory output, RunId id, int files) throws IOException {
    progress.started(id);
    progress.listed(files);
    progress.phase(Progress.Phase.PREPARING);
    if (spec.settings().ownersOnly()) {
      output.makeOwnersOnly(id);
    }
    if (engine.isLocal() && output.current().isEmpty()) {
      Extractor.shared(spec.extract()).startEarly(); // else nothing may be new
    }
  }

  private void requireFewRejected(
      OutcomeTally accounts, RunStore run, InputListing listed, List<Outcome> outcomes)
      throws IOException {
    int inputs = accounts.counts().inputs();
    int setAside = accounts.counts().setAside();
    int rejected = accounts.counts().rejected() + setAside;
    if (inputs >= BatchSpec.FEWEST_FOR_SHARE && rejected > spec.maxRejectedShare() * inputs) {
      RunPublisher.writeRejected(run, outcomes);
      LeftOutFile.write(run, listed.leftOut());
      throw new TooManyRejectedException(
          String.format(
              Locale.ROOT,
              "%d of %d inputs were rejected, more than --max-rejected (%.0f %%) allows: %s%s;"
                  + " nothing was published",
              rejected,
              inputs,
              100 * spec.maxRejectedShare(),
              words(accounts.rejected()),
              setAside == 0 ? "" : ", set aside by earlier runs: " + words(accounts.setAside())),
          NotRead.of(outcomes, listed, run.base()));
    }
  }

  /** Causes with their counts, such as {@code 3 encrypted, 1 time limit passed}. */
  private static String words(Map<String, Integer> causes) {
    return causes.entrySet().stream()
        .map(
            cause ->
                cause.getValue() + " " + cause.getKey().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** The outcomes of all documents, sorted, and what they cost. */
  private record Worked(List<Outcome> outcomes, RunCost cost) {}

  private Worked work(RunStore run, RunStore work, ReusableResults earlier, List<SourceFile> files)
      throws IOException {
    SummarySettings settings = spec.summarySettings();
    if (spec.keepText()) {
      settings = settings.withTexts(run);
    }
    SummaryFiles written =
        new SummaryFiles(run, work, spec.formats(), spec.summary().style(), spec.extract());
    SummarizeFiles graph = SummarizeFiles.of(files, settings, written, earlier, work);
    PipelineResult result;
    try (ProgressPoller watch = ProgressPoller.start(run, work, progress)) {
      result = engine.run(graph);
    }
    RunCost cost = RunCost.of(RunningPipeline.finish(result, progress).metrics());
    return new Worked(RunPublisher.readOutcomes(work), cost);
  }
}
