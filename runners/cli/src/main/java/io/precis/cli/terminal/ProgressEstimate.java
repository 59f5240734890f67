package io.precis.cli.terminal;

import java.util.Locale;
import java.util.Optional;

/**
 * How long a run still takes: as long for each file as the files before took, which come in no
 * order of size. The time until the first is finished, in which processes and models start, counts
 * once.
 */
final class ProgressEstimate {
  /** Before so many are finished nothing is said, in small runs before a tenth. */
  private static final int FEWEST = 12;

  private final int total;
  private double firstSeconds = -1;
  private long first;
  private double lastSeconds;
  private long done;

  /**
   * @param total files
   */
  ProgressEstimate(int total) {
    this.total = total;
  }

  int total() {
    return total;
  }

  /**
   * So many files are finished.
   *
   * @param seconds since the start, never less than before
   */
  void at(double seconds, long finished) {
    if (finished > 0 && firstSeconds < 0) {
      firstSeconds = seconds;
      first = finished;
    }
    lastSeconds = seconds;
    done = Math.max(done, finished);
  }

  private boolean isKnown() {
    return done >= Math.min(FEWEST, total / 10 + 2) && done > first && lastSeconds > firstSeconds;
  }

  /** Seconds to the end; empty where too little is known. */
  Optional<Double> left() {
    return isKnown() && done < total
        ? Optional.of((lastSeconds - firstSeconds) / (done - first) * (total - done))
        : Optional.empty();
  }

  /** {@code , 4.2 a second}; empty string where too little is known. */
  String rate() {
    return isKnown()
        ? String.format(
            Locale.ROOT, ", %.1f a second", (done - first) / (lastSeconds - firstSeconds))
        : "";
  }
}
