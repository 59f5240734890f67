package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.summary.DocumentHead;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Parts documents from their nodes, so that nodes of any document can share a student's batch. */
final class SplitNodes extends PTransform<PCollection<SelectedDocument>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final RecordCoder<DocumentHead> HEAD = RecordCoder.of(DocumentHead.class);

  static final TupleTag<DocumentHead> HEADS = new TupleTag<>() {};
  static final TupleTag<NodeSelection> NODES = new TupleTag<>() {};

  private SplitNodes() {}

  static SplitNodes create() {
    return new SplitNodes();
  }

  @Override
  public PCollectionTuple expand(PCollection<SelectedDocument> documents) {
    PCollectionTuple parted =
        documents.apply("Part", ParDo.of(new Part()).withOutputTags(HEADS, TupleTagList.of(NODES)));
    return PCollectionTuple.of(HEADS, parted.get(HEADS).setCoder(HEAD))
        .and(NODES, parted.get(NODES).setCoder(RecordCoder.of(NodeSelection.class)));
  }

  private static final class Part extends DoFn<SelectedDocument, DocumentHead> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element SelectedDocument document, MultiOutputReceiver out) {
      out.get(HEADS).output(document.head());
      document.selections().forEach(out.get(NODES)::output);
    }
  }
}
