package io.precis.onnx;

/** ONNX Runtime failed while it generated; the message names the operation, never the text. */
public final class StudentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StudentException(String message, Throwable cause) {
    super(message, cause);
  }
}
