package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Resources;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles.Role;
import io.precis.student.bundle.CausalNames;
import io.precis.student.bundle.CausalShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The graph of a decoder alone, fed by the names that it declares. Thread-safe. */
final class CausalSession implements AutoCloseable {
  private final CausalShape shape;
  private final OrtSession session;

  CausalSession(Bundle bundle, OrtSession.SessionOptions options) throws OrtException {
    this(bundle.causalShape(), opened(bundle, options));
  }

  private static OrtSession opened(Bundle bundle, OrtSession.SessionOptions options)
      throws OrtException {
    CausalShape shape = bundle.causalShape();
    Optional<String> scores =
        shape.scored() ? Optional.empty() : Optional.of(shape.names().logits());
    return Sessions.openDecoder(bundle.model(Role.CAUSAL), scores, options);
  }

  /**
   * @param session with a graph of that shape, which it owns
   */
  CausalSession(CausalShape shape, OrtSession session) {
    this.shape = shape;
    this.session = session;
  }

  CausalShape shape() {
    return shape;
  }

  /**
   * Tokens of some rows.
   *
   * @param ids {@code [rows * length]}
   * @param mask {@code [rows * total]}, 1 for what may be attended to, 0 for padding
   * @param positions {@code [rows * length]}; not read by models that find them themselves
   */
  record Feed(int rows, int[] ids, int[] mask, int[] positions) {}

  /**
   * Reads tokens behind {@code past}.
   *
   * @param past keys and values of each layer in turn
   * @param scores whether what may follow is wanted too
   * @return the caller's to close
   */
  OrtSession.Result run(Feed feed, List<OnnxTensor> past, boolean scores) throws OrtException {
    int rows = feed.rows();
    CausalNames names = shape.names();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    for (int i = 0; i < shape.layers().size(); i++) {
      inputs.put(names.pastKey(i), past.get(2 * i));
      inputs.put(names.pastValue(i), past.get(2 * i + 1));
    }
    try (Resources closer = new Resources()) {
      int length = feed.ids().length / rows;
      inputs.put(names.inputIds(), closer.add(Tensors.longs(feed.ids(), rows, length)));
      inputs.put(
          names.attentionMask(),
          closer.add(Tensors.longs(feed.mask(), rows, feed.mask().length / rows)));
      if (shape.positions()) {
        inputs.put(names.positionIds(), closer.add(Tensors.longs(feed.positions(), rows, length)));
      }
      if (shape.branched()) {
        boolean begun = past.get(0).getInfo().getShape()[CausalDecoder.TOKENS] > 0;
        inputs.put(CausalNames.BRANCH, closer.add(Tensors.flag(begun)));
      }
      if (shape.scored()) {
        inputs.put(CausalNames.SCORED, closer.add(Tensors.longs(new int[] {1})));
      }
      return session.run(inputs, wanted(scores));
    }
  }

  private Set<String> wanted(boolean scores) {
    Set<String> wanted = new LinkedHashSet<>();
    for (int i = 0; i < shape.layers().size(); i++) {
      wanted.add(shape.names().presentKey(i));
      wanted.add(shape.names().presentValue(i));
    }
    if (scores) {
      wanted.add(shape.names().logits());
    }
    return wanted;
  }

  /** Caches that a run left behind, which owns them: keys and values of each layer in turn. */
  List<OnnxTensor> presents(OrtSession.Result result) {
    List<OnnxTensor> presents = new ArrayList<>();
    for (int i = 0; i < shape.layers().size(); i++) {
      presents.add(Tensors.of(result, shape.names().presentKey(i)));
      presents.add(Tensors.of(result, shape.names().presentValue(i)));
    }
    return presents;
  }

  /** Caches of rows that nothing was read of, which {@code owner} closes. */
  List<OnnxTensor> empty(int rows, Resources owner) throws OrtException {
    List<OnnxTensor> none = new ArrayList<>();
    for (CausalShape.Cache layer : shape.layers()) {
      for (int part = 0; part < 2; part++) {
        none.add(owner.add(Tensors.empty(shape.floats(), rows, layer.heads(), 0, layer.size())));
      }
    }
    return none;
  }

  OnnxTensor logits(OrtSession.Result result) {
    return Tensors.of(result, shape.names().logits());
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
