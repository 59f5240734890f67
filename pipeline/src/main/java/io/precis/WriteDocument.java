package io.precis;

import io.precis.batch.Counters;
import io.precis.output.Assembly;
import io.precis.output.DocumentHead;
import io.precis.output.DocumentRecord;
import io.precis.output.NodeSummary;
import io.precis.output.Outcome;
import io.precis.output.Store.Written;
import io.precis.output.SummaryFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes one document's files; writing them again replaces them by the same bytes. */
final class WriteDocument extends DoFn<KV<DocumentHead, Iterable<NodeSummary>>, Outcome> {
  private static final long serialVersionUID = 1L;

  private final ProvenanceFactory provenance;
  private final SummaryFiles files;
  private final Counter finished = Counters.WRITTEN.counter();

  WriteDocument(ProvenanceFactory provenance, SummaryFiles files) {
    this.provenance = provenance;
    this.files = files;
  }

  @ProcessElement
  public void process(
      @Element KV<DocumentHead, Iterable<NodeSummary>> document, OutputReceiver<Outcome> out)
      throws IOException {
    DocumentRecord record =
        Assembly.assemble(
            document.getKey(), document.getValue(), provenance.of(document.getKey().language()));
    List<Written> written = new ArrayList<>(document.getKey().files());
    written.addAll(files.write(record));
    out.output(Outcomes.of(record, written));
    finished.inc(record.names().size());
  }
}
