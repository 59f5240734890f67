package io.precis.pipeline;

import io.precis.limit.Guard;
import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.summarize.ProvenanceFactory;
import io.precis.summary.DocumentHead;
import io.precis.summary.DocumentRecord;
import io.precis.summary.NodeSummary;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import io.precis.summary.RecordAssembler;
import io.precis.summary.Written;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;

/** Writes one document's files; writing them again replaces them by the same bytes. */
final class WriteDocument implements DocumentSink<Outcome> {
  private static final long serialVersionUID = 1L;

  private final ProvenanceFactory provenance;
  private final SummaryFiles files;
  private final Counter finished = Counters.WRITTEN.counter();

  WriteDocument(ProvenanceFactory provenance, SummaryFiles files) {
    this.provenance = provenance;
    this.files = files;
  }

  @Override
  public Outcome reject(DocumentHead head, Guard.Failure failure) {
    finished.inc(head.names().size());
    return Outcome.rejected(head.id(), head.names(), failure.cause().name(), failure.detail());
  }

  @Override
  public Outcome finish(DocumentHead head, Iterable<NodeSummary> nodes) throws IOException {
    try (Stage.Lap lap = Stage.WRITE.begin()) {
      DocumentRecord record = RecordAssembler.assemble(head, nodes, provenance.of(head.language()));
      files.keep(record, nodes);
      List<Written> written = new ArrayList<>(head.files());
      written.addAll(files.write(record, head.origins().stream().findFirst(), head.files()));
      finished.inc(record.names().size());
      return OutcomeFactory.of(record, written);
    }
  }
}
