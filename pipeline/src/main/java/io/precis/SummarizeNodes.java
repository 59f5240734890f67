package io.precis;

import io.precis.batch.Counters;
import io.precis.coders.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.output.NodeSummaries;
import io.precis.output.NodeSummary;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** Turns what was chosen at each node into its summary. */
final class SummarizeNodes
    extends PTransform<PCollection<NodeSelection>, PCollection<NodeSummary>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<NodeSummary> expand(PCollection<NodeSelection> selections) {
    return selections
        .apply("Extract", ParDo.of(new Extract()))
        .setCoder(RecordCoder.of(NodeSummary.class));
  }

  private static final class Extract extends DoFn<NodeSelection, NodeSummary> {
    private static final long serialVersionUID = 1L;
    private final Counter done = Counters.NODES.counter();

    @ProcessElement
    public void process(@Element NodeSelection selection, OutputReceiver<NodeSummary> out) {
      out.output(NodeSummaries.extracted(selection));
      done.inc();
    }
  }
}
