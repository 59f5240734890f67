package io.precis.output;

import java.io.IOException;

/** A run was written by a program whose manifests have another form. */
public final class OtherSchemaException extends IOException {
  private static final long serialVersionUID = 1L;

  OtherSchemaException(String message) {
    super(message);
  }
}
