package io.precis.cli;

import io.precis.batch.directory.RunLock;
import io.precis.batch.input.NoSuchInputException;
import io.precis.cli.summarize.SummarizeCommand;
import io.precis.cli.terminal.ErrorMessages;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.write.CorruptRunException;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells why a command failed, and with what status; the stack goes to the log at debug level. */
final class FailureHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (isEnding()) {
      return ExitCode.INTERRUPTED.status(); // what was told of that is enough
    }
    PrintWriter err = command.getErr();
    if (command.getCommandSpec().userObject() instanceof SummarizeCommand summarize
        && summarize.logsToStandardError()) {
      return status(failure); // the log has told, and standard error is a log
    }
    err.println("precis: " + Terminal.safe(ErrorMessages.message(failure)));
    if (failure instanceof CorruptRunException && command.getCommandName().equals("summarize")) {
      err.println("precis: --fresh takes nothing from the run before");
    }
    LoggerFactory.getLogger(FailureHandler.class).debug("the run failed", failure);
    return status(failure);
  }

  /** Whether this process is being ended: then steps fail because what they need is gone. */
  private static boolean isEnding() {
    Thread probe = new Thread(() -> {}, "probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static int status(Exception failure) {
    if (failure instanceof RunLock.HeldException) {
      return ExitCode.LOCKED.status();
    }
    if (failure instanceof NoSuchInputException) {
      return ExitCode.USAGE.status();
    }
    return (failure instanceof InterruptedException ? ExitCode.INTERRUPTED : ExitCode.FAILED)
        .status();
  }
}
