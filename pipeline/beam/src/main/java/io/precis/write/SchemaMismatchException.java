package io.precis.write;

import java.io.IOException;

/** A run was written by a program whose manifests have another form. */
public final class SchemaMismatchException extends IOException {
  private static final long serialVersionUID = 1L;

  SchemaMismatchException(String message) {
    super(message);
  }
}
