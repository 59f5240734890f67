package io.precis.batch.directory;

import io.precis.batch.RunSettings;
import io.precis.read.input.OwnOutput;
import io.precis.write.RunReadLock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes runs that are no longer wanted.
 *
 * <p>Never the current one. On this machine's disks none that is being read: readers hold a lock.
 * Elsewhere readers cannot be known, so the run that was current before is left until the next run
 * is published; a reader that opened {@code current} has that long.
 */
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** In the output's folder, once a run was removed from it. */
  private static final String NOTE = OwnOutput.RETENTION;

  private Retention() {}

  /**
   * Old runs, removed or not.
   *
   * @param removed the oldest first
   * @param stuck that could not be removed, or not whole; the new run is published all the same
   * @param first whether nothing was ever removed from this output before
   */
  public record Result(List<RunId> removed, List<RunId> stuck, boolean first) {
    public Result {
      removed = List.copyOf(removed);
      stuck = List.copyOf(stuck);
    }
  }

  /**
   * Keeps the runs that finished last.
   *
   * @param keep how many; {@link RunSettings#ALL} for all
   */
  public static Result apply(OutputDirectory output, int keep) throws IOException {
    List<RunId> removed = new ArrayList<>();
    List<RunId> stuck = new ArrayList<>();
    if (keep == RunSettings.ALL) {
      return new Result(removed, stuck, false);
    }
    List<RunId> others = new ArrayList<>(output.finishedRuns());
    output.current().ifPresent(others::remove);
    int spared = output.local().isPresent() ? keep - 1 : Math.max(1, keep - 1);
    for (RunId id : others.subList(0, Math.max(0, others.size() - spared))) {
      try {
        if (RunReadLock.remove(output.run(id))) {
          removed.add(id);
        }
      } catch (IOException e) {
        stuck.add(id);
        LOG.warn("run {} could not be removed: {}", id, e.toString());
      }
    }
    return new Result(removed, stuck, !removed.isEmpty() && isFirst(output));
  }

  /** Whether it is; from now on it is not. */
  private static boolean isFirst(OutputDirectory output) throws IOException {
    boolean first = !output.store().exists(NOTE);
    if (first) {
      output.store().write(NOTE, "Older runs are removed from this folder: see --keep.\n");
    }
    return first;
  }
}
