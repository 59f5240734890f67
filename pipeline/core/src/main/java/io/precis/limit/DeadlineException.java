package io.precis.limit;

/** Work on a document took longer than it may. */
public final class DeadlineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeadlineException() {
    super("the document's time is over");
  }
}
