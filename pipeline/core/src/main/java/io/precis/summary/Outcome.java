package io.precis.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * The outcome of one document, for the manifest's accounts.
 *
 * @param id SHA-256 of the file's bytes; empty string where they could not be read
 * @param names every name under which these bytes were found, sorted; at least one
 * @param status which account it falls under
 * @param cause why it was rejected or set aside; empty string otherwise
 * @param detail in words, with limits and sizes; never text of the document
 * @param flaws why less than the whole was read
 * @param pages that the file has; 0 where the format has none
 * @param sentences read
 * @param nodes of its merge tree
 * @param printed how the sentences of its summaries came about
 * @param modeReason why another mode was done than was asked for; empty string where none was
 * @param files written for it
 */
public record Outcome(
    String id,
    List<String> names,
    Status status,
    String cause,
    String detail,
    List<String> flaws,
    int pages,
    int sentences,
    int nodes,
    Printed printed,
    String modeReason,
    List<Written> files)
    implements Serializable {
  /** The accounts that every input file falls under, one each. */
  public enum Status {
    SUMMARIZED,
    DEGRADED,
    REJECTED,
    UNCHANGED,
    /** Rejected by an earlier run, and not tried again. */
    SET_ASIDE
  }

  public Outcome {
    requireNonNull(id, "id is null");
    requireNonNull(status, "status is null");
    requireNonNull(cause, "cause is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(printed, "printed is null");
    requireNonNull(modeReason, "modeReason is null");
    names = List.copyOf(names);
    flaws = List.copyOf(flaws);
    files = List.copyOf(files);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an outcome tells of at least one file");
    }
  }

  /** Whether the run holds a record of the document. */
  public boolean hasRecord() {
    return status != Status.REJECTED && status != Status.SET_ASIDE;
  }

  /** An earlier run could not summarize the document, and this one did not try. */
  public static Outcome setAside(String id, List<String> names, String cause, String detail) {
    return new Outcome(
        id,
        names,
        Status.SET_ASIDE,
        cause,
        detail,
        List.of(),
        0,
        0,
        0,
        Printed.NONE,
        "",
        List.of());
  }

  /** Nothing of the document could be summarized. */
  public static Outcome rejected(String id, List<String> names, String cause, String detail) {
    return new Outcome(
        id, names, Status.REJECTED, cause, detail, List.of(), 0, 0, 0, Printed.NONE, "", List.of());
  }
}
