package io.precis;

import io.precis.coders.RecordCoder;
import io.precis.merge.Climb;
import io.precis.merge.NodeSelection;
import io.precis.output.DocumentHead;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Parts documents from their nodes, so that nodes of any document can share a student's batch. */
final class PartDocuments extends PTransform<PCollection<Climb<DocumentHead>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final RecordCoder<DocumentHead> HEAD = RecordCoder.of(DocumentHead.class);

  static final TupleTag<DocumentHead> HEADS = new TupleTag<>() {};
  static final TupleTag<NodeSelection> NODES = new TupleTag<>() {};

  private PartDocuments() {}

  static PartDocuments create() {
    return new PartDocuments();
  }

  @Override
  public PCollectionTuple expand(PCollection<Climb<DocumentHead>> documents) {
    PCollectionTuple parted =
        documents.apply("Part", ParDo.of(new Part()).withOutputTags(HEADS, TupleTagList.of(NODES)));
    return PCollectionTuple.of(HEADS, parted.get(HEADS).setCoder(HEAD))
        .and(NODES, parted.get(NODES).setCoder(RecordCoder.of(NodeSelection.class)));
  }

  private static final class Part extends DoFn<Climb<DocumentHead>, DocumentHead> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Climb<DocumentHead> document, MultiOutputReceiver out) {
      out.get(HEADS).output(document.head().open(HEAD));
      document.selections().forEach(out.get(NODES)::output);
    }
  }
}
