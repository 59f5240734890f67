package io.precis.pipeline;

import io.precis.compress.SentenceEditor;
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
  private final SentenceEditor editor;
  private final Counter nodes = Counters.NODES.counter();

  /**
   * @param editor what is done to the chosen sentences
   */
  FinishExtractive(DocumentSink<T> finish, SentenceEditor editor) {
    this.finish = finish;
    this.editor = editor;
  }

  @ProcessElement
  public void process(@Element SelectedDocument document, OutputReceiver<T> out)
      throws IOException {
    List<NodeSummary> summaries =
        document.selections().stream()
            .map(selection -> ExtractiveSummaries.extracted(selection, editor))
            .toList();
    out.output(finish.finish(document.head(), summaries));
    nodes.inc(summaries.size());
  }
}
