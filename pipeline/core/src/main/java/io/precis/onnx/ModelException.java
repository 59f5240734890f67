package io.precis.onnx;

/**
 * A student bundle cannot be used. The message is one line that names the file or tensor, what was
 * found there and what is allowed.
 */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
