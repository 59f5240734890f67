package io.precis.reuse;

import io.precis.document.DuplicateFiles;
import io.precis.reuse.PartitionByEarlierRun.Known;
import io.precis.reuse.PartitionByEarlierRun.Place;
import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.RecordPlace;
import io.precis.write.RunReader;
import io.precis.write.SetAside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;

/**
 * What earlier runs know of documents, looked up in memory: what {@link SkipQuarantined} and {@link
 * PartitionByEarlierRun} find by joins, by the same rules. Some hundred bytes a document. Safe for
 * use by several threads.
 */
public final class EarlierLookup {
  private final Optional<SkipQuarantined.Known> failures;
  private final Map<String, SetAside> setAside = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final UnchangedRecords unchanged;

  private EarlierLookup(Optional<SkipQuarantined.Known> failures, UnchangedRecords unchanged) {
    this.failures = failures;
    this.unchanged = unchanged;
  }

  /**
   * Reads the indexes.
   *
   * @param unchanged takes over the documents that {@code earlier} has
   */
  public static EarlierLookup read(ReusableResults earlier, UnchangedRecords unchanged)
      throws IOException {
    EarlierLookup lookup = new EarlierLookup(earlier.failures(), unchanged);
    if (earlier.failures().isPresent()) {
      lines(
          earlier.failures().get().run().base() + RunReader.SET_ASIDE,
          line -> lookup.addFailure(Json.read(line, SetAside.class, RunReader.SET_ASIDE)));
    }
    List<ReusableRecords> records = earlier.records();
    for (int source = 0; source < records.size(); source++) {
      int from = source;
      lines(
          records.get(source).index(),
          line ->
              lookup.addPlace(from, Json.read(line, RecordPlace.class, RunReader.SUMMARIES_INDEX)));
    }
    return lookup;
  }

  private static void lines(String file, Consumer<String> reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Channels.newInputStream(
                    FileSystems.open(FileSystems.matchSingleFileSpec(file).resourceId())),
                StandardCharsets.UTF_8))) {
      lines.lines().forEach(reader);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void addFailure(SetAside entry) {
    setAside.put(entry.id(), entry);
  }

  /** Of several sources of one document that may be taken over the first counts. */
  private void addPlace(int source, RecordPlace record) {
    if (PartitionByEarlierRun.isComplete(record)) {
      places.putIfAbsent(record.id(), new Place(source, record));
    }
  }

  /**
   * The outcome of a document that need not be read: what is set aside is spared, what is unchanged
   * is taken over.
   *
   * @return empty where it is to be read
   */
  public Optional<Outcome> outcome(DuplicateFiles group) throws IOException {
    Optional<Outcome> spared =
        failures.flatMap(known -> known.spared(group, setAside.get(group.sha256())));
    if (spared.isPresent()) {
      return spared;
    }
    Place place = places.get(group.sha256());
    return place == null ? Optional.empty() : Optional.of(unchanged.keep(new Known(group, place)));
  }
}
