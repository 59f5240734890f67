package io.precis.batch.directory;

import io.precis.write.RunStore;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews the lease of a lock on a store, by a thread that keeps no process alive. */
final class LeaseRenewal {
  private static final int RENEWALS_PER_LEASE = 5;

  private final RunStore store;
  private final Duration lease;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(LeaseRenewal::thread);

  LeaseRenewal(RunStore store, Duration lease) {
    this.store = store;
    this.lease = lease;
  }

  /** Does so until {@link #end}. */
  void begin(Runnable renew) {
    long everyMillis = lease.toMillis() / RENEWALS_PER_LEASE;
    clock.scheduleWithFixedDelay(renew, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
  }

  /** Waits for a renewal that is at work. */
  void end() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nothing was renewed for longer than the lease. */
  boolean isOver(long renewedNanos) {
    return System.nanoTime() - renewedNanos > lease.toNanos();
  }

  /**
   * What a holder is told whose lock is gone.
   *
   * @param why empty string where nothing went wrong but time
   */
  IOException lost(String why) {
    return new IOException(
        "the lock on "
            + store.base()
            + " was lost: its lease of "
            + lease.toSeconds()
            + " s ended "
            + (why.isEmpty() ? "while the run stood still" : "(" + why + ")")
            + "; nothing is published");
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lock-renewal");
    thread.setDaemon(true);
    return thread;
  }
}
