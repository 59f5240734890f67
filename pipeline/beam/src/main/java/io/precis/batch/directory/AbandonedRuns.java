package io.precis.batch.directory;

import io.precis.reuse.ReusableRecords;
import io.precis.reuse.SavedBatches;
import io.precis.summary.DocumentRecord;
import io.precis.write.Json;
import io.precis.write.RecordPlace;
import io.precis.write.RecordPlace.Stretch;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs that were killed left behind: their finished records and their student's batches are
 * taken over, the rest is swept away.
 *
 * <p>Only for the holder of the output's lock: then no run without a manifest is alive.
 */
public final class AbandonedRuns {
  private static final Logger LOG = LoggerFactory.getLogger(AbandonedRuns.class);

  /** Below a run's work directory: the recipe of its records. */
  private static final String RECIPE = "recipe";

  private static final String INDEX = "leftover-";

  private final List<RunStore> runs;

  /** Of the run that takes over; null where none does. */
  private final RunStore work;

  private final Map<RunId, Integer> taken = new TreeMap<>();

  private AbandonedRuns(List<RunStore> runs, RunStore work) {
    this.runs = runs;
    this.work = work;
  }

  /**
   * Looks for them.
   *
   * @param own id of the run that looks
   */
  public static AbandonedRuns find(OutputDirectory output, RunId own) throws IOException {
    List<RunId> others = output.unfinishedRuns().stream().filter(id -> !id.equals(own)).toList();
    return new AbandonedRuns(runs(output, others), output.run(own).below(RunPaths.WORK));
  }

  /** The same for one who only looks: records are not taken over. */
  public static AbandonedRuns unadopted(OutputDirectory output) throws IOException {
    return new AbandonedRuns(runs(output, output.unfinishedRuns()), null);
  }

  private static List<RunStore> runs(OutputDirectory output, List<RunId> ids) {
    return ids.stream().map(output::run).toList();
  }

  /** Says by which recipe a run makes its records, before it makes the first. */
  public static void begin(RunStore work, String recipe) throws IOException {
    work.write(RECIPE, recipe);
  }

  /** Records that were finished by the same recipe. */
  public List<ReusableRecords> records(String recipe) throws IOException {
    List<ReusableRecords> found = new ArrayList<>();
    if (work == null) {
      return found;
    }
    for (RunStore run : runs) {
      RunStore dead = run.below(RunPaths.WORK);
      if (dead.exists(RECIPE)
          && new String(dead.read(RECIPE), StandardCharsets.UTF_8).equals(recipe)) {
        String name = INDEX + found.size() + ".jsonl";
        String index = index(dead);
        work.write(name, index);
        int records = (int) index.lines().count();
        if (records > 0) {
          taken.put(new RunId(run.name()), records);
        }
        found.add(new ReusableRecords(run, work.base() + name, false));
      }
    }
    return found;
  }

  private static String index(RunStore dead) throws IOException {
    RecordRewritings rewritings = RecordRewritings.in(dead);
    StringBuilder lines = new StringBuilder();
    for (String id : RecordRewritings.ids(dead, RunPaths.record("*"))) {
      byte[] json = dead.read(RunPaths.record(id));
      Optional<DocumentRecord> record = read(json, dead.base() + RunPaths.record(id));
      if (record.isPresent()) {
        Stretch made = Stretch.of(0, rewritings.of(id));
        RecordPlace place = RecordPlace.of(record.get(), Stretch.of(0, json), "", made);
        lines.append(Json.line(place)).append('\n');
      }
    }
    return lines.toString();
  }

  /** Empty for a record that a loss of power cut off: its document is summarized again. */
  private static Optional<DocumentRecord> read(byte[] json, String name) {
    try {
      String line = new String(json, StandardCharsets.UTF_8);
      return Optional.of(Json.read(line, DocumentRecord.class, name));
    } catch (IllegalArgumentException e) {
      LOG.warn("a record that a killed run left is damaged; it is made again: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** How many records {@link #records} took over, by run. */
  public Map<RunId, Integer> taken() {
    return taken;
  }

  /** Where their students' batches are. */
  public List<String> rewritings() throws IOException {
    List<String> patterns = new ArrayList<>();
    for (RunStore run : runs) {
      patterns.addAll(new SavedBatches(run.below(RunPaths.WORK)).patterns());
    }
    return patterns;
  }

  /**
   * Removes them; what was taken over is in the run that took it. What cannot be removed is left to
   * the next run: this one is published.
   */
  public void sweep() {
    for (RunStore run : runs) {
      try {
        run.removeAll();
      } catch (IOException e) {
        LOG.warn("could not remove {}, which a run that was killed had left", run.base(), e);
      }
    }
  }
}
