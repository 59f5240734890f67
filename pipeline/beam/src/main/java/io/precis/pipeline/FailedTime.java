package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * The time that files of each kind took in vain in a run: a folder of files that each hang until
 * their time is over must not cost a run.
 *
 * <p>All workers of a run share one sum. A worker that lost time writes how much below the run's
 * work folder, and then reads what others lost: who loses nothing need not know. So a run loses the
 * budget, and one try more for each try that was under way. Thread-safe.
 */
final class FailedTime implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Tries of full length that one kind may waste. */
  static final int WASTED_TRIES = 20;

  private static final String FOLDER = "failed/";
  private static final Map<String, Ledger> LEDGERS = new ConcurrentHashMap<>();

  private final String run;
  private final Duration budget;
  private final RunStore work;

  private FailedTime(String run, Duration budget, RunStore work) {
    this.run = requireNonNull(run, "run is null");
    this.budget = requireNonNull(budget, "budget is null");
    this.work = work;
  }

  /** Of a run whose workers do not know of each other. */
  static FailedTime of(Duration limit) {
    return new FailedTime(UUID.randomUUID().toString(), limit.multipliedBy(WASTED_TRIES), null);
  }

  /**
   * Of a run whose workers share a folder.
   *
   * @param limit of one try
   */
  static FailedTime of(Duration limit, RunStore work) {
    return new FailedTime(work.base(), limit.multipliedBy(WASTED_TRIES), work);
  }

  /** What one try that failed took. */
  private record Loss(String kind, long millis) {}

  /** What this process knows of. */
  private static final class Ledger {
    private final Map<String, Duration> lost = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    private void add(Loss loss) {
      lost.merge(loss.kind(), Duration.ofMillis(loss.millis()), Duration::plus);
    }
  }

  private Ledger ledger() {
    return LEDGERS.computeIfAbsent(run, key -> new Ledger());
  }

  /** The time that one kind may take in vain. */
  Duration budget() {
    return budget;
  }

  /**
   * Tells of time that was lost.
   *
   * @param kind of the file; what its name ends with
   */
  void add(String kind, Duration time) throws IOException {
    Ledger ledger = ledger();
    synchronized (ledger) {
      Loss loss = new Loss(kind, time.toMillis());
      ledger.add(loss);
      if (work != null) {
        String name = UUID.randomUUID() + ".json";
        ledger.read.add(name);
        work.write(FOLDER + name, Json.line(loss));
        readOthers(ledger);
      }
    }
  }

  private void readOthers(Ledger ledger) throws IOException {
    for (MatchResult.Metadata file : work.list(FOLDER + "*.json")) {
      String name = file.resourceId().getFilename();
      if (ledger.read.add(name)) {
        String line = new String(work.read(FOLDER + name), StandardCharsets.UTF_8);
        ledger.add(Json.read(line, Loss.class, name));
      }
    }
  }

  /** Whether files of this kind are not tried any more. */
  boolean isSpent(String kind) {
    Ledger ledger = ledger();
    synchronized (ledger) {
      return ledger.lost.getOrDefault(kind, Duration.ZERO).compareTo(budget) >= 0;
    }
  }
}
