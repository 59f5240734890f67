package io.precis.document;

import java.util.List;

/** In which block of a document each of its sentences begins. */
public final class SentenceBlocks {
  private SentenceBlocks() {}

  /**
   * One index into {@code blocks} for each sentence; the last block's for what begins behind all of
   * them, 0 where there are none.
   *
   * @param blocks in text order, not overlapping
   * @param sentences in text order
   */
  public static int[] of(List<Block> blocks, List<Sentence> sentences) {
    int[] indices = new int[sentences.size()];
    int block = 0;
    for (int i = 0; i < indices.length; i++) {
      int start = sentences.get(i).span().start();
      while (block < blocks.size() - 1 && blocks.get(block).span().end() <= start) {
        block++;
      }
      indices[i] = block;
    }
    return indices;
  }
}
