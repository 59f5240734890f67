package io.precis.pipeline;

import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import java.time.Duration;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Finishes documents whose nodes went their own ways. */
final class FinishRewritten<T> extends DoFn<KV<DocumentHead, Iterable<NodeSummary>>, T> {
  private static final long serialVersionUID = 1L;

  private final DocumentSink<T> finish;

  private final Duration limit;

  FinishRewritten(DocumentSink<T> finish, Duration limit) {
    this.finish = finish;
    this.limit = limit;
  }

  @ProcessElement
  public void process(
      @Element KV<DocumentHead, Iterable<NodeSummary>> document, OutputReceiver<T> out)
      throws IOException {
    out.output(finish.finishGuarded(document.getKey(), limit, document::getValue));
  }
}
