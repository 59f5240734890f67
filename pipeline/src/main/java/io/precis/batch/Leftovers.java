package io.precis.batch;

import io.precis.EarlierRecords;
import io.precis.output.DocumentRecord;
import io.precis.output.Json;
import io.precis.output.RecordPlace;
import io.precis.output.RecordPlace.Stretch;
import io.precis.output.RunPaths;
import io.precis.output.Store;
import io.precis.reuse.SavedBatches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs that were killed left behind: their finished records and their student's batches are
 * taken over, the rest is swept away.
 *
 * <p>Only for the holder of the output's lock: then no run without a manifest is alive.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  /** Below a run's work directory: the recipe of its records. */
  private static final String RECIPE = "recipe";

  private static final String INDEX = "leftover-";

  private final List<Store> runs;

  /** Of the run that takes over; null where none does. */
  private final Store work;

  private Leftovers(List<Store> runs, Store work) {
    this.runs = runs;
    this.work = work;
  }

  /**
   * Looks for them.
   *
   * @param own id of the run that looks
   */
  static Leftovers find(OutputDirectory output, RunId own) throws IOException {
    List<Store> runs = new ArrayList<>();
    for (RunId id : output.unfinishedRuns()) {
      if (!id.equals(own)) {
        runs.add(output.run(id));
      }
    }
    return new Leftovers(runs, output.run(own).below(RunPaths.WORK));
  }

  /** The same for one who only looks: records are not taken over. */
  static Leftovers unadopted(OutputDirectory output) throws IOException {
    List<Store> runs = new ArrayList<>();
    for (RunId id : output.unfinishedRuns()) {
      runs.add(output.run(id));
    }
    return new Leftovers(runs, null);
  }

  /** Says by which recipe a run makes its records, before it makes the first. */
  static void begin(Store work, String recipe) throws IOException {
    work.write(RECIPE, recipe);
  }

  /** Records that were finished by the same recipe. */
  List<EarlierRecords> records(String recipe) throws IOException {
    List<EarlierRecords> found = new ArrayList<>();
    if (work == null) {
      return found;
    }
    for (Store run : runs) {
      Store dead = run.below(RunPaths.WORK);
      if (dead.exists(RECIPE)
          && new String(dead.read(RECIPE), StandardCharsets.UTF_8).equals(recipe)) {
        String name = INDEX + found.size() + ".jsonl";
        work.write(name, index(dead));
        found.add(new EarlierRecords(run, work.base() + name, false));
      }
    }
    return found;
  }

  private static String index(Store dead) throws IOException {
    Set<String> rewritten = new HashSet<>();
    dead.list("rewritings/*.jsonl").forEach(file -> rewritten.add(id(file)));
    StringBuilder lines = new StringBuilder();
    for (Metadata file : dead.list(RunPaths.RECORDS + "/*.json")) {
      String id = id(file);
      byte[] made = rewritten.contains(id) ? dead.read(RunPaths.rewritings(id)) : new byte[0];
      byte[] json = dead.read(RunPaths.record(id));
      String line = new String(json, StandardCharsets.UTF_8);
      DocumentRecord record = Json.read(line, DocumentRecord.class, RunPaths.record(id));
      RecordPlace place = RecordPlace.of(record, Stretch.of(0, json), "", Stretch.of(0, made));
      lines.append(Json.line(place)).append('\n');
    }
    return lines.toString();
  }

  private static String id(Metadata file) {
    String name = file.resourceId().getFilename();
    return name.substring(0, name.indexOf('.'));
  }

  /** Where their students' batches are. */
  List<String> rewritings() {
    return runs.stream().map(run -> new SavedBatches(run.below(RunPaths.WORK)).pattern()).toList();
  }

  /**
   * Removes them; what was taken over is in the run that took it. What cannot be removed is left to
   * the next run: this one is published.
   */
  void sweep() {
    for (Store run : runs) {
      try {
        run.removeAll();
      } catch (IOException e) {
        LOG.warn("could not remove {}, which a run that was killed had left", run.base(), e);
      }
    }
  }
}
