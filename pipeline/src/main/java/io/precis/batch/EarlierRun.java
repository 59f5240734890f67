package io.precis.batch;

import io.precis.EarlierRecords;
import io.precis.EarlierWork;
import io.precis.SpareSetAside;
import io.precis.output.Manifest;
import io.precis.output.OtherSchemaException;
import io.precis.output.RunReader;
import io.precis.output.Store;
import io.precis.reuse.Rewritings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run takes from the ones before: the one that finished last, and those that were killed.
 *
 * @param work that need not be done again
 * @param setAsides documents that could not be read
 */
record EarlierRun(EarlierWork work, SetAsides setAsides) {
  /**
   * Looks for it. What the run will read is checked first.
   *
   * @param leftovers of runs that did not finish
   * @param retry ids of documents that are tried again though they failed
   * @throws io.precis.output.DamagedRunException where it is not as it was written
   */
  static EarlierRun find(
      OutputDirectory output, BatchSpec spec, Leftovers leftovers, Set<String> retry)
      throws IOException {
    if (spec.reuse() == BatchSpec.Reuse.NOTHING) {
      return new EarlierRun(EarlierWork.NONE, SetAsides.none());
    }
    List<EarlierRecords> records = new ArrayList<>();
    List<String> rewritings = new ArrayList<>();
    Optional<SpareSetAside.Known> failures = Optional.empty();
    Optional<String> names = Optional.empty();
    SetAsides setAsides = SetAsides.none();
    Optional<RunId> current = output.current();
    Optional<RunReader> opened =
        current.isPresent() ? opened(output.run(current.get())) : Optional.empty();
    if (opened.isPresent()) {
      Store run = output.run(current.get());
      try (RunReader reader = opened.get()) {
        reader.requireIntact(RunReader.SUMMARIES_INDEX);
        names = Optional.of(run.base() + RunReader.SUMMARIES_INDEX);
        if (isOfRecipe(reader.manifest(), spec)) {
          reader.requireIntact(RunReader.SUMMARIES);
          records.add(EarlierRecords.published(run));
        }
        if (spec.summary().mode().usesStudent() && reader.has(RunReader.REWRITINGS)) {
          reader.requireIntact(RunReader.REWRITINGS);
          rewritings.add(run.base() + RunReader.REWRITINGS);
        }
        failures = Optional.of(new SpareSetAside.Known(run, Recipe.reading(spec), retry));
        setAsides = SetAsides.of(reader);
      }
    }
    records.addAll(leftovers.records(Recipe.fingerprint(spec)));
    rewritings.addAll(leftovers.rewritings());
    return new EarlierRun(
        new EarlierWork(records, failures, names, Rewritings.from(rewritings)), setAsides);
  }

  /** Empty for another program's run: everything is done anew. */
  private static Optional<RunReader> opened(Store run) throws IOException {
    try {
      return RunReader.open(run);
    } catch (OtherSchemaException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfRecipe(Manifest manifest, BatchSpec spec) {
    return Recipe.fingerprint(spec).equals(manifest.settings().get(Publication.RECIPE));
  }
}
