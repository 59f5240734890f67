package io.precis.document;

/** Why nothing of a document could be summarized. */
public enum RejectCause {
  /** No bytes, or no text in a file of a type that holds text. */
  EMPTY,
  /** Pages without a text layer, and OCR was not asked for or found nothing. */
  NO_TEXT_LAYER,
  ENCRYPTED,
  CORRUPT,
  /** A limit on expansion, entries or nesting was passed before any text was read. */
  BOMB,
  TIMEOUT,
  OUT_OF_MEMORY,
  /** The extractor's process died. */
  CRASH,
  /** A type that is not read. */
  UNSUPPORTED,
  /** What was read is not text in any known script. */
  GARBLED,
  TOO_LARGE,
  /** The file could not be opened or read: permissions, gone, not a regular file. */
  UNREADABLE,
  /** The file changed while it was being read. */
  CHANGED,
  /** One of our steps failed on it: a defect of this program, which its log tells of. */
  INTERNAL,
  /** Files of its kind have cost this run too much time already: it is tried the next time. */
  POSTPONED;

  /**
   * Whether a second try in the same run can help. One that ran out of memory or of processor time
   * would again.
   */
  public boolean isTransient() {
    return this == CRASH || this == UNREADABLE || this == CHANGED;
  }

  /** Whether the try cost much more time than reading a file does. */
  public boolean isCostly() {
    return this == TIMEOUT || this == OUT_OF_MEMORY || this == CRASH;
  }

  /**
   * Whether it lies in the bytes, so that the same bytes fail again tomorrow. A file that is too
   * large is told so without being read, which costs nothing.
   */
  public boolean isOfContent() {
    return this != UNREADABLE && this != CHANGED && this != TOO_LARGE && this != POSTPONED;
  }
}
