package io.precis.read.input;

import java.io.IOException;

/** A file is not, or no longer, the one that was meant: it was written to. */
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public ChangedFileException(String message) {
    super(message);
  }
}
