package io.precis.merge;

/** What a node of the merge tree stands for. */
public enum NodeKind {
  /** A leaf. */
  CHUNK,
  /** Neighbouring children of a section that has too many of them. */
  GROUP,
  /** A section with a heading path of its own. */
  SECTION,
  /** The root. */
  DOCUMENT
}
