package io.precis.ground;

/** Who wrote a summary sentence. */
public enum Origin {
  /** The document's author: a source sentence word for word. */
  EXTRACTED,
  /** The document's author, words left out. */
  SHORTENED,
  /** The student or a rule, where other words than the author's stand in it. */
  GENERATED;

  /** Whether its words are all the author's. */
  public boolean isAuthors() {
    return this != GENERATED;
  }
}
