package io.precis.onnx;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What is changed in the graph of a decoder alone before it is opened, in one copy of it. */
public final class DecoderGraph {
  private DecoderGraph() {}

  /**
   * The model with heads that share their keys and values computed together, and with what may
   * follow its last token scored alone.
   *
   * @param scores name of its output with the scores; empty where all are wanted
   * @return outside of the heap; empty where there is nothing to change
   */
  public static Optional<ByteBuffer> rewrite(OnnxFile file, Optional<String> scores) {
    GraphIndex index = GraphIndex.of(file.bytes());
    GraphEdits edits = new GraphEdits();
    scores.ifPresent(name -> new LastTokenScores(index).edit(name, edits));
    new SharedHeads(index, file).edit(edits);
    return edits.isEmpty() ? Optional.empty() : Optional.of(edits.apply(file.bytes()));
  }
}
