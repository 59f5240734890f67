package io.precis.write;

import java.io.IOException;

/** A file of a run is not what the run's manifest says it is. */
public final class CorruptRunException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the file and how it is damaged
   */
  public CorruptRunException(String message) {
    super(message);
  }

  /** With what went wrong when the file was read. */
  public CorruptRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
