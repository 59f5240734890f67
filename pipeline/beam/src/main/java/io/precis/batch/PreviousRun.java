package io.precis.batch;

import io.precis.batch.directory.AbandonedRuns;
import io.precis.batch.directory.OutputDirectory;
import io.precis.batch.directory.QuarantineList;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.KnownVersions;
import io.precis.reuse.ReusableRecords;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.SkipQuarantined;
import io.precis.write.Manifest;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import io.precis.write.SchemaMismatchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run takes from the ones before: the one that finished last, and those that were killed.
 *
 * @param work that need not be done again
 * @param setAsides documents that could not be read
 * @param versions of inputs whose contents are known
 */
record PreviousRun(ReusableResults work, QuarantineList setAsides, KnownVersions versions) {
  /**
   * Looks for it. What the run will read is checked first.
   *
   * @param leftovers of runs that did not finish
   * @param retry ids of documents that are tried again though they failed
   * @throws io.precis.write.CorruptRunException where it is not as it was written
   */
  static PreviousRun find(
      OutputDirectory output, BatchSpec spec, AbandonedRuns leftovers, Set<String> retry)
      throws IOException {
    if (spec.reuse() == BatchSpec.Reuse.NOTHING) {
      return new PreviousRun(ReusableResults.NONE, QuarantineList.none(), KnownVersions.NONE);
    }
    List<ReusableRecords> records = new ArrayList<>();
    List<String> rewritings = new ArrayList<>();
    Optional<SkipQuarantined.Known> failures = Optional.empty();
    Optional<String> names = Optional.empty();
    QuarantineList setAsides = QuarantineList.none();
    KnownVersions versions = KnownVersions.NONE;
    Optional<RunId> current = output.current();
    Optional<RunReader> opened =
        current.isPresent() ? opened(output.run(current.get())) : Optional.empty();
    if (opened.isPresent()) {
      RunStore run = output.run(current.get());
      try (RunReader reader = opened.get()) {
        reader.requireIntact(RunReader.SUMMARIES_INDEX);
        names = Optional.of(run.base() + RunReader.SUMMARIES_INDEX);
        if (isOfRecipe(reader.manifest(), spec)) {
          reader.requireIntact(RunReader.SUMMARIES);
          records.add(ReusableRecords.published(run));
        }
        if (spec.summary().mode().usesStudent() && reader.has(RunReader.REWRITINGS)) {
          reader.requireIntact(RunReader.REWRITINGS);
          rewritings.add(run.base() + RunReader.REWRITINGS);
        }
        failures = Optional.of(new SkipQuarantined.Known(run, RunFingerprint.reading(spec), retry));
        setAsides = QuarantineList.of(reader);
        versions = KnownVersions.of(reader);
      }
    }
    records.addAll(leftovers.records(RunFingerprint.fingerprint(spec)));
    rewritings.addAll(leftovers.rewritings());
    return new PreviousRun(
        new ReusableResults(records, failures, names, rewritings), setAsides, versions);
  }

  /** Names of the documents that the current run has. */
  static Set<String> names(OutputDirectory output) throws IOException {
    Optional<RunId> current = output.current();
    Optional<RunReader> opened =
        current.isPresent() ? opened(output.run(current.get())) : Optional.empty();
    Set<String> names = new HashSet<>();
    if (opened.isPresent()) {
      try (RunReader reader = opened.get()) {
        reader.places().forEach(place -> names.addAll(place.names()));
      }
    }
    return names;
  }

  /** Empty for another program's run: everything is done anew. */
  private static Optional<RunReader> opened(RunStore run) throws IOException {
    try {
      return RunReader.open(run);
    } catch (SchemaMismatchException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfRecipe(Manifest manifest, BatchSpec spec) {
    return RunFingerprint.fingerprint(spec).equals(manifest.settings().get(RunPublisher.RECIPE));
  }
}
