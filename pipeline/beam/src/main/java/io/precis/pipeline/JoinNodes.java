package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Brings a document's head and the summaries of its nodes together again. */
final class JoinNodes {
  private static final TupleTag<DocumentHead> HEAD = new TupleTag<>() {};
  private static final TupleTag<NodeSummary> NODE = new TupleTag<>() {};

  private JoinNodes() {}

  static PCollection<KV<DocumentHead, Iterable<NodeSummary>>> of(
      PCollection<DocumentHead> heads, PCollection<NodeSummary> nodes) {
    return KeyedPCollectionTuple.of(
            HEAD,
            heads
                .apply(
                    "Id of head",
                    WithKeys.of(DocumentHead::id).withKeyType(TypeDescriptors.strings()))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(DocumentHead.class))))
        .and(
            NODE,
            nodes
                .apply(
                    "Document of node",
                    WithKeys.of(NodeSummary::document).withKeyType(TypeDescriptors.strings()))
                .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(NodeSummary.class))))
        .apply("Gather", CoGroupByKey.create())
        .apply("Document", ParDo.of(new Join()))
        .setCoder(
            KvCoder.of(
                RecordCoder.of(DocumentHead.class),
                IterableCoder.of(RecordCoder.of(NodeSummary.class))));
  }

  private static final class Join
      extends DoFn<KV<String, CoGbkResult>, KV<DocumentHead, Iterable<NodeSummary>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> gathered,
        OutputReceiver<KV<DocumentHead, Iterable<NodeSummary>>> out) {
      DocumentHead head = gathered.getValue().getOnly(HEAD);
      out.output(KV.of(head, gathered.getValue().getAll(NODE)));
    }
  }
}
