package io.precis.output;

import java.io.IOException;

/** A file of a run is not what the run's manifest says it is. */
public final class DamagedRunException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedRunException(String message) {
    super(message);
  }
}
