package io.precis.segment;

import java.io.Serializable;

/**
 * How large chunks are.
 *
 * @param maxTokens most tokens of a chunk, at least {@value #LEAST_WINDOW}; no chunk is larger
 * @param minTokens tokens below which a chunk is joined with its neighbours of the same section
 *     where their topics allow; 0 to {@code maxTokens}
 * @param tinySectionTokens sections of fewer tokens are tiny: they may share a chunk with tiny
 *     neighbours, or with their own subsection; 0 to {@code maxTokens}, 0 for none
 * @param maxSentenceTokens sentences of more tokens are split at clause borders, because a unit of
 *     ranking that fills a summary alone is of no use; {@value #LEAST_WINDOW} to {@code maxTokens};
 *     half as many more in languages that are counted in characters
 */
public record ChunkSpec(int maxTokens, int minTokens, int tinySectionTokens, int maxSentenceTokens)
    implements Serializable {
  private static final int LEAST_WINDOW = 8;
  private static final int USUAL_SENTENCE = 160;

  public ChunkSpec {
    check("maxTokens", maxTokens, LEAST_WINDOW, Integer.MAX_VALUE);
    check("minTokens", minTokens, 0, maxTokens);
    check("tinySectionTokens", tinySectionTokens, 0, maxTokens);
    check("maxSentenceTokens", maxSentenceTokens, LEAST_WINDOW, maxTokens);
  }

  /**
   * Chunks for a window: those under a quarter of it are joined, sections under a quarter are tiny.
   *
   * @param maxTokens the window, in tokens without special ones, at least {@value #LEAST_WINDOW}
   */
  public static ChunkSpec ofWindow(int maxTokens) {
    check("maxTokens", maxTokens, LEAST_WINDOW, Integer.MAX_VALUE);
    int quarter = maxTokens / 4;
    return new ChunkSpec(maxTokens, quarter, quarter, Math.min(maxTokens, USUAL_SENTENCE));
  }

  private static void check(String name, int got, int least, int most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          name + " must be in " + least + ".." + most + ", got " + got);
    }
  }
}
