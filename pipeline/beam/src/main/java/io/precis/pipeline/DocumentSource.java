package io.precis.pipeline;

import io.precis.document.DuplicateFiles;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.read.Extractor;
import io.precis.read.input.SourceLocations;
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
  private final RunStore run;

  DocumentSource(
      DocumentProcessor processor,
      Extractor extractor,
      Duration timeout,
      SourceLocations sources,
      RunStore run) {
    this.processor = processor;
    this.extractor = extractor;
    this.timeout = timeout;
    this.sources = sources;
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
   * Reads the document that the files of a group hold.
   *
   * @throws IOException where our own disk fails
   */
  Result read(DuplicateFiles group) throws IOException, InterruptedException {
    DocumentProcessor.Result result = processor.read(group, extractor, timeout);
    read.inc(group.files().size());
    if (result.reject().isPresent()) {
      finished.inc(group.files().size());
      Outcome reject = OutcomeFactory.of(result.reject().get(), group.names());
      return new Result(Optional.empty(), List.of(), Optional.of(reject));
    }
    DocumentProcessor.Reading reading = result.reading().orElseThrow();
    DocumentHead head = keepText(reading).withSources(sources.of(group));
    return new Result(Optional.of(head), reading.selections(), Optional.empty());
  }

  private DocumentHead keepText(DocumentProcessor.Reading reading) throws IOException {
    DocumentHead head = reading.head();
    return run == null ? head : head.withFile(run.write(RunPaths.text(head.id()), reading.text()));
  }
}
