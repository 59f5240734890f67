package io.precis.pipeline;

import io.precis.limit.Guard;
import io.precis.summarize.ProvenanceFactory;
import io.precis.summary.DocumentHead;
import io.precis.summary.DocumentRecord;
import io.precis.summary.NodeSummary;
import io.precis.summary.Outcome;
import io.precis.summary.RecordAssembler;
import java.util.List;

/** Keeps a document's record as it is, or the outcome that says why there is none. */
record AssembleRecord(ProvenanceFactory provenance)
    implements DocumentSink<AssembleRecord.Assembled> {

  /** One record, or one outcome of a document that has none: lists, since a coder knows those. */
  record Assembled(List<DocumentRecord> records, List<Outcome> failed) {}

  @Override
  public Assembled finish(DocumentHead head, Iterable<NodeSummary> nodes) {
    DocumentRecord record = RecordAssembler.assemble(head, nodes, provenance.of(head.language()));
    return new Assembled(List.of(record), List.of());
  }

  @Override
  public Assembled reject(DocumentHead head, Guard.Failure failure) {
    return new Assembled(
        List.of(),
        List.of(
            Outcome.rejected(head.id(), head.names(), failure.cause().name(), failure.detail())));
  }
}
