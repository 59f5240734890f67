package io.precis.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses and repeats rows of several tensors at once, in native memory. Thread-safe. */
public final class GatherGraph implements AutoCloseable {
  private final OrtSession session;
  private final int count;

  public GatherGraph(int count, ElementType type, OrtSession.SessionOptions options)
      throws OrtException {
    this.count = count;
    this.session = Tensors.ENVIRONMENT.createSession(HelperGraphs.gather(count, type), options);
  }

  /**
   * Rows {@code rows} of each of {@code tensors}; output i is {@code y} followed by i.
   *
   * @return owns its tensors; the caller closes it
   */
  public OrtSession.Result run(List<OnnxTensor> tensors, int[] rows) throws OrtException {
    if (tensors.size() != count) {
      throw new IllegalArgumentException(tensors.size() + " tensors, expected " + count);
    }
    try (OnnxTensor index = Tensors.longs(rows, rows.length)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("idx", index);
      for (int i = 0; i < count; i++) {
        inputs.put("x" + i, tensors.get(i));
      }
      return session.run(inputs);
    }
  }

  /** Runs once on two numbers, to see whether the device works. */
  public void trial() throws OrtException {
    ByteBuffer two = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
    try (OnnxTensor tensor =
        OnnxTensor.createTensor(Tensors.ENVIRONMENT, two.asFloatBuffer(), new long[] {2, 1})) {
      run(List.of(tensor), new int[] {1, 0}).close();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
