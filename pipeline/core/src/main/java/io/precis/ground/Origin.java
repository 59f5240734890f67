package io.precis.ground;

/** Who wrote a summary sentence. */
public enum Origin {
  /** The document's author: a source sentence word for word. */
  EXTRACTED,
  /** The document's author, words left out. */
  SHORTENED,
  /** The student or a rule, where other words than the author's stand in it. */
  GENERATED,
  /**
   * The student, in another language than the document's: only its numbers, names and quotations
   * were held against what it cites.
   */
  TRANSLATED;

  /** Whether other words than the author's stand in it. */
  public boolean isOwnWords() {
    return this == GENERATED || this == TRANSLATED;
  }

  /** As readers are told of it: quoted, shortened or rewritten. */
  public String word() {
    return switch (this) {
      case EXTRACTED -> "quoted";
      case SHORTENED -> "shortened";
      case GENERATED -> "rewritten";
      case TRANSLATED -> "translated";
    };
  }
}
