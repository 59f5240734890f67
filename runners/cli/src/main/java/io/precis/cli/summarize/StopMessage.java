package io.precis.cli.summarize;

import io.precis.cli.terminal.ProgressView;
import java.io.PrintWriter;

/** Says, where a run is interrupted or fails, what is kept of its work. */
final class StopMessage implements AutoCloseable {
  private final Thread hook;

  private StopMessage(Thread hook) {
    this.hook = hook;
  }

  /** From now until it is closed. */
  static StopMessage on(PrintWriter err, ProgressView view) {
    Thread hook =
        new Thread(
            () -> {
              view.close();
              err.println("precis: interrupted; " + kept(view.finished()));
              err.flush();
            },
            "stop-message");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopMessage(hook);
  }

  /** Says what is kept of a run that failed; nothing where nothing is. */
  static void failed(PrintWriter err, ProgressView view) {
    view.close();
    if (view.finished() > 0) {
      err.println("precis: " + kept(view.finished()));
    }
  }

  private static String kept(long finished) {
    return finished == 0
        ? "no document was finished, and nothing was published"
        : finished
            + (finished == 1 ? " file is" : " files are")
            + " done and kept: the same command goes on from there. Nothing was published";
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending, and the message is being told
    }
  }
}
