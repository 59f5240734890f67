package io.precis.summarize;

import io.precis.document.TokenCounter;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import java.io.Serializable;

/**
 * How large chunks are.
 *
 * @param tokens most tokens of a chunk
 * @param counter what counts them
 */
public record ChunkWindow(int tokens, TokenCounter counter) implements Serializable {
  /** About a page: what a reader takes for one passage. */
  private static final int USUAL_TOKENS = 480;

  /** Room for a prompt around the chunk. */
  private static final int PROMPT_TOKENS = 64;

  /**
   * In abstractive mode the student reads whole chunks, so its window bounds them, counted by its
   * own tokenizer. Else it reads what was selected, and chunks stay the same whichever student
   * there is.
   */
  public static ChunkWindow of(SummarySpec spec, StudentSpec student) {
    if (!spec.mode().showsWholeChunks()) {
      return usual();
    }
    int room = Math.max(PROMPT_TOKENS, student.card().passageTokens() - PROMPT_TOKENS);
    return new ChunkWindow(Math.min(USUAL_TOKENS, room), student.source().counter());
  }

  /** For documents that no student reads as they are. */
  public static ChunkWindow usual() {
    return new ChunkWindow(USUAL_TOKENS, new WordTokenCounter());
  }

  /** Cuts documents into chunks of this size. */
  Chunker chunker() {
    return new Chunker(ChunkSpec.ofWindow(tokens), counter);
  }
}
