package io.precis.student;

/**
 * A student bundle cannot be used. The message is one line that names the file or tensor, what was
 * found there and what is allowed.
 */
public final class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
