package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.OwnedResource;
import io.precis.onnx.Resources;
import io.precis.onnx.SharedResource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a prompt into the caches of a decoder, in pieces of the same length: scores of all places
 * of a long prompt at once would take gigabytes. What the last prompts began with is not read
 * again. Thread-safe.
 */
final class PromptReader implements AutoCloseable {
  private static final int PIECE = 64;

  private final CausalSession session;
  private final int piece;
  private final PromptPrefix prefix;

  PromptReader(CausalSession session) {
    this.session = session;
    // The branch behind a cache reads single tokens alone.
    this.piece = session.shape().branched() ? Integer.MAX_VALUE : PIECE;
    this.prefix = new PromptPrefix(piece);
  }

  /**
   * Keys and values of each layer in turn, {@code [1, heads, ids.length, size]}.
   *
   * @param ids may be empty
   * @param owner closes them
   */
  List<OnnxTensor> read(int[] ids, Resources owner) throws OrtException {
    OwnedResource held = owner.add(new OwnedResource());
    int worth = prefix.worth(ids);
    Optional<PromptPrefix.Read> begun = prefix.of(ids);
    begun.ifPresent(read -> held.replace(read.owner()));
    List<OnnxTensor> past = begun.isPresent() ? begun.get().caches() : session.empty(1, owner);
    for (int from = begun.map(read -> read.ids().length).orElse(0); from < ids.length; ) {
      Interruption.check();
      int to = from + Math.min(ids.length - from, piece);
      OrtSession.Result result = session.run(piece(ids, from, to), past, false);
      SharedResource shared = new SharedResource(result);
      held.replace(shared);
      past = session.presents(result);
      if (to == worth) {
        prefix.keep(new PromptPrefix.Read(Arrays.copyOf(ids, to), past, shared));
      }
      from = to;
    }
    return past;
  }

  @Override
  public void close() {
    prefix.close();
  }

  private static CausalSession.Feed piece(int[] ids, int from, int to) {
    int[] mask = new int[to];
    Arrays.fill(mask, 1);
    int[] positions = new int[to - from];
    Arrays.setAll(positions, i -> from + i);
    return new CausalSession.Feed(1, Arrays.copyOfRange(ids, from, to), mask, positions);
  }
}
