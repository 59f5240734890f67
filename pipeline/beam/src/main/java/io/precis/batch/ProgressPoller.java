package io.precis.batch;

import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells progress while a runner blocks and gives no metrics, as Flink's does until its job ends:
 * counts the texts, where they are kept, and the records that workers have written. A runner that
 * returns at once is never looked after.
 */
final class ProgressPoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressPoller.class);
  private static final long EVERY_MILLIS = 1_000;

  /** Listing a large directory takes long; it gets at most this share of the time. */
  private static final int AT_MOST_ONE_IN = 20;

  private final RunStore run;
  private final RunStore work;
  private final Progress progress;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProgressPoller::thread);
  private long notBeforeNanos = System.nanoTime();

  private ProgressPoller(RunStore run, RunStore work, Progress progress) {
    this.run = run;
    this.work = work;
    this.progress = progress;
  }

  /**
   * Begins to tell {@code progress}, from a thread of its own, until it is closed.
   *
   * @param run where extracted texts are written, one file a document, unless they are not kept
   * @param work where records are written, one file a document
   */
  static ProgressPoller start(RunStore run, RunStore work, Progress progress) {
    ProgressPoller watch = new ProgressPoller(run, work, progress);
    watch.clock.scheduleWithFixedDelay(
        watch::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    long before = System.nanoTime();
    if (before - notBeforeNanos < 0) {
      return;
    }
    try {
      int written = work.list(RunPaths.RECORDS + "/*.json").size();
      long read = Math.max(run.list(RunPaths.TEXTS + "/*.txt").size(), written);
      progress.at(new Progress.Counts(read, written, 0, 0, written));
    } catch (IOException e) {
      LOG.debug("could not count what is written; the run goes on", e);
    }
    long after = System.nanoTime();
    notBeforeNanos = after + (after - before) * (AT_MOST_ONE_IN - 1);
  }

  /** Stops; when this returns, progress is told nothing more. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "record-watch");
    thread.setDaemon(true);
    return thread;
  }
}
