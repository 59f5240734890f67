package io.precis.pipeline;

import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Finishes documents whose nodes went their own ways. */
final class FinishRewritten<T> extends DoFn<KV<DocumentHead, Iterable<NodeSummary>>, T> {
  private static final long serialVersionUID = 1L;

  private final DocumentSink<T> finish;

  FinishRewritten(DocumentSink<T> finish) {
    this.finish = finish;
  }

  @ProcessElement
  public void process(
      @Element KV<DocumentHead, Iterable<NodeSummary>> document, OutputReceiver<T> out)
      throws IOException {
    out.output(finish.finish(document.getKey(), document.getValue()));
  }
}
