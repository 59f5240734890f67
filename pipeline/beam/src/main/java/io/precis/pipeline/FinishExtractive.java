package io.precis.pipeline;

import io.precis.compress.SentenceEditor;
import io.precis.metrics.Counters;
import io.precis.summary.ExtractiveSummaries;
import java.io.IOException;
import java.time.Duration;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;

/** Finishes documents whose summaries are source sentences. */
final class FinishExtractive<T> extends DoFn<SelectedDocument, T> {
  private static final long serialVersionUID = 1L;

  private final DocumentSink<T> finish;
  private final SentenceEditor editor;
  private final Counter nodes = Counters.NODES.counter();

  private final Duration limit;

  /**
   * @param editor what is done to the chosen sentences
   * @param limit time that finishing one document may take
   */
  FinishExtractive(DocumentSink<T> finish, SentenceEditor editor, Duration limit) {
    this.finish = finish;
    this.editor = editor;
    this.limit = limit;
  }

  @ProcessElement
  public void process(@Element SelectedDocument document, OutputReceiver<T> out)
      throws IOException {
    out.output(
        finish.finishGuarded(
            document.head(),
            limit,
            () ->
                document.selections().stream()
                    .map(selection -> ExtractiveSummaries.extracted(selection, editor))
                    .toList()));
    nodes.inc(document.selections().size());
  }
}
