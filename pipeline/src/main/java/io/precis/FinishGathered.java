package io.precis;

import io.precis.output.DocumentHead;
import io.precis.output.NodeSummary;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Finishes documents whose nodes went their own ways. */
final class FinishGathered<T> extends DoFn<KV<DocumentHead, Iterable<NodeSummary>>, T> {
  private static final long serialVersionUID = 1L;

  private final Finish<T> finish;

  FinishGathered(Finish<T> finish) {
    this.finish = finish;
  }

  @ProcessElement
  public void process(
      @Element KV<DocumentHead, Iterable<NodeSummary>> document, OutputReceiver<T> out)
      throws IOException {
    out.output(finish.finish(document.getKey(), document.getValue()));
  }
}
