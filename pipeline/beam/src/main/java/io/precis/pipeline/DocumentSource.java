package io.precis.pipeline;

import io.precis.document.DuplicateFiles;
import io.precis.document.RejectCause;
import io.precis.limit.TimeBudget;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.read.Extractor;
import io.precis.read.input.SourceLocations;
import io.precis.read.input.Spool;
import io.precis.summarize.DocumentProcessor;
import io.precis.summary.DocumentHead;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;

/** Reads documents, chooses their sentences, keeps their texts, and counts them. */
final class DocumentSource {
  private final Counter read = Counters.READ.counter();
  private final Counter finished = Counters.WRITTEN.counter();
  private final DocumentProcessor processor;
  private final Extractor extractor;
  private final Duration timeout;
  private final SourceLocations sources;
  private final FailedTime failures;
  private final RunStore run;

  DocumentSource(
      DocumentProcessor processor,
      Extractor extractor,
      Duration timeout,
      SourceLocations sources,
      FailedTime failures,
      RunStore run) {
    this.processor = processor;
    this.extractor = extractor;
    this.timeout = timeout;
    this.sources = sources;
    this.failures = failures;
    this.run = run;
  }

  /**
   * Either a document or a reject.
   *
   * @param selections what was chosen at every node of the document's tree; empty for a reject
   */
  record Result(
      Optional<DocumentHead> head, List<NodeSelection> selections, Optional<Outcome> reject) {}

  /**
   * Reads the document that the files of a group hold. Files of a kind that has cost the run too
   * much time in vain are not tried.
   *
   * @throws IOException where our own disk fails
   */
  Result read(DuplicateFiles group) throws IOException, InterruptedException {
    read.inc(group.files().size());
    String kind = Spool.extension(group.first().name());
    if (failures.isSpent(kind)) {
      finished.inc(group.files().size());
      return new Result(Optional.empty(), List.of(), Optional.of(postponed(group)));
    }
    TimeBudget time = TimeBudget.of(timeout);
    DocumentProcessor.Result result = processor.read(group, extractor, time);
    if (result.reject().filter(reject -> reject.cause().isCostly()).isPresent()) {
      failures.add(kind, time.ofAllTries());
    }
    if (result.reject().isPresent()) {
      finished.inc(group.files().size());
      Outcome reject = OutcomeFactory.of(result.reject().get(), group.names());
      return new Result(Optional.empty(), List.of(), Optional.of(reject));
    }
    DocumentProcessor.Reading reading = result.reading().orElseThrow();
    DocumentHead head =
        keepText(reading)
            .withSources(sources.of(group), group.files())
            .withSpentMillis(time.spent().toMillis());
    return new Result(Optional.of(head), reading.selections(), Optional.empty());
  }

  private Outcome postponed(DuplicateFiles group) {
    return Outcome.rejected(
        group.sha256(),
        group.names(),
        RejectCause.POSTPONED.name(),
        "files of this kind took " + failures.budget());
  }

  private DocumentHead keepText(DocumentProcessor.Reading reading) throws IOException {
    DocumentHead head = reading.head();
    return run == null ? head : head.withFile(run.write(RunPaths.text(head.id()), reading.text()));
  }
}
