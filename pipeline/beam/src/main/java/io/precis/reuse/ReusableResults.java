package io.precis.reuse;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a run need not do again.
 *
 * @param records of documents that are taken as they are; of several sources of one document the
 *     first counts
 * @param failures documents that could not be read
 * @param names index of the records of the run before, by whatever recipe; for telling a changed
 *     document from a new one
 * @param rewritings where what a student made is saved, whatever the documents' outcomes, as {@link
 *     Rewritings#from} takes it: the transform itself costs a run without a student the start of
 *     Beam's
 */
public record ReusableResults(
    List<ReusableRecords> records,
    Optional<SkipQuarantined.Known> failures,
    Optional<String> names,
    List<String> rewritings) {
  /** Nothing: all is done anew. */
  public static final ReusableResults NONE =
      new ReusableResults(List.of(), Optional.empty(), Optional.empty(), List.of());

  public ReusableResults {
    records = List.copyOf(records);
    requireNonNull(failures, "failures is null");
    requireNonNull(names, "names is null");
    rewritings = List.copyOf(rewritings);
  }
}
