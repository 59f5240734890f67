package io.precis.ground;

/** Who wrote a summary sentence. */
public enum Origin {
  /** The student. */
  GENERATED,
  /** The document's author: a source sentence, whole or shortened by rule. */
  EXTRACTED
}
