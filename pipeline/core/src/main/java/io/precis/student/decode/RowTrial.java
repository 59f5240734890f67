package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Resources;
import io.precis.onnx.StudentException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a decoder's rows come out alike alone and among others, tried on this processor with this
 * graph: which kernel computes a product hangs on the number of its rows and on the processor,
 * never on what the rows hold, so that a few tokens tell it for all. Thread-safe.
 */
final class RowTrial {
  /** All numbers of rows up to this one are tried; kernels take two or four at a time. */
  static final int MOST = 8;

  private final CausalSession session;
  private int rows;

  RowTrial(CausalSession session) {
    this.session = session;
  }

  /** {@link #MOST}, or 1 where some number of rows changes any, or cannot be tried alone. */
  synchronized int rows() {
    if (rows == 0) {
      try {
        rows = !session.shape().branched() && areAlike() ? MOST : 1;
      } catch (OrtException e) {
        throw new StudentException("trying rows: " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private boolean areAlike() throws OrtException {
    List<List<ByteBuffer>> alone = new ArrayList<>();
    for (int row = 0; row < MOST; row++) {
      alone.add(step(row, 1).get(0));
    }
    for (int together = 2; together <= MOST; together++) {
      if (!step(0, together).equals(alone.subList(0, together))) {
        return false;
      }
    }
    return true;
  }

  /** What some tokens give, each at the beginning of a row: the bytes of each row's outputs. */
  private List<List<ByteBuffer>> step(int first, int count) throws OrtException {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    int[] tokens = new int[count];
    int apart = Math.max(1, session.shape().vocabulary() / (MOST + 1));
    Arrays.setAll(tokens, row -> (first + row) * apart % session.shape().vocabulary());
    CausalSession.Feed feed = new CausalSession.Feed(count, tokens, ones, new int[count]);
    try (Resources owner = new Resources();
        OrtSession.Result result = session.run(feed, session.empty(count, owner), true)) {
      List<OnnxTensor> outputs = new ArrayList<>(session.presents(result));
      outputs.add(session.logits(result));
      List<List<ByteBuffer>> rows = new ArrayList<>();
      for (int row = 0; row < count; row++) {
        List<ByteBuffer> bytes = new ArrayList<>();
        for (OnnxTensor output : outputs) {
          bytes.add(copy(output.getByteBuffer(), row, count));
        }
        rows.add(bytes);
      }
      return rows;
    }
  }

  private static ByteBuffer copy(ByteBuffer all, int row, int rows) {
    int length = all.remaining() / rows;
    byte[] bytes = new byte[length];
    all.slice(all.position() + row * length, length).get(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
