package io.precis.batch;

import io.precis.SpareSetAside;
import io.precis.output.Manifest;
import io.precis.output.OtherSchemaException;
import io.precis.output.RunReader;
import io.precis.output.Store;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What a run takes from the one before.
 *
 * @param records its directory, where it was made by the same recipe
 * @param failures documents that it, or one before it, could not read
 * @param setAsides the same in memory
 */
record EarlierRun(
    Optional<Store> records, Optional<SpareSetAside.Known> failures, SetAsides setAsides) {
  private static final EarlierRun NONE =
      new EarlierRun(Optional.empty(), Optional.empty(), SetAsides.none());

  /**
   * Looks for it. What the run will read is checked first.
   *
   * @param retry ids of documents that are tried again though they failed
   * @throws io.precis.output.DamagedRunException where it is not as it was written
   */
  static EarlierRun find(OutputDirectory output, BatchSpec spec, Set<String> retry)
      throws IOException {
    Optional<RunId> current = output.current();
    if (spec.reuse() == BatchSpec.Reuse.NOTHING || current.isEmpty()) {
      return NONE;
    }
    Store run = output.run(current.get());
    Optional<RunReader> opened;
    try {
      opened = RunReader.open(run);
    } catch (OtherSchemaException e) {
      return NONE; // another program's: everything is done anew
    }
    if (opened.isEmpty()) {
      return NONE;
    }
    try (RunReader reader = opened.get()) {
      return new EarlierRun(
          records(reader, run, spec),
          Optional.of(new SpareSetAside.Known(run, Recipe.reading(spec), retry)),
          SetAsides.of(reader));
    }
  }

  private static Optional<Store> records(RunReader reader, Store run, BatchSpec spec)
      throws IOException {
    if (!isOfRecipe(reader.manifest(), spec)) {
      return Optional.empty();
    }
    reader.requireIntact(RunReader.SUMMARIES);
    reader.requireIntact(RunReader.SUMMARIES_INDEX);
    return Optional.of(run);
  }

  private static boolean isOfRecipe(Manifest manifest, BatchSpec spec) {
    return Recipe.fingerprint(spec).equals(manifest.settings().get(Publication.RECIPE));
  }
}
