package io.precis.evaluate.data;

/** What was given cannot be evaluated; the message says which file and line, or which system. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong, where, and what would be right. */
  public EvaluationException(String message) {
    super(message);
  }

  /** With what is wrong, and its cause. */
  public EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }
}
