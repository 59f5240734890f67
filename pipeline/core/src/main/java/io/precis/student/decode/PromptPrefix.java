package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import io.precis.onnx.OwnedResource;
import io.precis.onnx.SharedResource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the last prompts began with, and its caches: what a student is told to do is the same for
 * many passages. Thread-safe. It holds whole pieces from the first token on, so that what is read
 * behind it comes out as if it had been read anew.
 */
final class PromptPrefix implements AutoCloseable {
  /** Caches of so many tokens at most: what is told, not what is read. */
  private static final int MOST_TOKENS = 1024;

  private final int piece;
  private final OwnedResource owner = new OwnedResource();
  private Optional<Read> kept = Optional.empty();
  private int[] last = {};

  PromptPrefix(int piece) {
    this.piece = piece;
  }

  /**
   * Tokens that were read.
   *
   * @param caches of all of them
   * @param owner of the caches
   */
  record Read(int[] ids, List<OnnxTensor> caches, SharedResource owner) {
    boolean begins(int[] prompt) {
      return ids.length <= prompt.length
          && Arrays.equals(ids, 0, ids.length, prompt, 0, ids.length);
    }
  }

  /** What {@code prompt} begins with, shared with the caller, who closes its owner. */
  synchronized Optional<Read> of(int[] prompt) {
    Optional<Read> found = kept.filter(read -> read.begins(prompt));
    found.ifPresent(read -> read.owner().share());
    return found;
  }

  /**
   * How many tokens of {@code prompt} are worth keeping: those that the prompt before began with
   * too, in whole pieces. To be asked once for each prompt.
   */
  synchronized int worth(int[] prompt) {
    int same = Arrays.mismatch(last, prompt);
    int shared = same < 0 ? prompt.length : same;
    last = prompt;
    return Math.min(MOST_TOKENS, shared) / piece * piece;
  }

  /** Keeps what was read, in the place of what was kept. */
  synchronized void keep(Read read) {
    read.owner().share();
    owner.replace(read.owner());
    kept = Optional.of(read);
  }

  @Override
  public synchronized void close() {
    kept = Optional.empty();
    owner.close();
  }
}
