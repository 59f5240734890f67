package io.precis.cli;

import io.precis.batch.RunLock;
import io.precis.write.CorruptRunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a run failed; the stack goes to the log at debug level. */
final class ErrorMessages implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (command.getCommandSpec().userObject() instanceof SummarizeCommand summarize
        && summarize.logsToStandardError()) {
      return status(failure); // the log has told, and standard error is a log
    }
    err.println("precis: " + Terminal.safe(message(failure)));
    if (failure instanceof CorruptRunException && command.getCommandName().equals("summarize")) {
      err.println("precis: --fresh takes nothing from the run before");
    }
    LOG.debug("the run failed", failure);
    return status(failure);
  }

  private static int status(Exception failure) {
    return (failure instanceof RunLock.HeldException ? ExitCode.LOCKED : ExitCode.FAILED).status();
  }

  /** Why a file could not be read, in plain words. */
  static String cause(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    return failure instanceof CharacterCodingException ? "it is not UTF-8" : "reading failed";
  }

  /** What went wrong, in one line. */
  static String message(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String text = root.getMessage();
    String kind = root.getClass().getSimpleName();
    return text == null || text.isBlank() ? kind : text + " (" + kind + ")";
  }
}
