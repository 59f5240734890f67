package io.precis.student.bundle;

import java.util.Locale;

/** How a bundle splits the model into graphs. */
public enum ExportLayout {
  /** Optimum: an encoder, and one decoder with a branch for the first token. */
  MERGED,
  /** Optimum: an encoder, a decoder for the first token and one with past. */
  SPLIT,
  /** Ours: cross-attention once, beams gathered and the best tokens chosen inside the graph. */
  STEP,
  /** The whole greedy generation in one run. */
  LOOP,
  /** One decoder that reads and writes, with a cache: text-generation-with-past. */
  CAUSAL,
  /** A tagger of words: it leaves out, and writes nothing. */
  TAG;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
