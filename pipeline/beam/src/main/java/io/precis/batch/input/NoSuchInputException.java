package io.precis.batch.input;

import java.util.List;

/** An input that was named is not there. */
public final class NoSuchInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoSuchInputException(List<String> names) {
    super("no such file or folder: " + String.join(", ", names));
  }
}
