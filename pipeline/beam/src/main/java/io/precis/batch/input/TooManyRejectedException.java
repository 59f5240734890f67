package io.precis.batch.input;

/** A run is not published, for too many of its inputs were rejected. */
public final class TooManyRejectedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient NotRead notRead;

  public TooManyRejectedException(String message, NotRead notRead) {
    super(message);
    this.notRead = notRead;
  }

  /** What was not read; of this process alone. */
  public NotRead notRead() {
    return notRead;
  }
}
