package io.precis.cli.summarize;

import io.precis.batch.BatchResult;
import io.precis.batch.BatchRun;
import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.Progress;
import io.precis.batch.RunObserver;
import io.precis.batch.directory.RunLock;
import io.precis.batch.input.ModifiedTimeRange;
import io.precis.batch.input.TooManyRejectedException;
import io.precis.batch.report.RunReport;
import io.precis.cli.terminal.ErrorMessages;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.ProgressView;
import io.precis.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One run, and what people and machines are told of it, whether it is published or not.
 *
 * @param metrics where its figures go
 * @param log of its events
 * @param observers what else is told of it
 * @param watched whether progress is shown on standard error
 * @param quiet whether only trouble is told
 */
record SummarizeRun(
    CommandSpec command,
    BatchSpec spec,
    Engine engine,
    Optional<MetricsFile> metrics,
    Optional<EventLog> log,
    List<RunObserver> observers,
    boolean watched,
    boolean quiet) {
  /**
   * Runs it.
   *
   * @return the exit status
   */
  int run() throws Exception {
    try {
      Optional<BatchResult> result = batch();
      if (result.isEmpty()) {
        return nothing();
      }
      published(result.get().report());
      return report(result.get());
    } catch (RunLock.HeldException e) {
      // The metrics are the other run's, which is under way.
      log.ifPresent(events -> events.failed(ExitCode.LOCKED, ErrorMessages.message(e)));
      throw e;
    } catch (TooManyRejectedException e) {
      failed(ExitCode.FAILED, ErrorMessages.message(e));
      if (watched) {
        tell(NotReadText.of(e.notRead()));
      }
      throw e;
    } catch (IOException | RuntimeException | InterruptedException e) {
      failed(ExitCode.FAILED, ErrorMessages.message(e));
      throw e;
    }
  }

  private Optional<BatchResult> batch() throws Exception {
    List<Progress> told = new ArrayList<>(log.stream().toList());
    told.addAll(observers);
    if (!watched) {
      return run(told);
    }
    told.add(new LeftOutView(command.commandLine().getErr()));
    try (ProgressView view = ProgressView.on(command.commandLine().getErr());
        StopMessage stop = StopMessage.on(command.commandLine().getErr(), view)) {
      told.add(view);
      return run(told, view);
    }
  }

  private Optional<BatchResult> run(List<Progress> told, ProgressView view) throws Exception {
    try {
      return run(told);
    } catch (IOException | RuntimeException e) {
      StopMessage.failed(command.commandLine().getErr(), view);
      throw e;
    }
  }

  private Optional<BatchResult> run(List<Progress> told) throws Exception {
    return new BatchRun(spec, engine, new ProgressGroup(told), Clock.systemUTC()).run();
  }

  private void tell(String lines) {
    command.commandLine().getErr().print(lines);
    command.commandLine().getErr().flush();
  }

  /** Tells of a failure; that its figures cannot be written must not hide it. */
  private void failed(ExitCode code, String message) {
    log.ifPresent(events -> events.failed(code, message));
    observers.forEach(observer -> observer.failed(message));
    try {
      if (metrics.isPresent()) {
        metrics.get().failed(code, spec.output());
      }
    } catch (IOException e) {
      tellOfMetrics(e);
    }
  }

  /** What is published is there, whether its figures can be written or not. */
  private void published(RunReport report) {
    try {
      if (metrics.isPresent()) {
        metrics.get().published(report);
      }
    } catch (IOException e) {
      tellOfMetrics(e);
    }
  }

  private void tellOfMetrics(IOException failure) {
    String trouble = "cannot write the metrics file: " + ErrorMessages.message(failure);
    command.commandLine().getErr().println("precis: " + Terminal.safe(trouble));
  }

  private int nothing() {
    boolean limited = !spec.settings().period().equals(ModifiedTimeRange.ALWAYS);
    String message =
        "no file to summarize under "
            + String.join(", ", spec.inputs())
            + (limited ? " in the period of --since and --until" : "")
            + "; nothing was published";
    failed(ExitCode.NOTHING_TO_DO, message);
    if (watched || quiet) {
      command.commandLine().getErr().println("precis: " + Terminal.safe(message));
    }
    return ExitCode.NOTHING_TO_DO.status();
  }

  private int report(BatchResult result) {
    PrintWriter out = command.commandLine().getOut();
    boolean whole = result.notRead().isNothingMissing();
    if (quiet && !whole) {
      tell(NotReadText.of(result.notRead()));
    } else if (!quiet) {
      out.print(RunSummaryTable.of(result));
      out.flush();
    }
    return (whole ? ExitCode.OK : ExitCode.SOME_REJECTED).status();
  }
}
