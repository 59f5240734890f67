package io.precis;

import io.precis.document.Extraction.Rejected;
import io.precis.output.DocumentRecord;
import io.precis.output.Outcome;
import io.precis.output.Store.Written;
import java.util.List;

/** What became of documents, from what the steps say. */
final class Outcomes {
  private Outcomes() {}

  static Outcome of(Rejected rejected, List<String> names) {
    return Outcome.rejected(rejected.sha256(), names, rejected.cause().name(), rejected.detail());
  }

  static Outcome of(DocumentRecord record, List<Written> files) {
    return of(
        record,
        record.flaws().isEmpty() ? Outcome.Status.SUMMARIZED : Outcome.Status.DEGRADED,
        files);
  }

  static Outcome unchanged(DocumentRecord record, List<Written> files) {
    return of(record, Outcome.Status.UNCHANGED, files);
  }

  private static Outcome of(DocumentRecord record, Outcome.Status status, List<Written> files) {
    return new Outcome(
        record.id(),
        record.names(),
        status,
        "",
        "",
        record.flaws(),
        record.length().pages(),
        record.length().sentences(),
        record.nodes().size(),
        files);
  }
}
