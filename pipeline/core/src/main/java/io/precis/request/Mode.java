package io.precis.request;

/** How summaries come about. */
public enum Mode {
  /** Source sentences are selected and printed, with light cuts alone. No student. */
  EXTRACTIVE,
  /** Source sentences are selected, rewritten by the student, and checked against the source. */
  HYBRID,
  /** The student rewrites whole chunks where they fit its window; the result is checked. */
  ABSTRACTIVE;

  public boolean usesStudent() {
    return this != EXTRACTIVE;
  }

  /** Whether the student chooses too: it is shown whole chunks, and not what was selected. */
  public boolean showsWholeChunks() {
    return this == ABSTRACTIVE;
  }
}
