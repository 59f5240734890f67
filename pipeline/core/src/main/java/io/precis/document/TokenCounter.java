package io.precis.document;

import java.io.Serializable;

/** Counts a text's tokens, as the model that will read it counts them. */
@FunctionalInterface
public interface TokenCounter extends Serializable {
  /**
   * Number of tokens of {@code text} without special tokens; 0 for an empty text.
   *
   * @param text any text
   */
  int count(String text);
}
