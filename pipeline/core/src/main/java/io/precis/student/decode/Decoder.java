package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import java.util.List;

/** A model that decodes step by step. Thread-safe; owns its sessions. */
public interface Decoder extends AutoCloseable {
  /**
   * Encodes documents and makes ready to decode them together.
   *
   * @param documents token ids, each padded to the same length
   * @param lengths how many ids of each document are not padding
   * @param beams rows per document
   */
  Decoding start(List<int[]> documents, int[] lengths, int beams) throws OrtException;

  @Override
  void close() throws OrtException;

  /** One batch on its way. Used by one thread; owns its tensors. */
  interface Decoding extends AutoCloseable {
    /**
     * Reads one token per row and scores what may follow it.
     *
     * @param tokens the next token of each row, beams of one document side by side
     * @param parents the row of the step before that each row continues
     * @param top how many tokens per row are wanted; a graph with a fixed number ignores it
     */
    RowScores step(int[] tokens, int[] parents, int top) throws OrtException;

    /**
     * Goes on with some of the documents only. The parents of the next step count rows of the batch
     * as it was before.
     *
     * @param documents places among the documents of the last step, ascending
     */
    void retain(int[] documents) throws OrtException;

    @Override
    void close();
  }
}
