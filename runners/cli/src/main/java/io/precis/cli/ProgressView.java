package io.precis.cli;

import io.precis.batch.Progress;
import java.io.PrintWriter;

/** Shows a run's progress; closing it more than once does no harm. */
abstract class ProgressView implements Progress, AutoCloseable {
  /** A bar where a person watches, else a plain line every few seconds. */
  static ProgressView on(PrintWriter err) {
    return Terminal.isInteractive() ? new ProgressBarView() : new ProgressLines(err);
  }

  @Override
  public abstract void close();
}
