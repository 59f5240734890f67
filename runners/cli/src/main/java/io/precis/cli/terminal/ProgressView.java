package io.precis.cli.terminal;

import io.precis.batch.Progress;
import io.precis.batch.directory.RunId;
import io.precis.limit.Amount;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Shows on standard error how a run gets on, by a clock of its own, so that it is never mute: a
 * line that changes where a person watches, else a line every few seconds. Closing it more than
 * once does no harm.
 */
public final class ProgressView implements Progress, AutoCloseable {
  private static final long WATCHED_MILLIS = 500;
  private static final long PIPED_MILLIS = 5_000;
  private static final int PIPED_COLUMNS = 80;

  private final PrintWriter err;
  private final boolean watched;

  /** A line that is longer is broken by a terminal, and could not be written over. */
  private final int mostColumns;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProgressView::thread);
  private final long startedNanos = System.nanoTime();
  private String doing = "Starting";
  private ProgressEstimate estimate = new ProgressEstimate(0);
  private Counts counts = new Counts(0, 0, 0, 0, 0);
  private boolean counting;
  private int shown;

  private ProgressView(PrintWriter err, boolean watched, int columns) {
    this.err = err;
    this.watched = watched;
    this.mostColumns = columns - 1;
  }

  /** Begins to show. */
  public static ProgressView on(PrintWriter err) {
    boolean watched = Terminal.isInteractive();
    return on(err, watched, PIPED_MILLIS, watched ? Terminal.columns() : PIPED_COLUMNS);
  }

  static ProgressView on(PrintWriter err, boolean watched, long pipedMillis, int columns) {
    ProgressView view = new ProgressView(err, watched, columns);
    long every = watched ? WATCHED_MILLIS : pipedMillis;
    view.clock.scheduleAtFixedRate(view::tick, every, every, TimeUnit.MILLISECONDS);
    return view;
  }

  /** Shows what is done that is no run: a word or two such as {@code Evaluating}. */
  public synchronized void doing(String what) {
    doing = what;
    counting = false;
  }

  @Override
  public synchronized void phase(Phase phase) {
    doing =
        switch (phase) {
          case LISTING -> "Listing files";
          case PREPARING -> "Looking for what is known";
          case PLANNING -> "Planning";
          case SUMMARIZING -> "Summarizing";
          case PUBLISHING -> "Writing the index";
        };
    counting = phase == Phase.SUMMARIZING;
    if (watched) {
      tick();
    }
  }

  @Override
  public synchronized void listed(int documents) {
    estimate = new ProgressEstimate(documents);
    say("Found " + Amount.of(documents, "file"));
  }

  @Override
  public synchronized void takenUp(RunId killed, int documents) {
    say("Takes up run " + killed.value() + ", which was stopped: " + documents + " done");
  }

  @Override
  public synchronized void at(Counts now) {
    counts = now;
    estimate.at(seconds(), now.written());
  }

  /** How many files are finished, for a message at an untimely end. */
  public synchronized long finished() {
    return counts.written();
  }

  /** A line that stays. */
  private void say(String line) {
    wipe();
    err.println(line);
    err.flush();
  }

  private double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  private synchronized void tick() {
    String line = line();
    if (watched) {
      String cut = line.substring(0, Math.min(mostColumns, line.length()));
      wipe();
      err.print(cut);
      shown = cut.length();
    } else {
      err.println(line);
    }
    err.flush();
  }

  private String line() {
    String time = time(seconds());
    if (!counting) {
      return doing + ", " + time;
    }
    String rewritten = counts.rewritten() > 0 ? ", rewritten " + counts.rewritten() : "";
    String left = estimate.left().isPresent() ? ", " + time(estimate.left().get()) + " left" : "";
    String done =
        String.format(
            Locale.ROOT,
            "%d of %d done",
            Math.min(counts.written(), estimate.total()),
            estimate.total());
    String stages =
        String.format(
            Locale.ROOT, " (read %d, ranked %d%s)", counts.read(), counts.ranked(), rewritten);
    String times = ", " + time + left;
    return Stream.of(done + stages + estimate.rate() + times, done + stages + times)
        .filter(line -> line.length() <= mostColumns)
        .findFirst()
        .orElse(done + times);
  }

  /** {@code 0:07}, {@code 12:30} or {@code 1:02:03}. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private void wipe() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      wipe();
      err.flush();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
