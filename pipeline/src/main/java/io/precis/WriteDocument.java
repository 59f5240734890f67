package io.precis;

import io.precis.metrics.Counters;
import io.precis.metrics.Stage;
import io.precis.output.Assembly;
import io.precis.output.DocumentHead;
import io.precis.output.DocumentRecord;
import io.precis.output.NodeSummary;
import io.precis.output.Outcome;
import io.precis.output.Store.Written;
import io.precis.output.report.SummaryFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;

/** Writes one document's files; writing them again replaces them by the same bytes. */
final class WriteDocument implements Finish<Outcome> {
  private static final long serialVersionUID = 1L;

  private final ProvenanceFactory provenance;
  private final SummaryFiles files;
  private final Counter finished = Counters.WRITTEN.counter();

  WriteDocument(ProvenanceFactory provenance, SummaryFiles files) {
    this.provenance = provenance;
    this.files = files;
  }

  @Override
  public Outcome finish(DocumentHead head, Iterable<NodeSummary> nodes) throws IOException {
    try (Stage.Lap lap = Stage.WRITE.begin()) {
      DocumentRecord record = Assembly.assemble(head, nodes, provenance.of(head.language()));
      List<Written> written = new ArrayList<>(head.files());
      written.addAll(files.write(record, head.files()));
      files.writeRewritings(record.id(), nodes);
      finished.inc(record.names().size());
      return Outcomes.of(record, written);
    }
  }
}
