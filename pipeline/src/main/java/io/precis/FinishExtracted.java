package io.precis;

import io.precis.coders.RecordCoder;
import io.precis.merge.Climb;
import io.precis.metrics.Counters;
import io.precis.output.DocumentHead;
import io.precis.output.NodeSummaries;
import io.precis.output.NodeSummary;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;

/** Finishes documents whose summaries are source sentences as they stand. */
final class FinishExtracted<T> extends DoFn<Climb<DocumentHead>, T> {
  private static final long serialVersionUID = 1L;
  private static final RecordCoder<DocumentHead> HEADS = RecordCoder.of(DocumentHead.class);

  private final Finish<T> finish;
  private final Counter nodes = Counters.NODES.counter();

  FinishExtracted(Finish<T> finish) {
    this.finish = finish;
  }

  @ProcessElement
  public void process(@Element Climb<DocumentHead> document, OutputReceiver<T> out)
      throws IOException {
    List<NodeSummary> summaries =
        document.selections().stream().map(NodeSummaries::extracted).toList();
    out.output(finish.finish(document.head().open(HEADS), summaries));
    nodes.inc(summaries.size());
  }
}
