package io.precis.batch;

import io.precis.output.RunHold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes runs that are no longer wanted.
 *
 * <p>Never the current one. On this machine's disks none that is being read: readers hold a lock.
 * Elsewhere readers cannot be known, so the run that was current before is left until the next run
 * is published; whoever opened {@code current} has that long to read.
 */
final class Retention {
  private Retention() {}

  /**
   * Keeps the runs that finished last.
   *
   * @param keep how many; {@link RunSettings#ALL} for all
   * @return those that were removed, the oldest first
   */
  static List<RunId> apply(OutputDirectory output, int keep) throws IOException {
    List<RunId> removed = new ArrayList<>();
    if (keep == RunSettings.ALL) {
      return removed;
    }
    List<RunId> others = new ArrayList<>(output.finishedRuns());
    output.current().ifPresent(others::remove);
    int spared = output.local().isPresent() ? keep - 1 : Math.max(1, keep - 1);
    for (RunId id : others.subList(0, Math.max(0, others.size() - spared))) {
      if (RunHold.remove(output.run(id))) {
        removed.add(id);
      }
    }
    return removed;
  }
}
