package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.ElementType;
import io.precis.onnx.HelperGraphs;
import io.precis.onnx.Tensors;
import java.util.Map;

/** Chooses the best tokens of each row without copying the vocabulary's scores. Thread-safe. */
final class TopKGraph implements AutoCloseable {
  private final OrtSession session;

  TopKGraph(ElementType logits, OrtSession.SessionOptions options) throws OrtException {
    session = Tensors.ENVIRONMENT.createSession(HelperGraphs.select(logits), options);
  }

  /**
   * The {@code top} best of each row, or the whole vocabulary where it is smaller.
   *
   * @param logits {@code [rows, 1, vocabulary]}
   */
  RowScores best(OnnxTensor logits, int top) throws OrtException {
    long[] size = logits.getInfo().getShape();
    int width = (int) Math.min(top, size[2]);
    try (OnnxTensor k = Tensors.longs(new int[] {width}, 1);
        OrtSession.Result result = session.run(Map.of("logits", logits, "k", k))) {
      return RowScores.withLogits(
          (int) size[0],
          width,
          Tensors.of(result, "top_logp").getFloatBuffer().array(),
          Tensors.of(result, "top_id").getLongBuffer().array(),
          Tensors.of(result, "max_logit").getFloatBuffer().array());
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
