package io.precis.cli;

import io.precis.batch.NoSuchInputException;
import io.precis.batch.RunLock;
import io.precis.read.input.FileTrouble;
import io.precis.write.CorruptRunException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a run failed; the stack goes to the log at debug level. */
final class ErrorMessages implements IExecutionExceptionHandler {
  /** A class's full name, or an exception's short one, with the colon behind it. */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "(?:\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|\\b[A-Z]\\w*(?:Exception|Error)\\b):?\\s*");

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
    err.println("precis: " + Terminal.safe(message(failure)));
    if (failure instanceof CorruptRunException && command.getCommandName().equals("summarize")) {
      err.println("precis: --fresh takes nothing from the run before");
    }
    LoggerFactory.getLogger(ErrorMessages.class).debug("the run failed", failure);
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

  /** What went wrong, in one line and without names of classes. */
  static String message(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    Optional<String> trouble = FileTrouble.known(root);
    if (trouble.isPresent()) {
      String file = root instanceof FileSystemException named ? named.getFile() : null;
      return file == null ? trouble.get() : file + ": " + trouble.get();
    }
    if (root instanceof OutOfMemoryError) {
      return "there was not enough memory; java -Xmx4g gives more";
    }
    String text = root.getMessage();
    return text == null || plain(text).isBlank() || isDefect(root)
        ? "a step failed that should not have; this is a defect of the program"
        : plain(text);
  }

  /** A message without the names of classes that stand in it. */
  static String plain(String message) {
    return CLASS_NAME.matcher(message).replaceAll("").strip();
  }

  /** Whether the message of a failure speaks of code, and not of what the user did. */
  private static boolean isDefect(Throwable failure) {
    return failure instanceof NullPointerException
        || failure instanceof ClassCastException
        || failure instanceof IndexOutOfBoundsException
        || failure instanceof RejectedExecutionException
        || failure instanceof LinkageError
        || failure instanceof VirtualMachineError;
  }
}
