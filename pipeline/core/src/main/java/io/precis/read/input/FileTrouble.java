package io.precis.read.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Says in plain words why a file could not be read or written. */
public final class FileTrouble {
  private FileTrouble() {}

  /** The trouble; never a path and never what a file holds. */
  public static String words(IOException failure) {
    return known(failure).orElse("it could not be read");
  }

  /** The trouble of any failure; empty where it is none of the file system's that has a name. */
  public static Optional<String> known(Throwable failure) {
    if (failure instanceof IOException && isFull(failure.getMessage())) {
      return Optional.of("no space is left on the disk");
    }
    if (failure instanceof NoSuchFileException gone && gone.getReason() != null) {
      return Optional.of(gone.getReason());
    }
    if (failure instanceof NoSuchFileException
        || failure instanceof java.io.FileNotFoundException) {
      return Optional.of("there is no such file or folder");
    }
    if (failure instanceof AccessDeniedException denied) {
      return Optional.of(
          "permission denied" + (denied.getReason() == null ? "" : " for " + denied.getReason()));
    }
    if (failure instanceof FileSystemLoopException || failure instanceof NotLinkException) {
      return Optional.of("links lead round in a circle or nowhere");
    }
    if (failure instanceof IOException && "Is a directory".equals(failure.getMessage())) {
      return Optional.of("it is a folder");
    }
    if (failure instanceof NotDirectoryException) {
      return Optional.of("it is not a folder");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return Optional.of("a file of that name stands in the way");
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return Optional.of("the folder is not empty");
    }
    if (failure instanceof ReadOnlyFileSystemException) {
      return Optional.of("the file system is read-only");
    }
    if (failure instanceof CharacterCodingException) {
      return Optional.of("it is not UTF-8");
    }
    if (failure instanceof FileSystemException trouble && trouble.getReason() != null) {
      return Optional.of(trouble.getReason().toLowerCase(java.util.Locale.ROOT));
    }
    return Optional.empty();
  }

  /** As Linux, macOS and Windows say it. */
  private static boolean isFull(String message) {
    return message != null
        && (message.contains("No space left on device")
            || message.contains("Disk quota exceeded")
            || message.contains("There is not enough space on the disk"));
  }
}
