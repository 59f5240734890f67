package io.precis.document;

/** Why a document was read less than whole. */
public enum Flaw {
  /** The text was cut at a limit. */
  TRUNCATED,
  /** Some pages have no text layer: scanned pages without OCR. */
  NO_TEXT_LAYER,
  /** Some pages gave no text although the file says that it has them. */
  PAGES_LOST,
  /** An attachment or archive entry was not read: over a limit, or of a type that is not read. */
  EMBEDDED_SKIPPED,
  /** An attachment or archive entry is encrypted. */
  EMBEDDED_ENCRYPTED,
  /** An attachment or archive entry could not be parsed. */
  EMBEDDED_FAILED,
  /** Part of the text is not readable text: wrong encoding, binary data. */
  GARBLED,
  /** The parser failed after some text had been read. */
  PARSER_FAILED,
  /** The parser ran out of time after some text had been read. */
  TIMEOUT,
  /**
   * Direction overrides, invisible characters or text that is laid out invisibly were taken out.
   * What a page merely does not show, such as a menu, is no flaw.
   */
  HIDDEN_TEXT
}
