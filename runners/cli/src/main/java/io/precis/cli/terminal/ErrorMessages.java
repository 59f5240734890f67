package io.precis.cli.terminal;

import io.precis.read.input.FileTrouble;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/** Says in one line why a run failed. */
public final class ErrorMessages {
  /** A class's full name, or an exception's short one, with the colon behind it. */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "(?:\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|\\b[A-Z]\\w*(?:Exception|Error)\\b):?\\s*");

  private ErrorMessages() {}

  /** What went wrong, in one line and without names of classes. */
  public static String message(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    Optional<String> trouble = FileTrouble.known(root);
    if (trouble.isPresent()) {
      String file = root instanceof FileSystemException named ? named.getFile() : null;
      return file == null ? trouble.get() : file + ": " + trouble.get();
    }
    if (root instanceof InvalidPathException path && path.getInput().indexOf('\uFFFD') >= 0) {
      return plain(path.getInput())
          + ": this cannot be named in the locale that is set here;"
          + " LC_ALL=C.UTF-8 sets another";
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
  public static String plain(String message) {
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
