package io.precis.summary;

import io.precis.document.Extraction.Rejected;
import java.util.List;

/** Outcomes of documents, from what the steps say. */
public final class OutcomeFactory {
  private OutcomeFactory() {}

  public static Outcome of(Rejected rejected, List<String> names) {
    return Outcome.rejected(rejected.sha256(), names, rejected.cause().name(), rejected.detail());
  }

  public static Outcome of(DocumentRecord record, List<Written> files) {
    return of(
        record,
        record.flaws().isEmpty() ? Outcome.Status.SUMMARIZED : Outcome.Status.DEGRADED,
        files);
  }

  public static Outcome unchanged(DocumentRecord record, List<Written> files) {
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
        Printed.of(record),
        record.provenance().modeReason(),
        files);
  }
}
