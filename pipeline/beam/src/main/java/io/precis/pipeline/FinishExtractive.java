package io.precis.pipeline;

import io.precis.metrics.Counters;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;

/** Finishes documents whose summaries are source sentences as they stand. */
final class FinishExtractive<T> extends DoFn<SelectedDocument, T> {
  private static final long serialVersionUID = 1L;

  private final DocumentSink<T> finish;
  private final Counter nodes = Counters.NODES.counter();

  FinishExtractive(DocumentSink<T> finish) {
    this.finish = finish;
  }

  @ProcessElement
  public void process(@Element SelectedDocument document, OutputReceiver<T> out)
      throws IOException {
    List<NodeSummary> summaries =
        document.selections().stream().map(ExtractiveSummaries::extracted).toList();
    out.output(finish.finish(document.head(), summaries));
    nodes.inc(summaries.size());
  }
}
