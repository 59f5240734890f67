package io.precis.read.input;

import io.precis.document.RejectCause;
import java.io.IOException;

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

  /** Only the kind of trouble is told: messages of file systems hold paths and more. */
  static UnreadableSourceException of(IOException trouble) {
    return trouble instanceof ChangedFileException
        ? new UnreadableSourceException(RejectCause.CHANGED, "changed after it was listed")
        : new UnreadableSourceException(RejectCause.UNREADABLE, FileTrouble.words(trouble));
  }

  public RejectCause rejectCause() {
    return cause;
  }
}
