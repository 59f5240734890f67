package io.precis.read.input;

import io.precis.document.RejectCause;

/** A file that could not be copied to the spool, for a reason that is the file's own. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1;

  private final RejectCause cause;

  /**
   * @param detail in words, with limits and sizes; never text of the document
   */
  UnreadableSourceException(RejectCause cause, String detail) {
    super(detail);
    this.cause = cause;
  }

  public RejectCause rejectCause() {
    return cause;
  }
}
