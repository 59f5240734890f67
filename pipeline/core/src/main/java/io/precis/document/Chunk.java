package io.precis.document;

import java.io.Serializable;

/**
 * Consecutive sentences of one topic that fit the student's window: a leaf of the merge tree.
 *
 * @param ordinal place among the document's chunks in text order, from 0
 * @param section ordinal of the section it lies in; of the first one where several tiny sections
 *     were joined
 * @param firstSentence ordinal of its first sentence
 * @param endSentence one past the ordinal of its last sentence; larger than {@code firstSentence}
 * @param tokens length of its sentences' text in tokens of the counter that bounded it
 */
public record Chunk(int ordinal, int section, int firstSentence, int endSentence, int tokens)
    implements Serializable {
  public Chunk {
    if (ordinal < 0 || section < 0 || firstSentence < 0 || tokens < 0) {
      throw new IllegalArgumentException("ordinal, section, sentences and tokens must be >= 0");
    }
    if (endSentence <= firstSentence) {
      throw new IllegalArgumentException(
          "a chunk has at least one sentence, got [" + firstSentence + ", " + endSentence + ")");
    }
  }

  public int sentences() {
    return endSentence - firstSentence;
  }
}
