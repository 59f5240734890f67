package io.precis.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Plain lines for logs and pipes: one when something moved, at most every five seconds. */
final class ProgressLines extends ProgressView {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final long startedNanos = System.nanoTime();
  private long lastNanos = startedNanos;
  private long lastDone = -1;
  private int documents;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void listed(int count) {
    documents = count;
    err.println("Summarizing " + count + (count == 1 ? " file" : " files"));
    err.flush();
  }

  @Override
  public void at(long read, long written, long nodes) {
    long now = System.nanoTime();
    long done = read + written + nodes;
    if (now - lastNanos < EVERY_NANOS || done == lastDone) {
      return;
    }
    lastNanos = now;
    lastDone = done;
    err.printf(
        Locale.ROOT,
        "%d of %d finished, %d read, %d parts summarized, %d s%n",
        Math.min(written, documents),
        documents,
        read,
        nodes,
        (now - startedNanos) / 1_000_000_000);
    err.flush();
  }

  @Override
  public void close() {
    err.flush();
  }
}
